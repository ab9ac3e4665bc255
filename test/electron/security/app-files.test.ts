import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appFileResponse } from '../../../electron/main/security/app-files.ts';
import { isAppUrl } from '../../../electron/main/security/app-origin.ts';
import { temporaryFolder } from '../support.ts';

async function site(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'site/assets'), { recursive: true });
  await mkdir(join(folder, 'site-secret'));
  await writeFile(join(folder, 'site/index.html'), '<p>');
  await writeFile(join(folder, 'site/assets/a b.json'), '{}');
  await writeFile(join(folder, 'secret'), 'secret');
  await writeFile(join(folder, 'site-secret/x'), 'secret');
  return join(folder, 'site');
}

test.each([
  ['app://cablewright/', 'text/html; charset=utf-8'],
  ['app://cablewright/index.html?x=1#y', 'text/html; charset=utf-8'],
  ['app://cablewright/assets/a%20b.json', 'application/json; charset=utf-8'],
])('%s answers with its file, its type and the policy', async (url, type) => {
  const response = await appFileResponse(await site(), url);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.each([
  'app://cablewright/nothing.js',
  'app://cablewright/assets',
  'app://cablewright/../secret',
  'app://cablewright/..%2fsecret',
  'app://cablewright/%2e%2e/secret',
  'app://cablewright/..%2fsite-secret/x',
  'app://cablewright/%00',
  'app://cablewright/%',
  'app://other/index.html',
  'https://cablewright/index.html',
])('%s answers 404', async (url) => {
  const response = await appFileResponse(await site(), url);
  expect([response.status, await response.text()]).toEqual([404, 'Not found']);
});

test('only addresses of the application are its own', () => {
  const own = ['app://cablewright/', 'app://cablewright/index.html'];
  const foreign = ['app://cablewright.evil/', 'app://evil/cablewright', 'http://cablewright/', 'cablewright', '', 'javascript:alert(1)'];
  expect([own.map(isAppUrl), foreign.map(isAppUrl)]).toEqual([own.map(() => true), foreign.map(() => false)]);
});
