import type { Pathway } from '../model/pathway.ts';
import type { DesignView } from '../store/design-view.ts';

/** How full a pathway is. */
export interface PathwayFill {
  /** Share of its cross-section that cables take; absent where its size or a cable's diameter is not known. */
  readonly fillPercent?: number | undefined;
  /** Cables whose diameter is not known. */
  readonly unknownDiameters: number;
}

/** Inside of a pathway, in square millimetres; undefined where it is not known, or where there is none, as with hooks. */
function innerMm2({ innerAreaMm2, innerDiameterMm, widthMm, heightMm }: Pathway): number | undefined {
  if (innerAreaMm2 !== undefined) return innerAreaMm2;
  if (innerDiameterMm !== undefined) return (Math.PI / 4) * innerDiameterMm ** 2;
  return widthMm === undefined || heightMm === undefined ? undefined : widthMm * heightMm;
}

/** How full a pathway is by the circles of the cables in it. */
export function pathwayFill(view: DesignView, pathway: Pathway): PathwayFill {
  const cables = view.find('cablesByPathway', pathway.id).filter(({ status }) => status !== 'removed');
  const diameters = cables.map(({ typeId }) => view.get('cableType', typeId)?.diameterCentiMm);
  const unknownDiameters = diameters.filter((diameter) => diameter === undefined).length;
  const inner = innerMm2(pathway);
  if (inner === undefined || unknownDiameters > 0) return { unknownDiameters };
  const cablesMm2 = diameters.reduce<number>((sum, diameter) => sum + (Math.PI / 4) * ((diameter ?? 0) / 100) ** 2, 0);
  return { fillPercent: (cablesMm2 * 100) / inner, unknownDiameters };
}
