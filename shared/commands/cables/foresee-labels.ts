import type { Medium } from '../../model/cable-type.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { nextCableLabel } from './cable-label.ts';

/** The labels that cables laid one after the other would get. */
export function foreseeLabels(view: DesignView, cables: readonly { readonly from: PortRef; readonly medium: Medium }[]): readonly string[] {
  const given = new Set<string>();
  const isTaken = (label: string): boolean => given.has(label) || view.find('cablesByLabel', label).length > 0;
  return cables.map(({ from, medium }) => {
    const label = nextCableLabel(view, { medium }, from, isTaken);
    given.add(label);
    return label;
  });
}
