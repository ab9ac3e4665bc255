import { pathwayFigureMm } from '../../catalog/pathways.ts';
import { formatLength } from '../../base/units.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity } from '../quantities.ts';
import { subjectOfPathway } from './pathway-contents.ts';

/** How far apart hooks are. */
export const supportSpacing = defineRule({
  id: 'pathway/support-spacing',
  title: 'Spacing of supports',
  scope: 'pathway',
  severity: 'warning',
  standard: 'TIA-569 (open-top supports on 48 to 60 inch centres)',
  what: 'Hooks and other supports that do not carry the cable all along must be 1.2 to 1.5 m apart, and no more than 1.5 m. Trays and ladders span what their makers state.',
  why: 'Between supports that are too far apart the cable sags, and its own weight presses and bends it where it rests.',
  todo: 'Add hooks in between.',
  options: {
    maxMm: { default: 0, description: 'Greatest spacing in millimetres; 0: as the standard says, 1500.' },
  },
  messages: { tooFar: 'The supports of {pathway} are {spacing} apart; {limit} is the most.' },
  check({ pathway }, { options, report, measure }) {
    const limitMm = options.maxMm > 0 ? options.maxMm : pathwayFigureMm('j-hook-spacing-max');
    const spacingMm = pathway.supportSpacingMm;
    if (pathway.form !== 'hooks' || spacingMm === undefined || limitMm === undefined) return;
    const subject = subjectOfPathway(pathway);
    const recommendedMm = pathwayFigureMm('j-hook-spacing-min');
    measure({ max: lengthQuantity(limitMm), min: recommendedMm === undefined ? undefined : lengthQuantity(recommendedMm) }, [subject]);
    if (spacingMm <= limitMm) return;
    report({
      messageId: 'tooFar',
      data: { pathway: pathway.name, spacing: formatLength(spacingMm), limit: formatLength(limitMm) },
      subjects: [subject],
      actual: lengthQuantity(spacingMm),
      required: lengthQuantity(limitMm),
      fixes: [{ title: `Space them ${formatLength(limitMm)} apart`, commandId: 'pathway.update', args: { pathwayId: pathway.id, fields: { supportSpacingMm: limitMm } } }],
    });
  },
  examples: {
    valid: [
      { title: 'hooks exactly 1.5 m apart', design: (d) => void d.pathway('JH1', { form: 'hooks', supportSpacingMm: 1500 }) },
      { title: 'a ladder, which spans more', design: (d) => void d.pathway('CL1', { form: 'ladder', supportSpacingMm: 3000 }) },
    ],
    invalid: [{ title: 'hooks 1.8 m apart', messageIds: ['tooFar'], design: (d) => void d.pathway('JH1', { form: 'hooks', supportSpacingMm: 1800 }) }],
  },
});
