import { strToU8, zipSync, type Zippable } from 'fflate';
import { compareCodeUnits } from '../../base/compare.ts';
import { stableStringify } from '../../base/json.ts';
import type { DesignTables } from '../../model/design.ts';
import { designJson } from './design-document.ts';
import { DESIGN_VERSION, ENTRY, FORMAT, type Manifest, MIMETYPE } from './manifest.ts';
import { sha256 } from './sha256.ts';
import { readZipDirectory } from './zip-directory.ts';

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
  const contents = new Map<string, Uint8Array>([[ENTRY.design, strToU8(designJson(tables))]]);
  if (preview !== undefined) contents.set(ENTRY.preview, preview);
  const named = attachments.map((bytes) => ({ name: ENTRY.attachments + sha256(bytes), bytes })).sort((a, b) => compareCodeUnits(a.name, b.name));
  for (const { name, bytes } of named) contents.set(name, bytes);
  const manifest = manifestOf(contents, applicationVersion);
  const packed = pack(contents, manifest, 6);
  return readZipDirectory(packed).ok ? packed : pack(contents, manifest, 0);
}

/** Zip times have no zone: noon keeps the date the same everywhere, and nobody's clock enters the bytes. */
const FIXED_TIME = new Date(2000, 0, 1, 12);

/** Level 0 stores: a design of nothing but repetition packs tighter than reading allows, and what is written must be readable. */
function pack(contents: ReadonlyMap<string, Uint8Array>, manifest: Manifest, level: 0 | 6): Uint8Array {
  const files: Zippable = {
    [ENTRY.mimetype]: [strToU8(MIMETYPE), { level: 0 }],
    [ENTRY.manifest]: strToU8(`${stableStringify(manifest)}\n`),
  };
  for (const [name, bytes] of contents) files[name] = [bytes, { level: name === ENTRY.design ? level : 0 }];
  return zipSync(files, { mtime: FIXED_TIME });
}

function manifestOf(contents: ReadonlyMap<string, Uint8Array>, version: string): Manifest {
  return {
    format: FORMAT,
    application: { name: 'Cablewright', version },
    versions: { design: DESIGN_VERSION },
    contents: Object.fromEntries([...contents].map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }])),
  };
}
