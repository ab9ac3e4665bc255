import type { Transaction } from '../../store/transaction.ts';
import type { ClipboardContent } from './clipboard-content.ts';
import type { NewIds } from './new-ids.ts';
import type { PasteNames } from './paste-names.ts';
import type { PasteTarget } from './paste-places.ts';
import type { Spot } from './spot.ts';

/** A paste under way. */
export interface PasteRun {
  readonly tx: Transaction;
  readonly content: ClipboardContent;
  readonly target: PasteTarget;
  readonly ids: NewIds;
  readonly names: PasteNames;
  /** How far what stands on the floor is moved: to the pointer. */
  readonly shift: Spot;
}

/** How far everything on the floor moves so that its top left corner comes to a point. */
export function shiftTo(content: ClipboardContent, { at }: PasteTarget): Spot {
  const corner = cornerOf(content);
  return at === undefined || corner === undefined ? { xMm: 0, yMm: 0 } : { xMm: at.xMm - corner.xMm, yMm: at.yMm - corner.yMm };
}

/** The top left corner of what was copied from a floor; undefined when nothing was. */
export function cornerOf({ records }: ClipboardContent): Spot | undefined {
  const points: Spot[] = [
    ...records.rack, ...records.planItem, ...records.pathway.flatMap(({ points: corners }) => corners), ...records.device.flatMap(({ placement }) => (placement.kind === 'room' ? [placement] : [])),
    ...records.annotation.flatMap(({ place, points: corners }) => (place.view === 'plan' ? corners : [])),
  ];
  const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), Infinity);
  return points.length === 0 ? undefined : { xMm: least(points.map(({ xMm }) => xMm)), yMm: least(points.map(({ yMm }) => yMm)) };
}
