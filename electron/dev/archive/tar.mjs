const BLOCK = 512;

/** The regular files of an uncompressed tar archive as `[name, bytes]`, in order. Enough of the format for npm's packages. */
export function* tarFiles(archive) {
  let at = 0;
  while (at + BLOCK <= archive.length) {
    const header = archive.subarray(at, at + BLOCK);
    if (header[0] === 0) return;
    const size = Number.parseInt(text(header, 124, 12), 8);
    const isFile = header[156] === 0x30 || header[156] === 0;
    const prefix = text(header, 345, 155);
    if (isFile) yield [prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`, archive.subarray(at + BLOCK, at + BLOCK + size)];
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function text(header, start, length) {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString().trim();
}
