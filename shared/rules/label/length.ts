import { WRAP_LABEL } from '../../catalog/labels.ts';
import { drawnLabel } from '../../topology/drawn-label.ts';
import { labelPair } from '../../topology/label-identifiers.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cabinet, copperCord, copperPanel } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { countQuantity } from '../quantities.ts';
import { SCHEME_OPTION } from './scheme.ts';

/** Labels that do not go round their cable. */
export const labelLength = defineRule({
  id: 'label/length',
  title: 'Length of a label',
  scope: 'cable',
  severity: 'info',
  standard: 'TIA-606 practice',
  what: 'A wrap label on a cable of 6 mm holds about two lines of twelve characters; a longer identifier is better printed in short, without the room.',
  why: 'What does not fit is printed too small to be read, or wraps out of sight.',
  todo: 'Use the short form inside one room, or flag labels.',
  options: SCHEME_OPTION,
  messages: { tooLong: '"{label}" has {length}; a wrap label on this cable holds about {limit}{short}.' },
  check({ cable, type }, { view, options, report, measure }) {
    const { label } = cable;
    if (label === undefined || options.scheme === 'none' || (options.scheme === 'auto' && labelPair(label) === undefined)) return;
    const diameter = type.diameterCentiMm ?? WRAP_LABEL.diameterCentiMm;
    const lines = Math.max(1, Math.floor((WRAP_LABEL.lines * diameter) / WRAP_LABEL.diameterCentiMm));
    const most = lines * WRAP_LABEL.charactersPerLine;
    const subjects = [subjectOfCable(view, cable)];
    measure({ maxCharacters: countQuantity(most, 'character'), characters: countQuantity(label.length, 'character') }, subjects);
    if (label.length <= most) return;
    const short = drawnLabel(view, cable, true);
    const isShorter = short !== undefined && short.length <= most;
    report({
      messageId: 'tooLong',
      data: { label, length: `${label.length} characters`, limit: most, short: isShorter ? `; in short it is "${short}"` : '' },
      subjects,
      actual: countQuantity(label.length, 'character'),
      required: countQuantity(most, 'character'),
      fixes: isShorter ? [{ title: `Label it ${short}`, commandId: 'cable.update', args: { cableIds: [cable.id], fields: { label: short }, clear: cable.farLabel === undefined ? [] : ['farLabel'] } }] : [],
    });
  },
  examples: {
    valid: [{ title: 'the short form', design: (d) => between(d, 'AB12-35:01/AG03-35:02') }],
    invalid: [{ title: 'the long form', messageIds: ['tooLong'], design: (d) => between(d, '1A.AB12-35:01/1A.AG03-35:02') }],
  },
});

function between(d: ExampleDesign, label: string): void {
  const roomId = d.room('1A');
  const [a, b] = ['AB12', 'AG03'].map((name, n) => d.device(`PP${n + 1}`, copperPanel(), { rack: d.rack(name, cabinet(), { roomId, xMm: n * 800 + 800, yMm: 2000 }), u: 35 }));
  d.cable(copperCord('cat6a'), a?.port(1), b?.port(2), { label });
}
