import type { Face } from './device-type.ts';

/** From where a rack is looked at: its faces, or its right side, where depths show. */
export type RackSide = Face | 'side';

/** The sides of a rack in the order in which they are offered. */
export const RACK_SIDES: readonly RackSide[] = ['front', 'rear', 'side'];

/** The face that placing refers to where a side shows both: the front. */
export const faceOfSide = (side: RackSide): Face => (side === 'side' ? 'front' : side);
