import { Inflate } from 'fflate';
import { ok, type Result } from '../../base/result.ts';
import { crc32 } from './crc32.ts';
import { type FileFault, fault } from './file-error.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** Deflate yields at most 1032 bytes for one, so a step of this size overshoots a limit by 17 MB at most. */
const STEP_BYTES = 16 * 1024;

/** Unpacks one file of a zip and verifies its checksum. Never yields, nor holds for long, more than the directory promised. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, FileFault> {
  const packed = packedBytesOf(bytes, entry);
  if (packed === undefined) return fault('truncated', `is cut off: ${entry.name} is not complete`, entry.name);
  if (entry.method !== STORED && entry.method !== DEFLATED) return fault('foreign', `is packed in a way that designs do not use (${entry.name}, method ${entry.method})`, entry.name);
  const unpacked = entry.method === STORED ? packed : inflateUpTo(packed, entry.unpackedBytes);
  if (unpacked === 'too much') return fault('too-dense', `is not what it says: ${entry.name} unpacks to more than its stated ${entry.unpackedBytes} bytes`, entry.name);
  if (unpacked === undefined || unpacked.length !== entry.unpackedBytes || crc32(unpacked) !== entry.crc) {
    return fault('damaged', `is damaged: the content of ${entry.name} does not match its checksum`, entry.name);
  }
  return ok(unpacked);
}

function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  if (entry.headerAt + LOCAL_BYTES > bytes.length) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset + entry.headerAt, LOCAL_BYTES);
  if (header.getUint32(0, true) !== LOCAL_SIGNATURE) return undefined;
  const dataAt = entry.headerAt + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  return dataAt + entry.packedBytes > bytes.length ? undefined : bytes.subarray(dataAt, dataAt + entry.packedBytes);
}

function inflateUpTo(packed: Uint8Array, limit: number): Uint8Array | 'too much' | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((part) => {
    length += part.length;
    if (length <= limit) parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length && length <= limit; at += STEP_BYTES) {
      inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    }
  } catch {
    return undefined;
  }
  return length > limit ? 'too much' : joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
