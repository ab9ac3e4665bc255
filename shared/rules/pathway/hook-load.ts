import { pathwayFigureCount } from '../../catalog/pathways.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { counted, countQuantity } from '../quantities.ts';
import { contentsOf, subjectOfPathway } from './pathway-contents.ts';

/** How many cables hang in hooks. */
export const hookLoad = defineRule({
  id: 'pathway/hook-load',
  title: 'Cables in hooks',
  scope: 'pathway',
  severity: 'warning',
  standard: 'TIA-569 (50 to 75 cables need special supports)',
  what: 'Hooks must not carry more than 50 cables.',
  why: 'The lowest cables of a thick bundle are crushed on the narrow support.',
  todo: 'Use a tray, wider supports, or a second row of hooks.',
  options: {
    maxCables: { default: 0, description: 'Most cables in a hook; 0: as the standard says, 50.' },
  },
  messages: { tooMany: '{pathway} carries {count} in hooks; {limit} are the most.' },
  check({ pathway }, { view, options, report, measure }) {
    const limit = options.maxCables > 0 ? options.maxCables : pathwayFigureCount('j-hook-cables-max');
    if (pathway.form !== 'hooks' || limit === undefined) return;
    const { count } = contentsOf(view, pathway);
    const subject = subjectOfPathway(pathway);
    measure({ maxCables: countQuantity(limit, 'cable'), cables: countQuantity(count, 'cable') }, [subject]);
    if (count <= limit) return;
    report({
      messageId: 'tooMany',
      data: { pathway: pathway.name, count: counted(count, 'cable'), limit },
      subjects: [subject],
      actual: countQuantity(count, 'cable'),
      required: countQuantity(limit, 'cable'),
    });
  },
  examples: {
    valid: [{ title: 'exactly 50 cables', design: (d) => hooked(d, 50) }],
    invalid: [{ title: '51 cables', messageIds: ['tooMany'], design: (d) => hooked(d, 51) }],
  },
});

function hooked(d: ExampleDesign, cables: number): void {
  const pathway = d.pathway('JH1', { form: 'hooks' });
  const type = copperCord('cat6a', { construction: 'permanent' });
  for (let n = 0; n < cables; n += 1) d.cable(type, undefined, undefined, { pathwayIds: [pathway] });
}
