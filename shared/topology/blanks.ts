import type { Id } from '../base/id.ts';
import type { DeviceTypeEntry, Face } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { fitInRack, heightHalfUOf } from './occupancy.ts';

/** A blanking panel and the place it closes. */
export interface PlannedBlank {
  readonly type: DeviceTypeEntry;
  readonly bottomHalfU: number;
}

/** Panels that close every free whole unit of a face, from the bottom up, each as high as fits: `panels` are those to choose from. */
export function plannedBlanks(view: DesignView, rackId: Id<'rack'>, face: Face, panels: readonly DeviceTypeEntry[]): readonly PlannedBlank[] {
  const rack = view.get('rack', rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  if (rackType === undefined) return [];
  const tallestFirst = panels.filter((type) => type.mount === 'rack' && heightHalfUOf(type) % 2 === 0).sort((a, b) => heightHalfUOf(b) - heightHalfUOf(a));
  const planned: PlannedBlank[] = [];
  for (let bottomHalfU = 0; bottomHalfU < rackType.heightU * 2; ) {
    const at = bottomHalfU;
    const type = tallestFirst.find((panel) => fitInRack(view, { rackId, type: panel, bottomHalfU: at, face }).ok);
    if (type !== undefined) planned.push({ type, bottomHalfU: at });
    bottomHalfU += type === undefined ? 2 : heightHalfUOf(type);
  }
  return planned;
}
