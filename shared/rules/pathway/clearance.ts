import { pathwayFigureMm } from '../../catalog/pathways.ts';
import { formatLength } from '../../base/units.ts';
import type { Pathway } from '../../model/pathway.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity } from '../quantities.ts';
import { subjectOfPathway } from './pathway-contents.ts';

const OPEN_FORMS: ReadonlySet<Pathway['form']> = new Set(['tray', 'ladder', 'basket']);

/** Room to work above trays. */
export const clearance = defineRule({
  id: 'pathway/clearance',
  title: 'Clearance above a tray',
  scope: 'pathway',
  severity: 'warning',
  standard: 'TIA-569; cabling guidelines of Montana State University (12 inches above a tray)',
  what: 'Above an open tray there must be 300 mm to the ceiling.',
  why: 'Cables are laid in from above: without room for hands and the drum\'s bend nothing can be added.',
  todo: 'Hang the tray lower, or use a lower one.',
  options: {
    aboveMm: { default: 0, description: 'Least clearance above in millimetres; 0: as the documents say, 300.' },
  },
  messages: { above: '{pathway} has {clearance} above it; {limit} is the least.' },
  check({ pathway }, { view, options, report, measure }) {
    const room = view.get('room', pathway.roomId);
    const limitMm = options.aboveMm > 0 ? options.aboveMm : pathwayFigureMm('tray-clearance-above');
    if (!OPEN_FORMS.has(pathway.form) || room?.heightMm === undefined || pathway.elevationMm === undefined || limitMm === undefined) return;
    const clearMm = room.heightMm - pathway.elevationMm - (pathway.heightMm ?? 0);
    const subject = subjectOfPathway(pathway);
    measure({ min: lengthQuantity(limitMm), clearance: lengthQuantity(clearMm) }, [subject]);
    if (clearMm >= limitMm) return;
    const elevationMm = pathway.elevationMm - (limitMm - clearMm);
    report({
      messageId: 'above',
      data: { pathway: pathway.name, clearance: formatLength(clearMm), limit: formatLength(limitMm) },
      subjects: [subject],
      actual: lengthQuantity(clearMm),
      required: lengthQuantity(limitMm),
      arithmetic: [`${formatLength(room.heightMm)} - ${formatLength(pathway.elevationMm)} - ${formatLength(pathway.heightMm ?? 0)} = ${formatLength(clearMm)}`],
      fixes: [{ title: `Hang it at ${formatLength(elevationMm)}`, commandId: 'pathway.update', args: { pathwayId: pathway.id, fields: { elevationMm } } }],
    });
  },
  examples: {
    valid: [{ title: 'exactly 300 mm', design: (d) => void d.pathway('CT1', { roomId: d.room('R', { heightMm: 3000 }), elevationMm: 2600, heightMm: 100 }) }],
    invalid: [{ title: '200 mm', messageIds: ['above'], design: (d) => void d.pathway('CT1', { roomId: d.room('R', { heightMm: 3000 }), elevationMm: 2700, heightMm: 100 }) }],
  },
});
