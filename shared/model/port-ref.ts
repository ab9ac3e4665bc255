import type { Id } from '../base/id.ts';

/** A port of a device. Always both: two devices of one type have equal port keys. */
export interface PortRef {
  readonly deviceId: Id<'device'>;
  readonly portKey: string;
}

/** One text per port, for maps and indexes. */
export const portRefKey = (ref: PortRef): string => `${ref.deviceId}/${ref.portKey}`;

/** True when both name the same port. */
export const isSamePort = (a: PortRef, b: PortRef): boolean => a.deviceId === b.deviceId && a.portKey === b.portKey;
