import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './imports.ts';

const VAGUE = /^(utils?|helpers?|managers?|common|misc)([.-]|$)|-(utils?|helpers?|manager)\./;

test('files and folders are named in kebab-case after what they hold', () => {
  const odd = sourceFiles().filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx)$/.test(basename(file)) || dirname(file).split('/').some((folder) => !/^[a-z0-9-]+$/.test(folder)));
  expect(odd).toEqual([]);
});

test('no file or folder has a name that says nothing', () => {
  expect(sourceFiles().filter((file) => file.split('/').some((part) => VAGUE.test(part)))).toEqual([]);
});
