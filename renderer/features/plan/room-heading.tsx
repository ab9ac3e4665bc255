import type { ReactElement } from 'react';
import { formatLength } from '../../../shared/base/units.ts';
import { ELLIPSIS, shorten, textWidthMm } from '../../../shared/geometry/text-metrics.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import type { PlacedRoom } from './plan-model.ts';

/* As in the style sheet, in CSS pixels. */
const NAME_PX = 15;
const SMALL_PX = 11;
const SIZE_PX = 12;
const GAP_PX = 10;

/* Between one heading and the next, and the widest that is asked about. */
const APART_PX = 6;
const WIDEST_PX = 2000;

/* Fewer letters than this before the ellipsis say nothing. */
const LEAST_LETTERS = 3;

/** What of a room's name and size is written above it. */
export interface Heading {
  readonly name: string;
  readonly isSmall: boolean;
  readonly hasSize: boolean;
}

/** The name and size of a room in so many pixels: first the size is left out, then the name is made smaller, then it is shortened; undefined where nothing can be said. */
export function headingFor(name: string, size: string, roomPx: number): Heading | undefined {
  const namePx = textWidthMm(name, NAME_PX, 'bold');
  if (namePx + GAP_PX + textWidthMm(size, SIZE_PX) <= roomPx) return { name, isSmall: false, hasSize: true };
  if (namePx <= roomPx) return { name, isSmall: false, hasSize: false };
  const shown = shorten(name, roomPx, SMALL_PX, 'bold');
  const isTelling = shown === name || shown.length >= LEAST_LETTERS + ELLIPSIS.length;
  return isTelling ? { name: shown, isSmall: true, hasSize: false } : undefined;
}

/** The name and the size above a room, never over those of the next one. */
export function RoomHeading({ placed: { room, headingMm } }: { readonly placed: PlacedRoom }): ReactElement | null {
  const roomPx = useCameraValue((camera) => Math.min(WIDEST_PX, Math.floor(headingMm * camera.viewport().zoom) - APART_PX));
  const size = `${formatLength(room.widthMm)} × ${formatLength(room.depthMm)}`;
  const heading = headingFor(room.name, size, roomPx);
  if (heading === undefined) return null;
  return (
    <div className={heading.isSmall ? 'plan-room-name is-small' : 'plan-room-name'} title={room.name}>
      <strong>{heading.name}</strong>
      {heading.hasSize ? <span>{size}</span> : null}
    </div>
  );
}
