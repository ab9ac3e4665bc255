import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { type FileFault, fault } from './file-error.ts';
import { DESIGN_VERSION, ENTRY, manifestSchema } from './manifest.ts';
import { newerVersion } from './newer-version.ts';
import { parseJson } from './parse-json.ts';
import { sha256 } from './sha256.ts';
import { unpackEntry } from './unpack-entry.ts';
import { readZipDirectory, type ZipDirectory } from './zip-directory.ts';

/** What a `.cablewright` file holds, unpacked and verified but not parsed. */
export interface DesignPackage {
  readonly design: Uint8Array;
  readonly attachments: readonly Uint8Array[];
  readonly warnings: readonly string[];
}

/** Unpacks the parts of a design file that are read; other entries stay packed and are ignored. */
export function openPackage(bytes: Uint8Array): Result<DesignPackage, FileFault> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const manifest = readManifest(bytes, directory.value);
  const version = statedVersion(manifest);
  if (version > DESIGN_VERSION) return newerVersion(version);
  const entry = directory.value.get(ENTRY.design);
  if (entry === undefined) return fault('foreign', `is a zip file but not a Cablewright design: it holds no ${ENTRY.design}`, ENTRY.design);
  const design = unpackEntry(bytes, entry);
  if (!design.ok) return design;
  const attachments = openAttachments(bytes, directory.value);
  if (!attachments.ok) return attachments;
  return ok({ design: design.value, attachments: attachments.value, warnings: manifestWarnings(manifest, design.value) });
}

function openAttachments(bytes: Uint8Array, directory: ZipDirectory): Result<Uint8Array[], FileFault> {
  const attachments: Uint8Array[] = [];
  for (const entry of directory.values()) {
    if (!entry.name.startsWith(ENTRY.attachments) || entry.name.endsWith('/')) continue;
    const content = unpackEntry(bytes, entry);
    if (!content.ok) return content;
    if (entry.name !== ENTRY.attachments + sha256(content.value)) return fault('damaged', `is damaged: the content of ${entry.name} is not what its name says`, entry.name);
    attachments.push(content.value);
  }
  return ok(attachments);
}

/** The manifest describes the design and adds nothing to it: what is wrong with it is worth a word, not a refusal. */
function manifestWarnings(raw: unknown, design: Uint8Array): string[] {
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) return [`${ENTRY.manifest} is missing or unreadable: whether the design is as it was saved cannot be told.`];
  const { contents, application } = parsed.data;
  return contents[ENTRY.design]?.sha256 === sha256(design) ? [] : [`${ENTRY.design} was changed by another program since ${application.name} ${application.version} saved it.`];
}

function readManifest(bytes: Uint8Array, directory: ZipDirectory): unknown {
  const entry = directory.get(ENTRY.manifest);
  const content = entry === undefined ? undefined : unpackEntry(bytes, entry);
  const parsed = content?.ok === true ? parseJson(content.value, ENTRY.manifest) : undefined;
  return parsed?.ok === true ? parsed.value : undefined;
}

const statedSchema = z.object({ versions: z.object({ design: z.int() }) });

/** Read leniently: a newer program may have changed everything else about the manifest. 0 when there is none. */
function statedVersion(manifest: unknown): number {
  const stated = statedSchema.safeParse(manifest);
  return stated.success ? stated.data.versions.design : 0;
}
