import { reterminateCable } from '../../../shared/commands/cables/reterminate-cable.ts';
import { changeCableType } from '../../../shared/commands/cables/update-cable.ts';
import { updatePort } from '../../../shared/commands/ports/update-port.ts';
import type { Id } from '../../../shared/base/id.ts';
import { ok } from '../../../shared/base/result.ts';
import type { Fec } from '../../../shared/model/fields.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { Transaction } from '../../../shared/store/transaction.ts';
import type { Mistake } from '../office-server-room-mistakes.ts';
import type { SampleDesign } from '../sample-design.ts';

const SIMPLEX_CORD = 'generic-cord-os2-lc-simplex';

/** Mistakes of what goes with what in optics, by rule; each on cages of its own. */
export const OPTICS_COMPATIBILITY_MISTAKES: Readonly<Record<string, Mistake>> = {
  'optics/mode-conditioning': {
    text: 'Two 1000BASE-LX optics are joined over OM2 with a plain cord.',
    make: (d) => void join(d, 10, ['generic-sfp-1000base-lx', 'generic-sfp-1000base-lx'], 'generic-cord-om2-lc-lc'),
  },
  'optics/grade-mixing': {
    text: 'A link over OM4 is patched with an OM3 cord.',
    make: (d) => d.run(changeCableType, { cableIds: [cableIn(d, 'FW1:x1')], typeKey: 'generic-cord-om3-lc-lc' }),
  },
  'optics/phy-mismatch': {
    text: 'A 1000BASE-SX optic faces a 1000BASE-LX optic.',
    make: (d) => void join(d, 11, ['generic-sfp-1000base-sx', 'generic-sfp-1000base-lx'], 'generic-cord-om3-lc-lc'),
  },
  'optics/wavelength-pair': {
    text: 'Two BiDi optics of the same side are joined.',
    make: (d) => void join(d, 12, ['generic-sfp-1000base-bx10-u', 'generic-sfp-1000base-bx10-u'], SIMPLEX_CORD),
  },
  'optics/fec': {
    text: 'The ports of a 25GBASE-SR link are set to different FEC.',
    make: (d) => {
      join(d, 13, ['generic-sfp28-25gbase-sr', 'generic-sfp28-25gbase-sr'], 'generic-cord-om4-lc-lc');
      for (const [port, fec] of [['SW-CORE1:13', 'rs-528'], ['SW-CORE2:13', 'none']] as const) setFec(d, port, fec);
    },
  },
  'optics/breakout': {
    text: 'A port whose breakout is switched off is split.',
    make: (d) => {
      for (const name of ['SW-B1', 'SW-B2']) d.add('generic-switch-24-sfp28', name, { kind: 'unplaced' });
      const cableId = d.connect('SW-B1:25', 'SW-B2:25', { typeKey: 'generic-dac-passive-qsfp28', lengthMm: 1000 });
      d.run(changeCableType, { cableIds: [cableId], typeKey: 'generic-dac-passive-qsfp28-4x-sfp28' });
      [1, 2, 3, 4].forEach((cage, leg) => d.run(reterminateCable, { cableId, end: 'b', leg, to: d.port(`SW-B2:${cage}`) }));
      d.run(updatePort, { ...d.port('SW-B1:25'), setting: { breakout: 'off' } });
    },
  },
  'optics/module-power': {
    text: 'A module draws more than its cage gives.',
    make: (d) => {
      d.plug('RT1:5', 'generic-sfp-plus-10gbase-lr');
      const device = d.store.get('device', d.device('RT1'));
      const type = device && d.store.get('deviceType', device.typeId);
      const optic = d.store.all('opticType').find(({ key }) => key === 'generic-sfp-plus-10gbase-lr');
      if (type === undefined || optic === undefined) throw new Error('The sample has no router with an optic');
      change(d, (tx) => {
        tx.update('opticType', optic.id, { powerMw: 1500 });
        tx.update('deviceType', type.id, { portGroups: type.portGroups.map((group) => (group.connector.startsWith('sfp') ? { ...group, maxModuleMw: 1000 } : group)) });
      });
    },
  },
  'connection/fibre-count': {
    text: 'Duplex optics are joined with a simplex cord.',
    make: (d) => void join(d, 16, ['generic-sfp-plus-10gbase-lr', 'generic-sfp-plus-10gbase-lr'], SIMPLEX_CORD),
  },
  'connection/mpo-gender': {
    text: 'A cord without pins joins two cassettes without pins.',
    make: (d) => {
      for (const name of ['MC1', 'MC2']) d.add('generic-cassette-mpo12-6lc-om4-a', name, { kind: 'unplaced' });
      d.connect('MC1:R1', 'MC2:R1', { typeKey: 'generic-cord-om4-mpo-12-type-a', lengthMm: 10_000 });
    },
  },
  'connection/polarity': {
    text: 'A duplex link is patched with an A-to-A cord.',
    make: (d) => d.run(changeCableType, { cableIds: [cableIn(d, 'FW1:x2')], typeKey: 'generic-cord-om4-lc-lc-a-a' }),
  },
};

/** Joins cages of the same number of the two core switches. */
function join(d: SampleDesign, cage: number, optics: readonly [string, string], typeKey: string): Id<'cable'> {
  const [a, b] = [`SW-CORE1:${cage}`, `SW-CORE2:${cage}`];
  d.plug(a, optics[0]);
  d.plug(b, optics[1]);
  return d.connect(a, b, { typeKey, lengthMm: 2000 });
}

const setFec = (d: SampleDesign, port: string, fec: Fec): void => d.run(updatePort, { ...d.port(port), setting: { fec } });

function change(d: SampleDesign, edit: (tx: Transaction) => void): void {
  d.store.transact('Make a mistake', (tx) => {
    edit(tx);
    return ok(undefined);
  });
}

function cableIn(d: SampleDesign, port: string): Id<'cable'> {
  const [cable] = d.store.find('cablesByPort', portRefKey(d.port(port)));
  if (cable === undefined) throw new Error(`Nothing is plugged into ${port}`);
  return cable.id;
}
