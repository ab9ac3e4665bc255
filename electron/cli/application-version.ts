import { readFile } from 'node:fs/promises';

/** Stands two folders above this module, both in the source tree and in the bundle. */
const PACKAGE = new URL('../../package.json', import.meta.url);

/** Version of the program, for `--version` and the manifest of files it writes; `unknown` where the package description is missing. */
export async function applicationVersion(): Promise<string> {
  try {
    const description: unknown = JSON.parse(await readFile(PACKAGE, 'utf8'));
    if (typeof description === 'object' && description !== null && 'version' in description) return String(description.version);
  } catch {
    return 'unknown';
  }
  return 'unknown';
}
