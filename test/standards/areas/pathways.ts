import type { CableTypeEntry, Medium } from '../../../shared/model/cable-type.ts';
import { MEDIA } from '../../../shared/model/cable-type.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Pathway } from '../../../shared/model/pathway.ts';
import { CONDUIT_SIZES } from '../../../shared/catalog/pathways.ts';
import type { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { cord } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import { Question } from '../drawing/question.ts';

/** Trays, conduits and hooks, and the cables in them. */
export const pathways: Area = {
  areas: ['pathway', 'pathways', 'path'],
  draw: (design, example) => {
    const question = Question.of(example);
    setOptions(design, question);
    const form = formOf(question);
    const pathway = design.pathway('P1', { ...fieldsOf(question, form), form, roomId: design.room('Room', roomOf(question)) });
    for (const part of question.parts('cables', 'groups', 'items') ?? [question]) drawCables(design, part, question, pathway);
  },
  answers: (example) => {
    const question = Question.of(example);
    const isFill = asksForFill(question);
    return [
      ...(isFill ? ['pathway/tray-fill', 'pathway/conduit-fill'] : []),
      ...(formOf(question) === 'hooks' ? ['pathway/hook-load', 'pathway/support-spacing'] : []),
      'pathway/bend-radius', 'pathway/pulling-tension', 'pathway/separation', 'pathway/clearance',
    ];
  },
  figures: { cable_area: 'cableArea', required_area: 'requiredArea', radius: 'minRadius', max_tension: 'max', min_separation: 'min', max_spacing: 'max', max_count: 'maxCables' },
};

const asksForFill = (question: Question): boolean => question.has('count', 'cables', 'groups', 'cable_count', 'fill_design_pct', 'tray_mm', 'tray_in', 'conduit_area_in2', 'conduit_area_mm2', 'conduit_mm', 'trade_size', 'conduit_id_mm');

function setOptions(design: ExampleDesign, question: Question): void {
  const designPercent = question.number('fill_design_pct', 'design_fill_pct', 'design_pct');
  const [initialPercent, maxPercent] = [question.number('fill_initial_pct', 'initial_pct', 'limit_pct', 'warning_pct'), question.number('fill_max_pct', 'max_pct', 'error_pct')];
  const isImperial = question.text('unit', 'units') === 'in' || question.has('od_in', 'conduit_area_in2', 'tray_in');
  const standard = question.text('standard', 'practice', 'method');
  design.project({
    units: isImperial ? 'imperial' : 'metric',
    ruleOptions: {
      'pathway/tray-fill': {
        /* A design fill asks for the size of a tray, for which the worked method in print is Leviton's. */
        practice: standard === undefined ? (designPercent === undefined ? 'default' : 'Leviton') : practiceOf(standard),
        ...(designPercent === undefined && initialPercent === undefined ? {} : { initialPercent: designPercent ?? initialPercent ?? 0 }),
        ...(maxPercent === undefined ? {} : { maxPercent }),
      },
      'pathway/bend-radius': { load: isPulled(question) ? 'pulled' : 'installed' },
      'pathway/separation': { practice: /nec/i.test(standard ?? '') ? 'NEC 800' : 'EIA/TIA-569' },
    },
  });
}

const practiceOf = (standard: string): string => (/leviton/i.test(standard) ? 'Leviton' : /50174/.test(standard) ? 'EN 50174-2' : /569/.test(standard) ? 'TIA-569' : 'default');

function isPulled(question: Question): boolean {
  const state = question.text('state', 'condition', 'phase', 'load', 'when', 'situation') ?? '';
  return question.flag('under_load', 'loaded', 'under_tension', 'pulling', 'during_pull', 'load', 'tension') === true || (/load|tension|pull/i.test(state) && !/no.?load|unloaded|after/i.test(state));
}

function formOf(question: Question): Pathway['form'] {
  const text = question.text('form', 'pathway', 'support', 'type', 'pathway_type') ?? '';
  if (question.has('conduit_area_in2', 'conduit_area_mm2', 'conduit_id_mm', 'conduit_id_in', 'trade_size', 'conduit_mm', 'conduit_trade_size', 'conduit') || /conduit|emt|duct/i.test(text)) return 'conduit';
  if (question.has('support_spacing_m', 'support_spacing_mm', 'support_spacing_ft', 'support_spacing_in', 'spacing_m', 'hook_cables', 'cables_per_hook', 'j_hook_cables') || /hook/i.test(text)) return 'hooks';
  if (/ladder/i.test(text)) return 'ladder';
  return /basket/i.test(text) ? 'basket' : 'tray';
}

const wholeMm = (lengthMm: number | undefined): number | undefined => (lengthMm === undefined ? undefined : Math.round(lengthMm));

type Fields = { readonly [K in keyof Pathway]?: Pathway[K] | undefined };

function fieldsOf(question: Question, form: Pathway['form']): Fields {
  const [width, height] = traySize(question);
  const size = question.text('trade_size', 'conduit_trade_size', 'conduit') ?? question.number('trade_size', 'conduit_trade_size')?.toString();
  const [areaIn2, areaMm2] = [question.number('conduit_area_in2', 'tray_area_in2', 'area_in2'), question.number('conduit_area_mm2', 'tray_area_mm2', 'area_mm2')];
  const va = question.number('va', 'power_va');
  const kva = question.number('kva', 'power_kva', 'load_kva', 'kw', 'power_kw');
  return {
    widthMm: wholeMm(width), heightMm: wholeMm(height),
    /* A tray in inches keeps its exact cross-section. */
    innerAreaMm2: areaMm2 ?? (areaIn2 === undefined ? (sizeOf(size) ?? (question.has('tray_in') && width !== undefined && height !== undefined ? width * height : undefined)) : areaIn2 * 645.16),
    innerDiameterMm: form === 'conduit' && areaIn2 === undefined && areaMm2 === undefined ? question.lengthMm('conduit_id', 'conduit_diameter', 'inner_diameter', 'conduit') : undefined,
    supportSpacingMm: wholeMm(question.lengthMm('support_spacing', 'spacing', 'hook_spacing')),
    powerVa: va ?? (kva === undefined ? undefined : Math.round(kva * 1000)),
    powerSeparationMm: wholeMm(question.lengthMm('separation', 'distance')),
    powerScreening: screeningOf(question), powerSource: sourceOf(question),
    ...heightsOf(question),
  };
}

function traySize(question: Question): readonly (number | undefined)[] {
  const mm = question.numbers('tray_mm', 'basket_mm', 'ladder_mm');
  const inches = question.numbers('tray_in', 'basket_in', 'ladder_in');
  const inUnit = question.numbers('tray');
  if (mm !== undefined) return mm;
  if (inches !== undefined) return inches.map((value) => value * 25.4);
  if (inUnit !== undefined) return inUnit.map((value) => (question.text('unit', 'units') === 'in' ? value * 25.4 : value));
  return [question.lengthMm('tray_width', 'tray_w', 'width', 'w'), question.lengthMm('tray_height', 'tray_depth', 'tray_h', 'tray_d', 'height', 'depth', 'h', 'd')];
}

const sizeOf = (size: string | undefined): number | undefined => CONDUIT_SIZES.find(({ tradeSize }) => tradeSize === size?.replaceAll(/["\s]|in$/g, ''))?.innerAreaMm2;

const CEILING_MM = 3000;

/* Clearance above a tray of 100 mm under a ceiling of 3 m. */
function heightsOf(question: Question): Fields {
  const aboveMm = wholeMm(question.lengthMm('clearance_above', 'above', 'tray_clearance_above', 'clearance'));
  return aboveMm === undefined ? {} : { heightMm: 100, elevationMm: CEILING_MM - 100 - aboveMm };
}

const roomOf = (question: Question): { readonly heightMm?: number } => (Object.keys(heightsOf(question)).length === 0 ? {} : { heightMm: CEILING_MM });

function screeningOf(question: Question): Pathway['powerScreening'] {
  const text = `${question.text('environment') ?? ''} ${question.text('screening', 'shielding') ?? ''} ${question.text('power_enclosure', 'power', 'power_pathway') ?? ''} ${question.text('pathway', 'data_pathway', 'data') ?? ''} ${question.text('condition') ?? ''}`.toLowerCase();
  if (/both|metal[^,]*(?:to|and|,)[^,]*metal|conduit/.test(text) || (question.flag('power_metal', 'power_in_metal') === true && question.flag('data_metal', 'pathway_metal') === true)) return 'both-metallic';
  if (/non-?metal|open|unshielded to open/.test(text) && !/grounded|one/.test(text)) return 'open';
  if (/metal|grounded|one|conduit|steel/.test(text) || question.flag('power_metal', 'data_metal', 'pathway_metal', 'metal') === true) return 'one-metallic';
  return question.has('kva', 'va', 'power_kva', 'power_va', 'kw', 'power_kw') ? 'open' : undefined;
}

function sourceOf(question: Question): Pathway['powerSource'] {
  const text = `${question.text('source', 'power_source', 'near', 'equipment', 'environment', 'condition', 'emi_source') ?? ''}`.toLowerCase();
  if (/motor|transformer/.test(text)) return 'motor-or-transformer';
  return /fluorescent|luminaire|lamp|light/.test(text) ? 'fluorescent-light' : undefined;
}

/* Questions without a cable of their own are about the pathway alone. */
function drawCables(design: ExampleDesign, part: Question, question: Question, pathway: Id<'pathway'>): void {
  const count = part.number('count', 'cable_count', 'quantity', 'hook_cables', 'cables_per_hook', 'j_hook_cables') ?? (part.has('od', 'od_mm', 'od_in', 'cable', 'tension_n', 'tension_lbf', 'tension_lb', 'tension_kgf', 'radius_mm', 'radius_in', 'bend_radius_mm') ? 1 : 0);
  const type = cableType(part, question);
  const radiusMm = part.lengthMm('radius', 'bend_radius') ?? question.lengthMm('radius', 'bend_radius');
  for (let n = 0; n < count; n += 1) {
    design.cable(type, undefined, undefined, { pathwayIds: [pathway], bendRadiusMm: radiusMm, pullTensionN: tensionOf(part) });
  }
}

/* The standard prints 25 lbf and 110 N for the same limit: pounds are taken at that rate. */
function tensionOf(part: Question): number | undefined {
  const [newtons, pounds] = [part.number('tension_n', 'pull_n', 'force_n'), part.number('tension_lbf', 'pull_lbf', 'force_lbf', 'tension_lb')];
  const kilograms = part.number('tension_kgf', 'tension_kg', 'pull_kgf');
  return newtons === undefined ? (pounds === undefined ? (kilograms === undefined ? undefined : Math.ceil(kilograms * 9.806_65)) : Math.round(pounds * 4.4)) : Math.ceil(newtons);
}

function cableType(part: Question, question: Question): CableTypeEntry {
  const text = `${part.text('cable', 'cable_type', 'type', 'kind', 'medium') ?? 'Cat6A'} ${part.text('construction') ?? ''}`.toLowerCase();
  const odMm = part.lengthMm('od', 'diameter') ?? part.number('od');
  const inUnit = part.has('od_mm', 'od_in', 'diameter_mm', 'diameter_in') || question.text('unit', 'units') !== 'in' ? odMm : (odMm ?? 0) * 25.4;
  const fibres = part.number('fibers', 'fibres', 'fiber_count', 'fibre_count') ?? numberBefore(text, /(\d+)[\s-]*(?:fib|f\b)/);
  const pairs = part.number('pairs', 'pair_count') ?? numberBefore(text, /(\d+)[\s-]*pair/) ?? (/multi-?\s?pair/.test(text) ? 25 : undefined);
  const medium = mediumOf(text);
  const isOutdoor = /osp|outside|outdoor|armou?red/.test(text);
  const isScreened = /scre|shield|s\/ftp|f\/utp|stp|ftp|sctp/.test(text) && !/unshield|unscreen|u\/utp/.test(text);
  return cord(medium, medium.startsWith('o') ? 'lc-duplex' : 'rj45', {
    construction: /cord|patch/.test(text) ? 'cord' : 'permanent',
    ...(inUnit === undefined || inUnit === 0 ? {} : { diameterCentiMm: Math.round(inUnit * 100_000) / 1000 }),
    ...(fibres === undefined ? {} : { fibreCount: fibres }),
    ...(pairs === undefined ? {} : { pairCount: pairs }),
    ...(isOutdoor ? { jacket: 'outdoor' as const } : {}),
    ...(isScreened ? { shielding: 'F/UTP' as const } : {}),
  });
}

function numberBefore(text: string, pattern: RegExp): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/* The fibre or category named in the text; fibre cable without a grade is multimode. */
function mediumOf(text: string): Medium {
  const named = [...MEDIA].sort((a, b) => b.length - a.length).find((medium) => text.replaceAll(/[\s-]/g, '').includes(medium.replaceAll('-', '')));
  if (named !== undefined && (named.startsWith('cat') || named.startsWith('o'))) return named === 'other' ? 'cat6a' : named;
  return /fib|osp|outside/.test(text) ? 'om4' : 'cat6a';
}
