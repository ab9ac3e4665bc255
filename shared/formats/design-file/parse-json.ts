import { strFromU8, strToU8 } from 'fflate';
import { ok, type Result } from '../../base/result.ts';
import { type FileFault, fault } from './file-error.ts';
import { findJsonError } from './find-json-error.ts';
import { MAX_JSON_BYTES } from './limits.ts';

/** Reads JSON text in UTF-8, with or without a byte order mark. A syntax error names its line and column. */
export function parseJson(bytes: Uint8Array, name: string): Result<unknown, FileFault> {
  if (bytes.length > MAX_JSON_BYTES) return fault('too-large', `is too large: ${name} has more than ${MAX_JSON_BYTES / 1024 / 1024} MB`, name);
  const text = decodeUtf8(bytes);
  if (text === undefined) return fault('syntax', `cannot be read: ${name} is not text in UTF-8`, name);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    const { line, column, reason } = findJsonError(text);
    const place = `${name}:${line}:${column}`;
    return fault('syntax', `cannot be read: ${reason} at line ${line}, column ${column} of ${name}`, place);
  }
}

const REPLACEMENT = '�';

/** Undefined when the bytes are not UTF-8: decoding puts replacement characters, and encoding those again gives other bytes. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = hasMark ? bytes.subarray(3) : bytes;
  const text = strFromU8(content);
  return text.includes(REPLACEMENT) && !isEqual(strToU8(text), content) ? undefined : text;
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
