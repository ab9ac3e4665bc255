import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import { runById } from '../../shared/commands/registry.ts';
import { readDesignFile } from '../../shared/formats/design-file/read-design-file.ts';
import { writeDesignFile } from '../../shared/formats/design-file/write-design-file.ts';
import { exportDesign } from '../../shared/formats/export-design.ts';
import { loadFonts } from '../../shared/formats/pdf/font-files.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { checkDesign, createChecker } from '../../shared/rules/registry.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import { generateDesign } from './generate.ts';
import { percentileOf, time } from './median.ts';

const SEED = 7;
const VERSION = '0.1.0';

/** What is measured without a window. */
export const MEASUREMENTS = ['open', 'check', 'edit', 'pdf'] as const;

/** A measured value and what it is. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'fps' | 'elements';
}

/** A design to measure with. */
export interface BenchDesign {
  readonly racks: number;
  readonly tables: DesignTables;
  readonly bytes: Uint8Array;
}

/** Makes the design of so many racks, and its file. */
export function benchDesign(racks: number): BenchDesign {
  const tables = generateDesign(racks, SEED);
  return { racks, tables, bytes: writeDesignFile(tables, { applicationVersion: VERSION }) };
}

/** Runs one measurement. `root` is the project's folder. */
export function measure(what: (typeof MEASUREMENTS)[number], design: BenchDesign, root: string): Promise<readonly Measured[]> {
  switch (what) {
    case 'open':
      return measureOpen(design);
    case 'check':
      return measureCheck(design);
    case 'edit':
      return measureEdits(design);
    case 'pdf':
      return measurePdf(design, root);
  }
}

/* Large designs take long enough for few runs to tell. */
const runsFor = ({ racks }: BenchDesign): number => (racks <= 40 ? 7 : 3);

function storeOf(tables: DesignTables): DesignStore {
  return new DesignStore(tables, idSource(seededRandom32(SEED)));
}

async function measureOpen(design: BenchDesign): Promise<readonly Measured[]> {
  const value = await time(runsFor(design), () => {
    const file = readDesignFile(design.bytes, 'bench.cablewright');
    if (!file.ok) throw new Error(file.error.message);
    storeOf(file.value.tables);
  });
  return [{ name: 'open', value, unit: 'ms' }];
}

async function measureCheck(design: BenchDesign): Promise<readonly Measured[]> {
  const store = storeOf(design.tables);
  return [{ name: 'full check', value: await time(runsFor(design), () => checkDesign(store)), unit: 'ms' }];
}

const EDITS = 40;

/** Each edit is done by its command and followed by the incremental check of what it touched. */
async function measureEdits({ tables }: BenchDesign): Promise<readonly Measured[]> {
  const store = storeOf(tables);
  const checker = createChecker(store);
  checker.full();
  store.subscribe(({ diff }) => checker.update(diff));
  const random32 = seededRandom32(SEED);
  const pick = <T,>(list: readonly T[]): T | undefined => list[random32() % list.length];
  const edits: readonly (readonly [string, () => unknown])[] = [
    ['edit: cable length', () => run(store, 'cable.setLength', { cableId: pick(tables.cable)?.id, lengthMm: 1000 + (random32() % 50) * 100 })],
    ['edit: power of a device', () => run(store, 'device.update', { deviceIds: [pick(tables.device)?.id], fields: { powerW: random32() % 900 } })],
    ['undo', () => store.undo()],
  ];
  const measured: Measured[] = [];
  for (const [name, edit] of edits) {
    const taken: number[] = [];
    for (let n = 0; n < EDITS; n += 1) {
      const start = performance.now();
      edit();
      taken.push(performance.now() - start);
    }
    measured.push({ name, value: percentileOf(taken, 50), unit: 'ms' }, { name: `${name}, slowest of ${EDITS}`, value: percentileOf(taken, 100), unit: 'ms' });
  }
  return measured;
}

function run(store: DesignStore, commandId: string, args: unknown): void {
  const result = runById(store, commandId, args);
  if (!result.ok) throw new Error(result.error.message);
}

async function measurePdf({ tables, racks }: BenchDesign, root: string): Promise<readonly Measured[]> {
  const store = storeOf(tables);
  const report = checkDesign(store);
  const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(root, path)));
  const resources = { fonts: () => loadFonts((file) => bytesOf(`assets/fonts/${file}`)), resvgWasm: () => bytesOf('node_modules/@resvg/resvg-wasm/index_bg.wasm') };
  let size = 0;
  const value = await time(racks <= 2 ? 5 : 1, async () => {
    const file = await exportDesign(store, { what: 'drawings', format: 'pdf', resources }, report);
    if (!file.ok) throw new Error(file.error.message);
    size = file.value.length;
  });
  return [{ name: 'PDF drawing set, A3', value, unit: 'ms' }, { name: 'PDF size', value: size / 1024, unit: 'kB' }];
}
