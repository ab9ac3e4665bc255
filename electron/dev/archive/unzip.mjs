import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { StepError } from '../step.mjs';

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** Unpacks a zip (no zip64, no encryption) into a folder, with the executable bits that it records. */
export async function unzip(zip, folder) {
  for (const entry of entries(zip)) {
    if (entry.name.endsWith('/')) continue;
    const target = join(folder, normalize(entry.name));
    if (!target.startsWith(join(folder, '/'))) throw new StepError(`The archive holds a file outside its folder: ${entry.name}`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, contents(zip, entry));
    await chmod(target, entry.mode & 0o111 ? 0o755 : 0o644);
  }
}

function* entries(zip) {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new StepError('The archive is not a zip file.');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packedSize: zip.readUInt32LE(at + 20),
      mode: zip.readUInt32LE(at + 38) >>> 16,
      header: zip.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

function contents(zip, { header, method, packedSize }) {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + packedSize);
  return method === DEFLATED ? inflateRawSync(packed) : packed;
}
