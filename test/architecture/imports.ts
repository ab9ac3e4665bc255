import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

export const root = join(import.meta.dirname, '../..');

/** One import, re-export or dynamic import of a file. `target` is a project path for relative ones, the package's name as written otherwise. */
export interface Import {
  readonly file: string;
  readonly target: string;
  readonly isPackage: boolean;
}

const FOLDERS = ['shared', 'electron/main', 'electron/preload', 'electron/cli', 'renderer'];

/** Every source file of the layers, as project paths. */
export const sourceFiles = (): readonly string[] =>
  FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => posix.join(folder, file.replaceAll('\\', '/'))))
    .filter((file) => /\.tsx?$/.test(file) && file !== 'renderer/vite.config.ts')
    .sort();

/** The imports of a file, read by a parser that knows TypeScript and JSX. */
export function importsOf(file: string): readonly Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const fixed = [...module.staticImports.map((each) => each.moduleRequest.value), ...module.staticExports.flatMap((each) => each.entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []))];
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''));
  const workers = [...source.matchAll(/new URL\(\s*'(\.[^']+\.tsx?)'/g)].map((match) => match[1] ?? '');
  const types = [...source.matchAll(/\bimport\('([^']+)'\)/g)].map((match) => match[1] ?? '');
  return [...new Set([...fixed, ...dynamic, ...workers, ...types])].map((target) => resolve(file, target));
}

function resolve(file: string, target: string): Import {
  const isPackage = !target.startsWith('.');
  return { file, isPackage, target: isPackage ? target : posix.normalize(posix.join(dirname(file), target.replace(/\?.*$/, ''))) };
}
