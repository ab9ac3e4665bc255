/** An address that holds a picture's bytes itself: there is nothing to give back. */
export function pictureUrl(png: Uint8Array): string {
  let text = '';
  for (const byte of png) text += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(text)}`;
}
