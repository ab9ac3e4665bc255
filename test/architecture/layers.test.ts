import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, root, sourceFiles, type Import } from './imports.ts';
import { layerOf, layers } from './layers.ts';

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const packages = imports.filter(({ isPackage }) => isPackage);
const relative = imports.filter(({ isPackage }) => !isPackage);
const shown = ({ file, target }: Import): string => `${file} imports ${target}`;
const layer = (path: string): string => layerOf(path) ?? '(none)';

test('every source file is in a layer, was read, and the reader sees imports', () => {
  expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]);
  expect(files.length).toBeGreaterThan(150);
  expect(relative.length).toBeGreaterThan(files.length);
  const withImportLine = files.filter((file) => /^(import|export) .*from '/m.test(readFileSync(join(root, file), 'utf8')));
  const withImports = new Set(imports.map(({ file }) => file));
  expect(withImportLine.filter((file) => !withImports.has(file))).toEqual([]);
});

test('every relative import names a file that exists, with its ending', () => {
  expect(relative.filter(({ target }) => statSync(join(root, target), { throwIfNoEntry: false })?.isFile() !== true).map(shown)).toEqual([]);
});

test('layers import only the layers below them', () => {
  const wrong = relative.filter(({ file, target }) => {
    const [from, to] = [layer(file), layer(target)];
    if (target === 'package.json') return from !== 'electron/cli';
    if (target.startsWith('assets/catalog/')) return from !== 'shared/catalog';
    return from !== to && !(layers[from] ?? []).includes(to);
  });
  expect(wrong.map(shown)).toEqual([]);
});

test('features never import each other', () => {
  const feature = (path: string): string | undefined => /^renderer\/features\/([^/]+)/.exec(path)?.[1];
  const wrong = relative.filter(({ file, target }) => feature(file) !== undefined && feature(target) !== undefined && feature(file) !== feature(target));
  expect(wrong.map(shown)).toEqual([]);
});

test('only the canvas imports React Flow', () => {
  expect(packages.filter(({ file, target }) => target.startsWith('@xyflow/') && layer(file) !== 'renderer/canvas').map(shown)).toEqual([]);
});

test('in shared/ only formats use packages, and base uses zod alone', () => {
  const wrong = packages.filter(({ file, target }) => file.startsWith('shared/') && layer(file) !== 'shared/formats' && !(layer(file) === 'shared/base' && target === 'zod'));
  expect(wrong.map(shown)).toEqual([]);
});

test('zod is set up in one place', () => {
  expect(packages.filter(({ target }) => target === 'zod' || target.startsWith('zod/')).map(({ file }) => file)).toEqual(['shared/base/zod.ts']);
});

test('shared/ and the page use neither Node nor Electron', () => {
  const isOutside = (target: string): boolean => isBuiltin(target) || target === 'electron' || target.startsWith('electron/');
  expect(packages.filter(({ file, target }) => /^(shared|renderer)\//.test(file) && isOutside(target)).map(shown)).toEqual([]);
});

test('shared/ draws nothing: no React and no UI package', () => {
  expect(packages.filter(({ file, target }) => file.startsWith('shared/') && /^(react|zustand|@base-ui|@xyflow|lucide)/.test(target)).map(shown)).toEqual([]);
});

test('the compiler settings of each layer refer to exactly the layers of the table', () => {
  for (const [name, allowed] of Object.entries(layers)) {
    const settings = JSON.parse(readFileSync(join(root, name, 'tsconfig.json'), 'utf8'));
    const referred = settings.references.map(({ path }: { path: string }) => join(name, path)).sort();
    expect(referred, name).toEqual([...allowed].sort());
  }
});
