import { strToU8, zipSync, type Zippable } from 'fflate';
import { stableStringify } from '../../base/json.ts';
import type { DesignTables } from '../../model/design.ts';
import { designJson } from './design-document.ts';
import { MAX_RATIO } from './limits.ts';
import { DESIGN_VERSION, ENTRY, FORMAT, type Manifest, MIMETYPE } from './manifest.ts';
import { sha256 } from './sha256.ts';

/** What goes into a design file beside the design. */
export interface DesignFileOptions {
  /** Version of the application that writes, for the manifest. */
  readonly applicationVersion: string;
  /** A small picture of the design, PNG. */
  readonly preview?: Uint8Array | undefined;
  /** Files that belong to the design; each is named by its hash. */
  readonly attachments?: readonly Uint8Array[] | undefined;
}

/** The bytes of a `.cablewright` file. The same design, options and application version give the same bytes, in whatever order the records are. */
export function writeDesignFile(tables: DesignTables, { applicationVersion, preview, attachments = [] }: DesignFileOptions): Uint8Array {
  const contents = new Map([[ENTRY.design, strToU8(designJson(tables))] as [string, Uint8Array]]);
  if (preview !== undefined) contents.set(ENTRY.preview, preview);
  for (const [name, bytes] of attachments.map((bytes) => [ENTRY.attachments + sha256(bytes), bytes] as const).sort(([a], [b]) => (a < b ? -1 : 1))) contents.set(name, bytes);
  return zipSync(zippable(contents, manifestOf(contents, applicationVersion)), { mtime: FIXED_TIME });
}

/** Zip times have no zone: noon keeps the date the same everywhere, and nobody's clock enters the bytes. */
const FIXED_TIME = new Date(2000, 0, 1, 12);

/** Packed tighter than half of what reading allows, an entry is stored instead: a design of nothing but repetition must stay readable. */
const SAFE_RATIO = MAX_RATIO / 2;

function zippable(contents: ReadonlyMap<string, Uint8Array>, manifest: Manifest): Zippable {
  const files: Zippable = {
    [ENTRY.mimetype]: [strToU8(MIMETYPE), { level: 0 }],
    [ENTRY.manifest]: strToU8(`${stableStringify(manifest)}\n`),
  };
  for (const [name, bytes] of contents) files[name] = [bytes, { level: name === ENTRY.design && !isTooDense(bytes) ? 6 : 0 }];
  return files;
}

function isTooDense(bytes: Uint8Array): boolean {
  return zipSync({ [ENTRY.design]: bytes }).length * SAFE_RATIO < bytes.length;
}

function manifestOf(contents: ReadonlyMap<string, Uint8Array>, version: string): Manifest {
  return {
    format: FORMAT,
    application: { name: 'Cablewright', version },
    versions: { design: DESIGN_VERSION },
    contents: Object.fromEntries([...contents].map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }])),
  };
}
