import { strFromU8 } from 'fflate';
import { ok, type Result } from '../../base/result.ts';
import { type FileFault, fault } from './file-error.ts';
import { MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES } from './limits.ts';

/** One file inside a zip, as its central directory describes it. Nothing of it has been unpacked or verified. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly headerAt: number;
  readonly isEncrypted: boolean;
}

/** Files of a zip by name. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

/* Layouts: PKWARE APPNOTE 6.3, sections 4.3.12 (central header) and 4.3.16 (end record). */
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const ZIP64_COUNT = 0xffff;
const ZIP64_OFFSET = 0xffffffff;

/** Lists a zip's files and refuses what is truncated, encrypted, too large or packed tighter than any design. Unpacks nothing. */
export function readZipDirectory(bytes: Uint8Array): Result<ZipDirectory, FileFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  if (endAt === undefined) return fault('truncated', 'is cut off: the end of the zip file is missing');
  const count = view.getUint16(endAt + 10, true);
  const startAt = view.getUint32(endAt + 16, true);
  if (count === ZIP64_COUNT || startAt === ZIP64_OFFSET) return fault('foreign', 'is a zip file in the ZIP64 layout, which a design never needs');
  if (count > MAX_ENTRIES) return fault('too-large', `holds ${count} files; a design has at most ${MAX_ENTRIES}`);
  const listed = readEntries(view, bytes, startAt, count, endAt);
  if (!listed.ok) return listed;
  return checked(listed.value);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

function readEntries(view: DataView, bytes: Uint8Array, startAt: number, count: number, endAt: number): Result<ZipEntry[], FileFault> {
  const entries: ZipEntry[] = [];
  let at = startAt;
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_BYTES > endAt || view.getUint32(at, true) !== CENTRAL_SIGNATURE) return fault('damaged', `is damaged: entry ${i + 1} of its list of files cannot be read`);
    const nameBytes = view.getUint16(at + 28, true);
    const nextAt = at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: strFromU8(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = nextAt;
  }
  return ok(entries);
}

function checked(entries: readonly ZipEntry[]): Result<ZipDirectory, FileFault> {
  const directory = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of entries) {
    if (entry.isEncrypted) return fault('encrypted', `is protected with a password (${entry.name} is encrypted)`, entry.name);
    if (directory.has(entry.name)) return fault('damaged', `is damaged: it holds two files named ${entry.name}`, entry.name);
    if (entry.unpackedBytes > entry.packedBytes * MAX_RATIO) return fault('too-dense', tooDense(entry.name), entry.name);
    total += entry.unpackedBytes;
    directory.set(entry.name, entry);
  }
  if (total > MAX_UNPACKED_BYTES) return fault('too-large', `would unpack to ${Math.ceil(total / 1024 / 1024)} MB; a design has at most ${MAX_UNPACKED_BYTES / 1024 / 1024} MB`);
  return ok(directory);
}

/** Says that an entry is packed tighter than any real design. */
const tooDense = (name: string): string => `is packed tighter than any real design: ${name} unpacks to more than ${MAX_RATIO} times its size`;
