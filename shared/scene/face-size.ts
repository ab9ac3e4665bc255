import { halfUToMm } from '../base/units.ts';
import type { DeviceType, DeviceTypeEntry } from '../model/device-type.ts';

/** Width of a 19-inch panel with its ears (EIA-310-E, IEC 60297-3-100). */
export const PANEL_WIDTH_MM = 482.6;

/** A size in millimetres. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/* Shown when a catalogue entry gives no body size: chosen to be seen and clicked, never used for checks. */
const UNKNOWN_SIZE: Record<DeviceTypeEntry['mount'], Size> = {
  rack: { width: PANEL_WIDTH_MM, height: 44.45 },
  'rack-side': { width: 56, height: 1600 },
  room: { width: 160, height: 160 },
  bay: { width: 110, height: 32 },
};

/** Height of a rack-mounted type in half units; 2 (one unit) when the entry gives none. */
export const heightHalfUOf = (type: DeviceType | DeviceTypeEntry): number => type.heightHalfU ?? 2;

/** Size of a type's front and rear: the whole panel with ears when rack-mounted, else the body. */
export function faceSize(type: DeviceType | DeviceTypeEntry): Size {
  if (type.mount === 'rack') {
    return { width: type.isHalfWidth === true ? PANEL_WIDTH_MM / 2 : PANEL_WIDTH_MM, height: halfUToMm(heightHalfUOf(type)) };
  }
  const unknown = UNKNOWN_SIZE[type.mount];
  return { width: type.widthMm ?? unknown.width, height: type.heightMm ?? unknown.height };
}
