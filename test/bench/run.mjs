// Measures open, check, edit, PDF export, the canvas and the checks beside it for designs of several sizes: npm run bench -- --racks 2,40 --only open,canvas --json FILE
// The window measured (canvas, worker) is that of the application in dist/renderer, or in the folder of --app.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const ROOT = join(import.meta.dirname, '../..');
const ALL = ['open', 'check', 'edit', 'pdf', 'canvas', 'worker'];
const IN_WINDOW = ['canvas', 'worker'];

const { values } = parseArgs({ options: { racks: { type: 'string', default: '2,40,200' }, only: { type: 'string', default: ALL.join(',') }, json: { type: 'string' }, app: { type: 'string', default: join(ROOT, 'dist/renderer') } } });
const sizes = values.racks.split(',').map(Number);
const only = values.only.split(',');
const jsonFile = resolve(values.json ?? join(ROOT, 'out/bench.json'));

if (sizes.some((racks) => !Number.isInteger(racks) || racks < 1)) fail(`--racks takes whole numbers, such as 2,40,200; "${values.racks}" is not that.`);
if (only.some((what) => !ALL.includes(what))) fail(`--only takes ${ALL.join(', ')}; "${values.only}" names something else.`);
if (only.some((what) => IN_WINDOW.includes(what)) && !existsSync(join(values.app, 'index.html'))) fail(`There is no built application in ${values.app}: run npm run build first, or leave canvas and worker out with --only.`);

function fail(message) {
  console.error(message);
  process.exit(2);
}

// Bundled as ESM beside the project's modules, so that what it leaves outside is found there.
async function load(file, folder) {
  const out = join(folder, file.replace(/\.ts$/, '.mjs'));
  await build({ input: join(import.meta.dirname, file), platform: 'node', logLevel: 'warn', external: [/^node:/, /^@?playwright/], output: { file: out, format: 'esm', codeSplitting: false } });
  return import(pathToFileURL(out).href);
}

async function measureAll() {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.cache/bench-'));
  try {
    const { benchDesign, measure } = await load('measure.ts', folder);
    const inWindow = only.some((what) => IN_WINDOW.includes(what)) ? await load('in-window.ts', folder) : undefined;
    const results = [];
    for (const racks of sizes) results.push(await measureSize(benchDesign(racks), measure, inWindow));
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSize(design, measure, inWindow) {
  const { racks, tables, bytes } = design;
  console.log(`\n${racks} racks: ${tables.device.length} devices, ${tables.cable.length} cables, ${Math.round(bytes.length / 1024)} kB`);
  const measured = [];
  for (const what of only) {
    const found = IN_WINDOW.includes(what) ? await inWindow.measureInWindow(what, design, resolve(values.app)) : await measure(what, design, ROOT);
    for (const { name, value, unit } of found) console.log(`  ${name.padEnd(44)}${value.toFixed(value < 10 ? 2 : 0).padStart(10)} ${unit}`);
    measured.push(...found);
  }
  return { racks, devices: tables.device.length, cables: tables.cable.length, fileBytes: bytes.length, measured };
}

function printTable(results) {
  const names = [...new Set(results.flatMap(({ measured }) => measured.map(({ name, unit }) => `${name} (${unit})`)))];
  const width = Math.max(...names.map((name) => name.length)) + 2;
  console.log(`\n${''.padEnd(width)}${results.map(({ racks }) => `${racks} racks`.padStart(12)).join('')}`);
  for (const row of names) {
    const cells = results.map(({ measured }) => measured.find(({ name, unit }) => `${name} (${unit})` === row)?.value);
    console.log(row.padEnd(width) + cells.map((value) => (value === undefined ? '-' : value.toFixed(value < 10 ? 2 : 0)).padStart(12)).join(''));
  }
}

const results = await measureAll();
printTable(results);
await mkdir(dirname(jsonFile), { recursive: true });
await writeFile(jsonFile, `${JSON.stringify({ node: process.version, processors: cpus().length, platform: process.platform, results }, null, 2)}\n`);
console.log(`\nWrote ${jsonFile}`);
