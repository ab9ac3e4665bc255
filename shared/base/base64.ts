const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const PADDING = '='.charCodeAt(0);

/* Few enough arguments for one call. */
const PART = 0x8000;

/** Bytes as base64 text, with padding. */
export function base64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = Math.min(4, bytes.length - at + 1);
    for (let letter = 0; letter < letters; letter += 1) codes[to + letter] = CODES[(three >> (18 - 6 * letter)) & 63] ?? PADDING;
    to += 4;
  }
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += PART) parts.push(String.fromCharCode(...codes.subarray(at, at + PART)));
  return parts.join('');
}
