import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { isAppUrl } from './app-origin.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ttf', 'font/ttf'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
]);

/** Answers an address with a file of the folder. Anything outside of it, and anything that is not there, is 404. */
export async function appFileResponse(folder: string, url: string): Promise<Response> {
  const file = fileOf(folder, url);
  if (file === undefined) return notFound();
  try {
    const bytes = new Uint8Array(await readFile(file));
    return new Response(bytes, { headers: { ...headers, 'content-type': TYPES.get(extname(file)) ?? 'application/octet-stream' } });
  } catch {
    return notFound();
  }
}

const headers = { 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin' };

const notFound = (): Response => new Response('Not found', { status: 404, headers });

function fileOf(folder: string, url: string): string | undefined {
  if (!isAppUrl(url)) return undefined;
  const path = decoded(new URL(url).pathname);
  if (path === undefined || path.includes('\0')) return undefined;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
