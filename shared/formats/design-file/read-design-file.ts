import { err, ok, type Result } from '../../base/result.ts';
import type { DesignTables } from '../../model/design.ts';
import { type FileError, fileError, type FileFault, fault } from './file-error.ts';
import { MAX_PACKED_BYTES } from './limits.ts';
import { DESIGN_VERSION, ENTRY, FORMAT } from './manifest.ts';
import { DESIGN_MIGRATIONS } from './migrations/design-migrations.ts';
import { type JsonObject, migrate } from './migrations/migrate.ts';
import { newerVersion } from './newer-version.ts';
import { parseJson } from './parse-json.ts';
import { openPackage } from './open-package.ts';
import { validateTables } from './validate-tables.ts';

/** A design file that was read. */
export interface DesignFile {
  readonly tables: DesignTables;
  /** What is odd but harmless, one sentence each. */
  readonly warnings: readonly string[];
  /** Files that belong to the design, to be handed back when it is written. */
  readonly attachments: readonly Uint8Array[];
}

/**
 * Reads a `.cablewright` file, or the bare design.json of one. `fileName` is for messages only.
 * The result is a design whose records fit their schemas and each other; anything else is an error that names the place.
 */
export function readDesignFile(bytes: Uint8Array, fileName: string): Result<DesignFile, FileError> {
  const read = readAny(bytes);
  return read.ok ? read : err(fileError(fileName, read.error));
}

const ZIP_START = [0x50, 0x4b];
const JSON_STARTS = /^[\s\uFEFF]*\{/;
const SAMPLE_BYTES = 64;

function readAny(bytes: Uint8Array): Result<DesignFile, FileFault> {
  if (bytes.length === 0) return fault('empty', 'is empty (0 bytes)');
  if (bytes.length > MAX_PACKED_BYTES) return fault('too-large', `is too large: it has more than ${MAX_PACKED_BYTES / 1024 / 1024} MB`);
  if (ZIP_START.every((byte, i) => bytes[i] === byte)) return readPackage(bytes);
  if (JSON_STARTS.test(String.fromCharCode(...textStart(bytes)))) return readBare(bytes);
  return fault('foreign', 'is not a Cablewright design: it is neither a zip file nor JSON');
}

/** The first bytes without a byte order mark. */
function textStart(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.subarray(hasMark ? 3 : 0, SAMPLE_BYTES);
}

function readPackage(bytes: Uint8Array): Result<DesignFile, FileFault> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const { design, attachments, warnings } = opened.value;
  const tables = readDocument(design);
  return tables.ok ? ok({ tables: tables.value, warnings, attachments }) : tables;
}

function readBare(bytes: Uint8Array): Result<DesignFile, FileFault> {
  const tables = readDocument(bytes);
  return tables.ok ? ok({ tables: tables.value, warnings: [], attachments: [] }) : tables;
}

function readDocument(bytes: Uint8Array): Result<DesignTables, FileFault> {
  const parsed = parseJson(bytes, ENTRY.design);
  if (!parsed.ok) return parsed;
  const document = asObject(parsed.value);
  if (document?.['format'] !== FORMAT) return fault('foreign', `is not a Cablewright design: its "format" is not "${FORMAT}"`, 'format');
  const version = asObject(document['versions'])?.['design'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return fault('schema', 'does not say which version of the format it has', 'versions.design');
  if (version > DESIGN_VERSION) return newerVersion(version);
  const migrated = migrate(DESIGN_MIGRATIONS, document, version);
  if (!migrated.ok) return fault('schema', `is a design of version ${version} that could not be brought to version ${migrated.error.to}`, 'tables');
  return validateTables(migrated.value['tables']);
}

function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
