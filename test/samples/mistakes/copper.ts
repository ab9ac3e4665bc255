import { changeCableType, setCableLength } from '../../../shared/commands/cables/update-cable.ts';
import { setPortSpeed, updatePort } from '../../../shared/commands/ports/update-port.ts';
import { ok } from '../../../shared/base/result.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { CableType } from '../../../shared/model/cable-type.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { Transaction } from '../../../shared/store/transaction.ts';
import type { Mistake } from '../office-server-room-mistakes.ts';
import type { SampleDesign } from '../sample-design.ts';

/** One mistake for every rule about copper channels, direct-attach cables and rates. */
export const COPPER_MISTAKES: Readonly<Record<string, Mistake>> = {
  'copper/alien-crosstalk': {
    text: 'The cord of the storage failed its alien crosstalk test.',
    make: (d) => change(d, (tx) => tx.update('cable', cableIn(d, 'NAS1:LAN5'), { alienCrosstalk: 'failed' })),
  },
  'copper/permanent-link-length': {
    text: 'A link to an outlet is 91 m.',
    make: (d) => d.run(setCableLength, { cableId: cableIn(d, 'PP1:R10'), lengthMm: 91_000 }),
  },
  'copper/connections': {
    text: 'A link between two switches is patched through six panel positions.',
    make: (d) => {
      d.connect('SW-ACC1:ge-0/0/33', 'PP1:15', { lengthMm: 1000 });
      d.install('PP1:R15', 'PP2:R10');
      d.connect('PP2:10', 'PP2:11', { lengthMm: 1000 });
      d.install('PP2:R11', 'PP3:R15');
      d.connect('PP3:15', 'PP3:16', { lengthMm: 1000 });
      d.install('PP3:R16', 'PP1:R16');
      d.connect('PP1:16', 'SW-ACC2:ge-0/0/33', { lengthMm: 1000 });
    },
  },
  'copper/cord-derating': {
    text: 'A patch cord of 50 m is on a link of 46 m.',
    make: (d) => d.run(setCableLength, { cableId: cableIn(d, 'PP1:9'), lengthMm: 50_000 }),
  },
  'copper/cord-length': {
    text: 'A thin patch cord is 16 m.',
    make: (d) => {
      d.run(changeCableType, { cableIds: [cableIn(d, 'PP1:7')], typeKey: 'generic-cord-cat6a-u-ftp-28awg' });
      change(d, (tx) => retype(tx, cableIn(d, 'PP1:7'), { shielding: 'U/UTP', key: 'sample-cord-28awg', model: 'Unscreened 28 AWG cord' }));
      d.run(setCableLength, { cableId: cableIn(d, 'PP1:7'), lengthMm: 16_000 });
    },
  },
  'copper/consolidation-point': {
    text: 'A consolidation point is 8 m from the panel.',
    make: (d) => {
      const roomId = d.store.get('rack', d.rack('A01'))?.roomId;
      if (roomId === undefined) throw new Error('The sample has no room');
      d.add('generic-consolidation-point-12-cat6a', 'CP1', { kind: 'room', roomId, xMm: 5000, yMm: 500 });
      d.connect('PP1:R17', 'CP1:R1', { lengthMm: 8000 });
    },
  },
  'copper/mixed-category': {
    text: 'A Cat6 patch cord is on a Cat6A link.',
    make: (d) => d.run(changeCableType, { cableIds: [cableIn(d, 'PP1:2')], typeKey: 'generic-cord-cat6-u-utp' }),
  },
  'copper/shield-continuity': {
    text: 'A screened patch cord is on an unscreened link.',
    make: (d) => d.run(changeCableType, { cableIds: [cableIn(d, 'PP1:3')], typeKey: 'generic-cord-cat6a-s-ftp' }),
  },
  'copper/shield-required': {
    text: 'A cord is sold as Cat8 without a screen.',
    make: (d) => {
      const cableId = d.connect('SW-ACC1:ge-0/0/34', 'SW-ACC2:ge-0/0/34', { typeKey: 'generic-cord-cat8-1-s-ftp', lengthMm: 1000 });
      change(d, (tx) => retype(tx, cableId, { shielding: 'U/UTP', key: 'sample-cord-cat8-bare', model: 'Unscreened Cat8 cord' }));
    },
  },
  'copper/conductor': {
    text: 'A cord has conductors of copper-clad aluminium.',
    make: (d) => {
      const cableId = d.connect('SW-ACC1:ge-0/0/35', 'SW-ACC2:ge-0/0/35', { typeKey: 'generic-cord-cat6-u-utp', lengthMm: 1000 });
      change(d, (tx) => retype(tx, cableId, { conductor: 'copper-clad-aluminium', key: 'sample-cord-cca', model: 'CCA cord' }));
    },
  },
  'copper/category-status': {
    text: 'A Cat7 cord is used where TIA-568 is the standard.',
    make: (d) => void d.connect('SW-ACC1:ge-0/0/36', 'SW-ACC2:ge-0/0/36', { typeKey: 'generic-cord-cat7-s-ftp', lengthMm: 1000 }),
  },
  'copper/module-reach': {
    text: 'A copper module of 30 m is at the end of 45 m.',
    make: (d) => {
      d.plug('SW-CORE1:14', 'generic-sfp-plus-10gbase-t-30-m');
      d.plug('SW-CORE2:14', 'generic-sfp-plus-10gbase-t');
      d.connect('SW-CORE1:14', 'SW-CORE2:14', { typeKey: 'generic-cord-cat6a-u-utp', lengthMm: 45_000 });
    },
  },
  'copper/single-pair': {
    text: 'A single-pair sensor is connected over 1200 m.',
    make: (d) =>
      change(d, (tx) => {
        const source = { text: 'Made up for this sample', confidence: 'own' } as const;
        const end = { connector: 'iec-63171', legs: 1 } as const;
        const at = { xMm: 10, yMm: 10, pitchXMm: 14 };
        const type: DeviceType = {
          id: tx.newId('deviceType'), key: 'sample-single-pair-gateway', manufacturer: 'Generic', model: 'Single-pair gateway', kind: 'other', mount: 'room', source,
          portGroups: [{ prefix: 'SPE', first: 1, count: 1, role: 'network', face: 'front', connector: 'iec-63171', phy: '10BASE-T1L', speedsMbps: [10], layout: at }],
        };
        const cableType: CableType = { id: tx.newId('cableType'), key: 'sample-single-pair', manufacturer: 'Generic', model: 'Single-pair cable', medium: 'spe', construction: 'permanent', a: end, b: end, source };
        tx.put(type);
        tx.put(cableType);
        const ends = ['SPE-A', 'SPE-B'].map((name) => {
          const id = tx.newId('device');
          tx.put({ id, typeId: type.id, name, placement: { kind: 'unplaced' }, status: 'planned' });
          return [{ deviceId: id, portKey: 'SPE1', leg: 0 }];
        });
        const [a = [], b = []] = ends;
        tx.put({ id: tx.newId('cable'), typeId: cableType.id, label: 'A01-S001', a, b, lengthMm: 1_200_000, colour: 'black', status: 'planned' });
      }),
  },
  'copper/dac-fec': {
    text: 'FEC is off at a 100 Gb/s port with a direct-attach cable.',
    make: (d) => d.run(updatePort, { ...d.port('SW-CORE1:25'), setting: { fec: 'none' } }),
  },
  'copper/dac-breakout': {
    text: 'A cable parts four lanes into three legs.',
    make: (d) => {
      for (const name of ['SW-D1', 'SW-D2']) d.add('generic-switch-24-sfp28', name, { kind: 'unplaced' });
      change(d, (tx) => {
        const type: CableType = {
          id: tx.newId('cableType'), key: 'sample-dac-three-legs', manufacturer: 'Generic', model: 'QSFP28 to 3 x SFP28', medium: 'dac-passive', construction: 'breakout', speedMbps: 100_000,
          a: { connector: 'qsfp28', legs: 1 }, b: { connector: 'sfp28', legs: 3 }, source: { text: 'Made up for this sample', confidence: 'own' },
        };
        const legs = [1, 2, 3].map((n, leg) => ({ ...d.port(`SW-D2:${n}`), leg }));
        tx.put(type);
        tx.put({ id: tx.newId('cable'), typeId: type.id, label: 'A02-D090', a: [{ ...d.port('SW-D1:25'), leg: 0 }], b: legs, lengthMm: 1000, colour: 'black', status: 'planned' });
      });
    },
  },
  'connection/slower-than-port': {
    text: 'A port of 10 Gb/s is connected to one of 1 Gb/s.',
    make: (d) => {
      d.plug('SW-CORE1:15', 'generic-sfp-plus-10gbase-t');
      d.connect('SW-CORE1:15', 'SW-ACC1:ge-0/0/37', { lengthMm: 10_000 });
    },
  },
  'connection/fixed-speed': {
    text: 'A switch port is fixed at 100 Mb/s, and the firewall at it negotiates.',
    make: (d) => d.run(setPortSpeed, { ...d.port('SW-ACC2:ge-0/0/41'), speedMbps: 100 }),
  },
};

function change(d: SampleDesign, write: (tx: Transaction) => void): void {
  d.store.transact('Make a mistake', (tx) => {
    write(tx);
    return ok(undefined);
  });
}

function cableIn(d: SampleDesign, port: string): Id<'cable'> {
  const [cable] = d.store.find('cablesByPort', portRefKey(d.port(port)));
  if (cable === undefined) throw new Error(`The sample has no cable in ${port}`);
  return cable.id;
}

/** Gives a cable a type of its own, as nobody sells it; its old type goes where nothing else has it. */
function retype(tx: Transaction, cableId: Id<'cable'>, fields: Partial<CableType>): void {
  const cable = tx.get('cable', cableId);
  const type = cable && tx.get('cableType', cable.typeId);
  if (type === undefined) throw new Error('The sample has no such cable');
  const { partNumber: _, unitPriceCents: __, notes: ___, ...kept } = type;
  const own: CableType = { ...kept, manufacturer: 'Generic', source: { text: 'Made up for this sample', confidence: 'own' }, ...fields, id: tx.newId('cableType') };
  tx.put(own);
  tx.update('cable', cableId, { typeId: own.id });
  if (![...tx.all('cable')].some((other) => other.typeId === type.id)) tx.remove(type.id);
}
