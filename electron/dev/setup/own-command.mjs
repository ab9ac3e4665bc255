import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { inProject } from '../paths.mjs';

/** Makes `npx cablewright` work inside the project: npm links a package's commands only where it is installed, not in its own folder. */
export async function linkOwnCommand() {
  const link = inProject('node_modules', '.bin', 'cablewright');
  if (process.platform === 'win32' || existsSync(link)) return;
  await mkdir(inProject('node_modules', '.bin'), { recursive: true });
  await symlink('../../dist/cli/cablewright.js', link).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
