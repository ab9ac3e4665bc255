import type { Pathway } from '../../model/pathway.ts';
import { formatLength } from '../../base/units.ts';
import type { Fix } from '../finding.ts';

/* Trays are sold in steps of 50 mm of width. */
const WIDTH_STEP_MM = 50;

/** A tray wide enough for an area at the height it has; empty for one without a height. */
export function enlargeFix(pathway: Pathway, requiredMm2: number): readonly Fix[] {
  const { heightMm, widthMm } = pathway;
  if (heightMm === undefined || widthMm === undefined || pathway.innerAreaMm2 !== undefined) return [];
  const wideMm = Math.ceil(requiredMm2 / heightMm / WIDTH_STEP_MM) * WIDTH_STEP_MM;
  return wideMm <= widthMm ? [] : [{ title: `Make it ${formatLength(wideMm)} wide`, commandId: 'pathway.update', args: { pathwayId: pathway.id, fields: { widthMm: wideMm } } }];
}
