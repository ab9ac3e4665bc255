/*
 * Most a design file may ask for. Measured: a design of 200 racks, 4 800 devices and 24 000 cables is 12.8 MB of JSON and packs 31:1.
 * What goes beyond these limits is damaged or made to do harm.
 */

/** Most bytes of the packed file. */
export const MAX_PACKED_BYTES = 256 * 1024 * 1024;

/** Most bytes of everything in it together, unpacked. */
export const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;

/** Most bytes of one JSON text: longer than this a JavaScript engine cannot hold it as one string. */
export const MAX_JSON_BYTES = 256 * 1024 * 1024;

/** Most unpacked bytes for one packed byte. */
export const MAX_RATIO = 200;

/** Most files inside. */
export const MAX_ENTRIES = 10_000;
