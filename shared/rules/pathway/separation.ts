import { SEPARATIONS } from '../../catalog/pathways.ts';
import type { Pathway } from '../../model/pathway.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity } from '../quantities.ts';
import { subjectOfPathway } from './pathway-contents.ts';

type SeparationRow = (typeof SEPARATIONS)[number];

/** Data cabling beside power. */
export const separation = defineRule({
  id: 'pathway/separation',
  title: 'Separation from power',
  scope: 'pathway',
  severity: 'error',
  standard: 'EIA/TIA-569 (power below 480 V); NEC 800; EN 50174-2',
  what: 'A pathway must keep its distance from a power line beside it: 127 mm below 2 kVA, 305 mm to 5 kVA and 610 mm above where neither is screened, less in grounded metal; 1016 mm from motors and transformers, 305 mm from fluorescent lights.',
  why: 'Power beside data couples noise into it, and a fault in the power line reaches what hangs on the data cable.',
  todo: 'Move the pathway away from the line, or put one or both of them into grounded metal.',
  options: {
    practice: { default: 'EIA/TIA-569', description: 'Whose distances hold: the table of EIA/TIA-569 by power and screening, or the flat distance of NEC 800 that newer editions refer to.', values: ['EIA/TIA-569', 'NEC 800'] },
  },
  messages: { tooClose: '{pathway} is {distance} from {what}; {limit} is the least.' },
  check({ pathway }, { options, report, measure, notCheckable }) {
    const { powerVa, powerSeparationMm, powerSource = 'line' } = pathway;
    if (powerVa === undefined && powerSeparationMm === undefined && pathway.powerSource === undefined) return;
    const subject = subjectOfPathway(pathway);
    const row = SEPARATIONS.find(({ condition }) => condition === conditionOf(pathway, options.practice));
    if (powerSource === 'line' && powerVa === undefined && options.practice !== 'NEC 800') return notCheckable(`power of the line beside ${pathway.name}`, [subject]);
    if (row === undefined) return;
    const limitMm = distanceMm(row, powerVa ?? 0);
    measure({ min: lengthQuantity(limitMm) }, [subject]);
    if (powerSeparationMm === undefined) return notCheckable(`distance of ${pathway.name} from the power line`, [subject]);
    if (powerSeparationMm >= limitMm) return;
    report({
      messageId: 'tooClose',
      data: { pathway: pathway.name, distance: `${powerSeparationMm} mm`, what: whatIs(pathway), limit: `${limitMm} mm` },
      subjects: [subject],
      actual: lengthQuantity(powerSeparationMm),
      required: lengthQuantity(limitMm),
      arithmetic: [`${row.condition}: ${row.below2KvaMm} mm below 2 kVA, ${row.from2To5KvaMm} mm to 5 kVA, ${row.above5KvaMm} mm above`],
      fixes: [{ title: `Move it ${limitMm} mm away`, commandId: 'pathway.update', args: { pathwayId: pathway.id, fields: { powerSeparationMm: limitMm } } }],
    });
  },
  examples: {
    valid: [
      { title: 'exactly 127 mm from a line of 1.5 kVA', design: (d) => void d.pathway('CT1', { powerVa: 1500, powerSeparationMm: 127, powerScreening: 'open' }) },
      { title: 'metal beside metal at less than 2 kVA', design: (d) => void d.pathway('CT1', { powerVa: 1500, powerSeparationMm: 0, powerScreening: 'both-metallic' }) },
    ],
    invalid: [
      { title: '100 mm from the same line', messageIds: ['tooClose'], design: (d) => void d.pathway('CT1', { powerVa: 1500, powerSeparationMm: 100, powerScreening: 'open' }) },
      { title: 'half a metre from a motor', messageIds: ['tooClose'], design: (d) => void d.pathway('CT1', { powerSource: 'motor-or-transformer', powerSeparationMm: 500 }) },
    ],
  },
});

const CONDITIONS = {
  open: 'unshielded power line to open or non-metal pathway',
  'one-metallic': 'unshielded power to grounded metal pathway',
  'both-metallic': 'power in grounded metal conduit to grounded metal pathway',
} as const;

const NEC = 'practice of newer editions: power below 480 V by NEC 800.133';

function conditionOf({ powerSource, powerScreening = 'open' }: Pathway, practice: string): string {
  if (powerSource === 'motor-or-transformer') return 'transformer / motor';
  if (powerSource === 'fluorescent-light') return 'fluorescent luminaire';
  return practice === 'NEC 800' ? NEC : CONDITIONS[powerScreening];
}

/* The table's middle column holds both its ends: "less than 2 kVA", "2 to 5 kVA", "more than 5 kVA". */
function distanceMm(row: SeparationRow, powerVa: number): number {
  if (powerVa < 2000) return row.below2KvaMm;
  return powerVa <= 5000 ? row.from2To5KvaMm : row.above5KvaMm;
}

function whatIs({ powerSource, powerVa }: Pathway): string {
  if (powerSource === 'motor-or-transformer') return 'a motor or transformer';
  if (powerSource === 'fluorescent-light') return 'a fluorescent light';
  return `a power line${powerVa === undefined ? '' : ` of ${powerVa / 1000} kVA`}`;
}
