import type { Cable } from '../../../shared/model/cable.ts';
import { changeCableType } from '../../../shared/commands/cables/update-cable.ts';
import type { Id } from '../../../shared/base/id.ts';
import { ok } from '../../../shared/base/result.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { Transaction } from '../../../shared/store/transaction.ts';
import type { Mistake } from '../office-server-room-mistakes.ts';
import type { SampleDesign } from '../sample-design.ts';

const OS2_CORD = 'generic-cord-os2-lc-lc';

/** Mistakes of reach, loss and power of fibre, by rule; each on cages of its own. */
export const FIBRE_LOSS_MISTAKES: Readonly<Record<string, Mistake>> = {
  'optics/unspecified-reach': {
    text: 'Two 25GBASE-SR optics are joined with an OM1 cord.',
    make: (d) => void join(d, 5, 'generic-sfp28-25gbase-sr', 'generic-cord-om1-lc-lc', { lengthMm: 2000 }),
  },
  'optics/engineered-reach': {
    text: 'Two 10GBASE-ER optics are joined over 38 km of fibre that was measured with 10 dB.',
    make: (d) => void join(d, 6, 'generic-sfp-plus-10gbase-er', OS2_CORD, { lengthMm: 38_000_000, measuredLossCentiDb: 1000 }),
  },
  'optics/loss-budget': {
    text: 'A splitter of 7 dB is in a link of 10GBASE-LR optics.',
    make: (d) => void join(d, 7, 'generic-sfp-plus-10gbase-lr', OS2_CORD, { lengthMm: 1_000_000, extraLossCentiDb: 700 }),
  },
  'optics/receiver-power': {
    text: 'Optics whose maker states -5 dBm launch and -10 dBm sensitivity are joined over 6 dB.',
    make: (d) => {
      join(d, 8, 'cisco-sfp-10g-er', OS2_CORD, { lengthMm: 20_000_000, measuredLossCentiDb: 600 });
      const type = d.store.all('opticType').find(({ key }) => key === 'cisco-sfp-10g-er');
      if (type !== undefined) change(d, (tx) => tx.update('opticType', type.id, { txMinCentiDbm: -500, rxMinCentiDbm: -1000 }));
    },
  },
  'optics/receiver-overload': {
    text: 'Two 10GBASE-ER optics face each other over a cord of 5 m.',
    make: (d) => void join(d, 9, 'generic-sfp-plus-10gbase-er', OS2_CORD, { lengthMm: 5000 }),
  },
  'optics/core-mismatch': {
    text: 'A link over OM4 is patched with an OM1 cord.',
    make: (d) => {
      const cableId = cableIn(d, 'SW-ACC1:xe-0/2/0');
      d.run(changeCableType, { cableIds: [cableId], typeKey: 'generic-cord-om1-lc-lc' });
      change(d, (tx) => tx.update('cable', cableId, { extraLossCentiDb: 30 }));
    },
  },
};

/** Joins cages of the same number of the two core switches. */
function join(d: SampleDesign, cage: number, opticKey: string, typeKey: string, fields: Pick<Cable, 'lengthMm' | 'measuredLossCentiDb' | 'extraLossCentiDb'>): Id<'cable'> {
  const [a, b] = [`SW-CORE1:${cage}`, `SW-CORE2:${cage}`];
  for (const port of [a, b]) d.plug(port, opticKey);
  const cableId = d.connect(a, b, { typeKey });
  change(d, (tx) => tx.update('cable', cableId, fields));
  return cableId;
}

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
