import { CONDUIT_SIZES, conduitFillPercent } from '../../catalog/pathways.ts';
import { PROJECT_ID } from '../../model/design.ts';
import type { Pathway } from '../../model/pathway.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { areaQuantity, counted, countQuantity, percentQuantity } from '../quantities.ts';
import { areaArithmetic, contentsOf, isOverFill, mostCables, subjectOfPathway } from './pathway-contents.ts';

/** What is pulled through a conduit against its cross-section. */
export const conduitFill = defineRule({
  id: 'pathway/conduit-fill',
  title: 'Fill of a conduit',
  scope: 'pathway',
  severity: 'error',
  standard: 'NEC chapter 9 table 1; TIA-569',
  what: 'The cables in a conduit must not take more of its inner cross-section than 53 % for one cable, 31 % for two and 40 % for three or more.',
  why: 'Cables jam and are stretched or skinned while they are pulled through a conduit that is too full.',
  todo: 'Use a larger conduit, or a second one.',
  options: {
    percent: { default: 0, description: 'Greatest fill in percent whatever the number of cables; 0: by their number, 53, 31 or 40 %.' },
  },
  messages: { tooFull: '{pathway} is filled to {fill} by {count}; {limit} is the most.' },
  check({ pathway }, { view, options, report, measure, notCheckable }) {
    if (pathway.form !== 'conduit') return;
    const contents = contentsOf(view, pathway);
    const { areaMm2, count } = contents;
    if (count === 0) return;
    const subject = subjectOfPathway(pathway);
    const innerMm2 = innerAreaOf(pathway);
    if (areaMm2 === undefined) return notCheckable(`outer diameter of ${contents.unknownDiameters.join(', ')}`, [subject]);
    const units = view.get('project', PROJECT_ID)?.units;
    const limitFor = (cables: number): number | undefined => (options.percent > 0 ? options.percent : conduitFillPercent(cables));
    const limitPercent = limitFor(count) ?? 100;
    const requiredMm2 = (areaMm2 * 100) / limitPercent;
    measure({ limit: percentQuantity(limitPercent), cableArea: areaQuantity(areaMm2, units), requiredArea: areaQuantity(requiredMm2, units) }, [subject]);
    if (innerMm2 === undefined) return notCheckable(`inner size of ${pathway.name}`, [subject]);
    const fillPercent = (areaMm2 * 100) / innerMm2;
    const most = mostCables(contents, innerMm2, limitFor);
    measure({ fill: percentQuantity(fillPercent), innerArea: areaQuantity(innerMm2, units), maxCables: most === undefined ? undefined : countQuantity(most, 'cable') }, [subject]);
    if (!isOverFill(fillPercent, limitPercent)) return;
    report({
      messageId: 'tooFull',
      data: { pathway: pathway.name, fill: percentQuantity(fillPercent).text, count: counted(count, 'cable'), limit: `${limitPercent} %` },
      subjects: [subject],
      actual: percentQuantity(fillPercent),
      required: percentQuantity(limitPercent),
      arithmetic: [...areaArithmetic(contents), `Inside: ${areaQuantity(innerMm2, units).text}`],
      fixes: largerFix(pathway, requiredMm2),
    });
  },
  examples: {
    valid: [
      { title: 'seven cables of 6.35 mm in a conduit of trade size 1', design: (d) => conduit(d, 7) },
      { title: 'one cable that takes half of it', design: (d) => conduit(d, 1, { innerAreaMm2: 60 }) },
    ],
    invalid: [
      { title: 'eight of them', messageIds: ['tooFull'], design: (d) => conduit(d, 8) },
      { title: 'two cables that take a third of it', messageIds: ['tooFull'], design: (d) => conduit(d, 2, { innerAreaMm2: 190 }) },
    ],
  },
});

function conduit(d: ExampleDesign, cables: number, fields: Partial<Pathway> = {}): void {
  const pathway = d.pathway('CO1', { form: 'conduit', innerAreaMm2: 557.4, ...fields });
  const type = copperCord('cat6', { construction: 'permanent', diameterCentiMm: 635 });
  for (let n = 0; n < cables; n += 1) d.cable(type, undefined, undefined, { pathwayIds: [pathway] });
}

/** Inner cross-section of a conduit in square millimetres. */
function innerAreaOf({ innerAreaMm2, innerDiameterMm }: Pathway): number | undefined {
  return innerAreaMm2 ?? (innerDiameterMm === undefined ? undefined : (Math.PI / 4) * innerDiameterMm ** 2);
}

/** The smallest trade size that is large enough. */
function largerFix(pathway: Pathway, requiredMm2: number): readonly Fix[] {
  const size = CONDUIT_SIZES.find(({ innerAreaMm2 }) => innerAreaMm2 >= requiredMm2);
  if (size === undefined || pathway.innerAreaMm2 === undefined) return [];
  return [{ title: `Use ${size.kind} of trade size ${size.tradeSize}`, commandId: 'pathway.update', args: { pathwayId: pathway.id, fields: { innerAreaMm2: size.innerAreaMm2 } } }];
}
