import type { Cable } from '../../model/cable.ts';
import type { DesignView } from '../../store/design-view.ts';
import { cableName } from '../../topology/names.ts';
import { type NamedThing, subjectOfCable } from '../../topology/subjects.ts';
import { copperCord, fibreCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Quantity } from '../finding.ts';
import { bendLimit } from './cable-limits.ts';
import { subjectOfPathway } from './pathway-contents.ts';

/** How tightly cables are bent, by themselves and by the pathways they run in. */
export const bendRadius = defineRule({
  id: 'pathway/bend-radius',
  title: 'Bend radius',
  scope: 'cable',
  severity: 'error',
  standard: 'TIA-568; TIA-569; the makers\' data sheets',
  what: 'A cable must not be bent tighter than its maker, or else the standard, allows: four times the outer diameter for four-pair cable, 25 mm for indoor cable of two or four fibres (50 mm while it is pulled), ten times the diameter for other fibre cable.',
  why: 'Too tight a bend spoils the pairs\' geometry or lets light out of the fibre, and shortens its life.',
  todo: 'Lead the cable in a wider bend, or use a cable that may be bent more.',
  options: {
    load: { default: 'installed', description: 'Whether bends are those of the cable at rest, or while it is pulled.', values: ['installed', 'pulled'] },
  },
  messages: {
    cable: '{cable} is bent to {radius}; {limit} is the least for it.',
    pathway: '{pathway} bends {cable} to {radius}; {limit} is the least for it.',
  },
  check({ cable, type }, { view, options, report, measure, notCheckable }) {
    const bends = bendsOf(view, cable);
    if (bends.length === 0) return;
    const limit = bendLimit(type, options.load === 'pulled');
    const subject = subjectOfCable(view, cable);
    if (limit === undefined) return;
    if ('missing' in limit) return notCheckable(limit.missing, [subject]);
    measure({ minRadius: radiusQuantity(limit.radiusMm) }, [subject]);
    for (const { radiusMm, pathway } of bends) {
      if (radiusMm >= limit.radiusMm) continue;
      report({
        messageId: pathway === undefined ? 'cable' : 'pathway',
        data: { cable: cableName(view, cable), pathway: pathway?.name ?? '', radius: `${radiusMm} mm`, limit: `${limit.radiusMm} mm` },
        subjects: pathway === undefined ? [subject] : [pathway, subject],
        actual: radiusQuantity(radiusMm),
        required: radiusQuantity(limit.radiusMm),
        arithmetic: [limit.because],
      });
    }
  },
  examples: {
    valid: [
      { title: 'Cat6A of 7.5 mm bent to four times that', design: (d) => void d.cable(copperCord('cat6a', { construction: 'permanent', diameterCentiMm: 750 }), undefined, undefined, { bendRadiusMm: 30 }) },
      { title: 'a duplex fibre cord bent to 25 mm', design: (d) => void d.cable(fibreCord('om4'), undefined, undefined, { bendRadiusMm: 25 }) },
    ],
    invalid: [
      { title: 'Cat6A of 7.5 mm bent to 25 mm', messageIds: ['cable'], design: (d) => void d.cable(copperCord('cat6a', { construction: 'permanent', diameterCentiMm: 750 }), undefined, undefined, { bendRadiusMm: 25 }) },
      { title: 'a conduit that is too tight for its cable', messageIds: ['pathway'], design: (d) => void d.cable(fibreCord('os2', { jacket: 'outdoor', fibreCount: 24, diameterCentiMm: 1100 }), undefined, undefined, { pathwayIds: [d.pathway('CO1', { form: 'conduit', bendRadiusMm: 100 })] }) },
    ],
  },
});

interface Bend {
  readonly radiusMm: number;
  readonly pathway?: NamedThing;
}

function bendsOf(view: DesignView, { bendRadiusMm, pathwayIds = [] }: Cable): readonly Bend[] {
  const along = pathwayIds.flatMap((id): Bend[] => {
    const pathway = view.get('pathway', id);
    return pathway?.bendRadiusMm === undefined ? [] : [{ radiusMm: pathway.bendRadiusMm, pathway: subjectOfPathway(pathway) }];
  });
  return bendRadiusMm === undefined ? along : [{ radiusMm: bendRadiusMm }, ...along];
}

const radiusQuantity = (radiusMm: number): Quantity => ({ text: `${radiusMm} mm`, value: radiusMm, unit: 'mm' });
