import { TRAY_FILLS } from '../../catalog/pathways.ts';
import { PROJECT_ID } from '../../model/design.ts';
import type { Pathway } from '../../model/pathway.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { areaQuantity, countQuantity, percentQuantity } from '../quantities.ts';
import { enlargeFix } from './enlarge.ts';
import { areaArithmetic, contentsOf, isOverFill, mostCables, subjectOfPathway } from './pathway-contents.ts';

const FORMS: ReadonlySet<Pathway['form']> = new Set(['tray', 'ladder', 'basket', 'riser']);

/** What lies in trays against their cross-section. */
export const trayFill = defineRule({
  id: 'pathway/tray-fill',
  title: 'Fill of a tray',
  scope: 'pathway',
  severity: 'error',
  standard: 'TIA-569; EN 50174-2',
  what: 'The cables in a tray, ladder, basket or riser must not take more of its cross-section than the documents allow: beyond the initial fill there is no room left to grow, beyond the maximum the lower cables are crushed.',
  why: 'A full tray cannot be added to, holds heat, and presses on the cables at its bottom.',
  todo: 'Use a wider or deeper tray, lay a second one, or lead some cables another way.',
  options: {
    practice: { default: 'default', description: 'Whose figures hold: 40 % initially and 50 % at most by default, EN 50174-2 40 and 60 %, TIA-569 25 and 50 %, Leviton 25 %.', values: ['default', 'EN 50174-2', 'TIA-569', 'Leviton'] },
    initialPercent: { default: 0, description: 'Initial fill in percent in place of the document\'s; 0: as the document says.' },
    maxPercent: { default: 0, description: 'Greatest fill in percent in place of the document\'s; 0: as the document says.' },
  },
  messages: {
    overInitial: '{pathway} is filled to {fill}; {limit} is the most to begin with, {max} the most ever.',
    overMax: '{pathway} is filled to {fill}; {max} is the most it may hold.',
  },
  check({ pathway }, { view, options, report, measure, notCheckable }) {
    if (!FORMS.has(pathway.form)) return;
    const { initialPercent, maxPercent, quarterPi } = limitsBy(options.practice, options.initialPercent, options.maxPercent);
    const contents = contentsOf(view, pathway, quarterPi);
    const { areaMm2, count } = contents;
    if (count === 0) return;
    const subject = subjectOfPathway(pathway);
    if (areaMm2 === undefined) return notCheckable(`outer diameter of ${contents.unknownDiameters.join(', ')}`, [subject]);
    const units = view.get('project', PROJECT_ID)?.units;
    const requiredMm2 = (areaMm2 * 100) / initialPercent;
    const limits = { limitsWarning: percentQuantity(initialPercent), limitsError: percentQuantity(maxPercent) };
    measure({ cableArea: areaQuantity(areaMm2, units), requiredArea: areaQuantity(requiredMm2, units), cables: countQuantity(count, 'cable'), ...limits }, [subject]);
    const innerMm2 = innerAreaMm2(pathway);
    if (innerMm2 === undefined) return notCheckable(`width and height of ${pathway.name}`, [subject]);
    const fillPercent = (areaMm2 * 100) / innerMm2;
    const most = mostCables(contents, innerMm2, () => maxPercent);
    measure({ fill: percentQuantity(fillPercent), innerArea: areaQuantity(innerMm2, units), maxCables: most === undefined ? undefined : countQuantity(most, 'cable') }, [subject]);
    const limitPercent = isOverFill(fillPercent, maxPercent) ? maxPercent : initialPercent;
    if (!isOverFill(fillPercent, limitPercent)) return;
    report({
      messageId: limitPercent === maxPercent ? 'overMax' : 'overInitial',
      data: { pathway: pathway.name, fill: percentQuantity(fillPercent).text, limit: `${initialPercent} %`, max: `${maxPercent} %` },
      subjects: [subject],
      actual: percentQuantity(fillPercent),
      required: percentQuantity(limitPercent),
      arithmetic: [...areaArithmetic(contents, quarterPi), `Inside: ${areaQuantity(innerMm2, units).text}`, `Needed for ${initialPercent} %: ${areaQuantity(requiredMm2, units).text}`],
      atMost: limitPercent === maxPercent ? undefined : 'warning',
      fixes: enlargeFix(pathway, requiredMm2),
    });
  },
  examples: {
    valid: [
      { title: 'exactly 40 % of a tray', design: (d) => filled(d, 40) },
      { title: 'a conduit, which has limits of its own', design: (d) => filled(d, 60, { form: 'conduit' }) },
    ],
    invalid: [
      { title: '45 %: more than to begin with', messageIds: ['overInitial'], design: (d) => filled(d, 45) },
      { title: '55 %', messageIds: ['overMax'], design: (d) => filled(d, 55) },
    ],
  },
});

/* A hundred cables of one square millimetre each per percent: a tray of 100 mm2 holds as many as the percent asked for. */
function filled(d: ExampleDesign, cables: number, fields: Partial<Pathway> = {}): void {
  const pathway = d.pathway('CT1', { widthMm: 10, heightMm: 10, ...fields });
  const type = copperCord('cat6a', { construction: 'permanent', diameterCentiMm: 200 / Math.sqrt(Math.PI) });
  for (let n = 0; n < cables; n += 1) d.cable(type, undefined, undefined, { pathwayIds: [pathway] });
}

/** Cross-section of a tray, in square millimetres. */
function innerAreaMm2({ widthMm, heightMm, innerAreaMm2: area }: Pathway): number | undefined {
  return area ?? (widthMm === undefined || heightMm === undefined ? undefined : widthMm * heightMm);
}

function limitsBy(practice: string, initial: number, max: number): { readonly initialPercent: number; readonly maxPercent: number; readonly quarterPi: number } {
  const [fallback] = TRAY_FILLS;
  const row = TRAY_FILLS.find(({ who }) => who === practice) ?? fallback;
  const maxPercent = max > 0 ? max : (row?.maxPercent ?? fallback?.maxPercent ?? 100);
  const initialPercent = initial > 0 ? initial : (row?.designPercent ?? maxPercent);
  return { initialPercent, maxPercent: Math.max(maxPercent, initialPercent), quarterPi: row?.quarterPiMilli === undefined ? Math.PI / 4 : row.quarterPiMilli / 1000 };
}
