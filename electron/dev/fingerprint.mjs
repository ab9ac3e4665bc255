import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheDir, root } from './paths.mjs';

/** One hash over the names and contents of files and folders of the project; a missing one counts as empty. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, path);
  return hash.digest('hex');
}

function addPath(hash, path) {
  const full = join(root, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const name of readdirSync(full).sort()) addPath(hash, join(path, name));
}

/** What a finished step remembered under this name, or an empty text. */
export const readStamp = (name) => readFile(stampFile(name), 'utf8').catch(() => '');

/** Remembers that a step is done for these inputs. */
export async function writeStamp(name, value) {
  await mkdir(dirname(stampFile(name)), { recursive: true });
  await writeFile(stampFile(name), value);
}

const stampFile = (name) => join(cacheDir, 'stamps', name);
