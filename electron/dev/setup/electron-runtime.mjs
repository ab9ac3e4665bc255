import { readStamp, writeStamp } from '../fingerprint.mjs';
import { StepError } from '../step.mjs';
import { officialElectron, pinnedVersion } from './official-electron.mjs';
import { VERIFIED_VERSION, verifiedElectron } from './verified-electron.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
const STAMP = 'electron-release-host-silent-at';

/**
 * Finds an Electron to run: the pinned one, or the verified older one where the release host does not answer.
 * Resolves to `{ line, env }`: what to print, and the environment that makes the `electron` package use it.
 */
export async function electronRuntime() {
  const official = (await wasSilentToday()) ? undefined : await officialElectron();
  if (official !== undefined) return { line: `Electron ${pinnedVersion()}`, env: {} };
  await rememberSilence();
  const verified = await verifiedElectron();
  if (verified !== undefined) {
    return {
      line: `Electron ${VERIFIED_VERSION} with the official checksum (the release host of ${pinnedVersion()} does not answer)`,
      env: { ELECTRON_OVERRIDE_DIST_PATH: verified },
    };
  }
  throw new StepError(
    `Electron ${pinnedVersion()} could not be downloaded. Allow access to github.com, or set ELECTRON_MIRROR to a host that carries its releases, and run this again.`,
  );
}

/** A release host that was silent is asked again the next day, so that starting stays quick. */
async function wasSilentToday() {
  return Date.now() - Number(await readStamp(STAMP)) < DAY_MS;
}

async function rememberSilence() {
  if (!(await wasSilentToday())) await writeStamp(STAMP, String(Date.now()));
}
