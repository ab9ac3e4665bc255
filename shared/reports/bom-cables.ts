import { colourFacts } from '../catalog/colours.ts';
import type { Cable } from '../model/cable.ts';
import type { CableType } from '../model/cable-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { groupBy } from '../base/group-by.ts';
import { type BomLine, countExisting, countLines, idsOf, isCounted } from './bom-line.ts';

/** Cords, trunks and breakouts by type, length and colour. */
export function cableLines(view: DesignView): BomLine[] {
  const bought = view.all('cable').filter((cable) => !isPermanent(view, cable));
  return countLines(bought, (cable) => `${cable.typeId} ${cable.lengthMm ?? ''} ${cable.colour ?? ''}`, (cable) => {
    const type = view.get('cableType', cable.typeId);
    return type && { ...naming('cables', type), lengthMm: cable.lengthMm, colour: colourName(cable), unitPriceCents: priceCents(type, cable.lengthMm) };
  });
}

/** Cable off the drum in metres by type and colour, and the terminations made on site at its ends. */
export function permanentLines(view: DesignView): BomLine[] {
  const runs = view.all('cable').filter((cable) => isPermanent(view, cable) && isCounted(cable));
  return [...groupBy(runs, (cable) => `${cable.typeId} ${cable.colour ?? ''}`).values()].flatMap((group) => {
    const [sample] = group;
    const type = sample && view.get('cableType', sample.typeId);
    return sample === undefined || type === undefined ? [] : [drumLine(type, sample, group), ...terminationLines(type, group)];
  });
}

/** Jacket colour as printed; absent when the design leaves it open. */
export const colourName = ({ colour }: Pick<Cable, 'colour'>): string | undefined => (colour === undefined ? undefined : colourFacts(colour).name);

const isPermanent = (view: DesignView, cable: Cable): boolean => view.get('cableType', cable.typeId)?.construction === 'permanent';

const naming = (category: BomLine['category'], type: CableType): Pick<BomLine, 'category' | 'manufacturer' | 'model' | 'partNumber'> => ({
  category, manufacturer: type.manufacturer, model: type.model, partNumber: type.partNumber,
});

function priceCents(type: CableType, lengthMm: number | undefined): number | undefined {
  if (type.unitPriceCents !== undefined) return type.unitPriceCents;
  return type.pricePerMetreCents === undefined || lengthMm === undefined ? undefined : Math.round((type.pricePerMetreCents * lengthMm) / 1000);
}

const metres = (runs: readonly Cable[]): number => Math.ceil(runs.reduce((sum, { lengthMm }) => sum + (lengthMm ?? 0), 0) / 1000);

function drumLine(type: CableType, sample: Cable, runs: readonly Cable[]): BomLine {
  const unknown = runs.filter(({ lengthMm }) => lengthMm === undefined).length;
  const total = metres(runs);
  return {
    ...naming('permanent', type),
    model: unknown === 0 ? `${type.model}, ${plural(runs.length)}` : `${type.model}, ${plural(runs.length)}, ${unknown} of unknown length not counted`,
    colour: colourName(sample),
    quantity: total,
    existing: total - metres(runs.filter(({ status }) => status !== 'existing')),
    unit: 'm',
    unitPriceCents: type.pricePerMetreCents,
    recordIds: idsOf(runs),
  };
}

const plural = (runs: number): string => (runs === 1 ? '1 run' : `${runs} runs`);

function terminationLines(type: CableType, runs: readonly Cable[]): BomLine[] {
  const perRun = new Map<string, number>();
  for (const end of [type.a, type.b]) perRun.set(end.connector, (perRun.get(end.connector) ?? 0) + end.legs);
  return [...perRun].map(([connector, count]) => ({
    category: 'permanent', manufacturer: type.manufacturer, model: `${type.model}, termination ${connector.toUpperCase()}`,
    quantity: count * runs.length, existing: count * countExisting(runs), unit: 'pcs', recordIds: idsOf(runs),
  }));
}
