import { _electron } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../../../electron/dev/build/build-all.mjs';
import { withDisplay } from '../../../electron/dev/checks/virtual-display.mjs';
import { sandboxArgs } from '../../../electron/dev/display.mjs';
import { inProject } from '../../../electron/dev/paths.mjs';
import { setUp } from '../../../electron/dev/setup/setup.mjs';
import { main, step, StepError } from '../../../electron/dev/step.mjs';

const README_SIZE = { width: 1440, height: 900 };
const SIZES = [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }];
const THEMES = ['light', 'dark'];

/** What is taken of each view, and from which side where it has several. */
const SHOTS = [
  { name: 'plan', view: 'Plan' },
  { name: 'racks', view: 'Racks', side: 'Front' },
  { name: 'racks-rear', view: 'Racks', side: 'Rear' },
  { name: 'racks-side', view: 'Racks', side: 'Side' },
  { name: 'topology', view: 'Topology' },
  { name: 'cables', view: 'Cables' },
];

/**
 * Takes the pictures of the running application on the sample: the two of the README, and every view in both themes at both sizes.
 * They go into docs/screenshots, or with `--review FOLDER` into another folder, to be looked at first.
 */
await main(async () => {
  const folder = folderOf(process.argv.slice(2));
  const env = await setUp({ electron: 'required', forTests: true });
  await buildAll();
  await mkdir(folder, { recursive: true });
  await step('pictures', async () => {
    const count = await withDisplay((display) => withApp({ ...env, ...display }, async (app) => (await takeForReadme(app, folder)) + (await takeViews(app, folder))));
    return `${count} taken`;
  });
  return 0;
});

function folderOf(args) {
  if (args.length === 0) return inProject('docs/screenshots');
  if (args.length === 2 && args[0] === '--review') return args[1];
  throw new StepError('Usage: take-screenshots.mjs [--review FOLDER]');
}

/** Runs the application on the sample with data of its own, which are deleted again. */
async function withApp(env, work) {
  const data = await mkdtemp(join(tmpdir(), 'cablewright-pictures-'));
  const electronFolder = env.ELECTRON_OVERRIDE_DIST_PATH ?? inProject('node_modules/electron/dist');
  const electron = await _electron.launch({
    executablePath: join(electronFolder, process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'),
    args: [...sandboxArgs(), inProject(), `--user-data-dir=${data}`, '--sample=office-server-room'],
    env: { ...process.env, ...env },
  });
  try {
    const page = await electron.firstWindow();
    await page.getByText(/^Checked/).waitFor();
    return await work({ electron, page });
  } finally {
    await electron.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
    await electron.close().catch(() => undefined);
    await rm(data, { recursive: true, force: true });
  }
}

async function takeForReadme(app, folder) {
  await resize(app, README_SIZE);
  await chooseTheme(app, 'light');
  await app.page.getByRole('button', { name: 'Shut the drawer' }).click();
  await showView(app, 'Plan');
  await select(app, /^Rack A02,/);
  await picture(app, join(folder, 'plan.png'));
  await showView(app, 'Racks');
  await select(app, /^SW-CORE1,/);
  await zoomInAt(app, /^SW-CORE1,/);
  await picture(app, join(folder, 'racks.png'));
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('button', { name: 'Open the drawer' }).click();
  return 2;
}

async function takeViews(app, folder) {
  let count = 0;
  for (const theme of THEMES) {
    await chooseTheme(app, theme);
    for (const size of SIZES) {
      await resize(app, size);
      for (const { name, view, side } of SHOTS) {
        await showView(app, view, side);
        await picture(app, join(folder, `${name}-${theme}-${size.width}x${size.height}.png`));
        count += 1;
      }
    }
  }
  return count;
}

async function resize({ electron, page }, { width, height }) {
  await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
  await page.waitForFunction((size) => window.innerWidth === size.width && window.innerHeight === size.height, { width, height });
}

/** Through the search at the top, as a person does. */
async function chooseTheme({ page }, theme) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search devices/ }).fill(`${theme} theme`);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function showView({ page }, view, side) {
  await page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name: view, exact: true }).click();
  await page.getByRole('tabpanel', { name: view }).waitFor();
  if (side !== undefined) await page.getByRole('radiogroup', { name: 'Side of the racks' }).getByRole('radio', { name: side }).click();
  if (view !== 'Cables') await page.getByRole('button', { name: 'Zoom to fit' }).click();
}

/** Shows something in the inspector. */
async function select({ page }, label) {
  await page.getByRole('tabpanel').getByLabel(label).first().focus();
  await page.keyboard.press('Enter');
}

/** Turns the wheel over a device of the Racks view, so that its ports can be told apart. */
async function zoomInAt({ page }, label) {
  const box = await page.getByRole('tabpanel').getByLabel(label).boundingBox();
  if (box === null) throw new StepError(`${label} is not on the screen.`);
  await page.mouse.move(box.x, box.y);
  await page.mouse.wheel(0, -180);
}

/** A picture of the window once it stands still: two in a row are the same. */
async function picture({ page }, path) {
  await page.mouse.move(2, 2);
  let last = await page.screenshot();
  for (;;) {
    const next = await page.screenshot();
    if (next.equals(last)) break;
    last = next;
  }
  await writeFile(path, last);
}
