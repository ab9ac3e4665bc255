import { readFile } from 'node:fs/promises';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDesign, type ExportRequest, type ExportResources } from '../../shared/formats/export-design.ts';
import { loadFonts } from '../../shared/formats/pdf/font-files.ts';
import { checkDesign } from '../../shared/rules/registry.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { HOSTILE_NAMES } from '../support/design-arbitrary.ts';
import { openDesign } from '../support/open-design.ts';
import { plainDesign } from '../support/plain-design.ts';

const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../${path}`, import.meta.url)));
const resources: ExportResources = { fonts: () => loadFonts((file) => bytesOf(`assets/fonts/${file}`)), resvgWasm: () => bytesOf('node_modules/@resvg/resvg-wasm/index_bg.wasm') };

const SHEET = ['rack-A01-front'];
const REQUESTS: readonly ExportRequest[] = [
  ...(['bom', 'schedule', 'findings'] as const).flatMap((what) => (['csv', 'xlsx', 'json'] as const).map((format) => ({ what, format }))),
  { what: 'drawings', format: 'pdf', resources },
  { what: 'drawings', format: 'svg', sheets: SHEET, resources },
  { what: 'drawings', format: 'png', sheets: SHEET, resources },
];

/** The plain design with a hostile name on every device, cable and type. */
function hostileDesign(): DesignTables {
  const tables = plainDesign();
  const name = (i: number): string => HOSTILE_NAMES[i % HOSTILE_NAMES.length] ?? '';
  return {
    ...tables,
    device: tables.device.map((device, i) => ({ ...device, name: name(i) })),
    cable: tables.cable.map((cable, i) => ({ ...cable, label: name(i) })),
    deviceType: tables.deviceType.map((type, i) => ({ ...type, model: name(i + 5) })),
  };
}

async function exported(tables: DesignTables, request: ExportRequest): Promise<Uint8Array> {
  const view = openDesign(tables);
  const file = await exportDesign(view, request, checkDesign(view));
  if (!file.ok) throw new Error(file.error.message);
  return file.value;
}

describe('an export', () => {
  it.each(REQUESTS)('of $what as $format has the same bytes every time, whatever order the records came in', async (request) => {
    const tables = hostileDesign();
    const turned = Object.fromEntries(Object.entries(tables).map(([kind, records]) => [kind, [...records].reverse()])) as unknown as DesignTables;
    expect(await exported(turned, request)).toEqual(await exported(tables, request));
  });

  it('shows hostile names as text', async () => {
    const csv = strFromU8(await exported(hostileDesign(), { what: 'schedule', format: 'csv' }));
    expect(csv).toContain("'=1+1");
    const svg = strFromU8(await exported({ ...hostileDesign(), device: hostileDesign().device.map((device) => ({ ...device, name: '<script>' })) }, { what: 'drawings', format: 'svg', sheets: SHEET, resources }));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script');
  });

  it('of findings asks for a check first', async () => {
    expect(await exportDesign(openDesign(plainDesign()), { what: 'findings', format: 'json' })).toMatchObject({ ok: false, error: { code: 'no-report' } });
  });

  it('fails with a sentence when a part of the installation is missing', async () => {
    const broken: ExportResources = { fonts: () => Promise.reject(new Error('Inter-Regular.ttf is missing')), resvgWasm: resources.resvgWasm };
    expect(await exportDesign(openDesign(plainDesign()), { what: 'drawings', format: 'pdf', resources: broken })).toEqual({
      ok: false,
      error: { code: 'resources', message: 'A part of the installation could not be loaded (Inter-Regular.ttf is missing). Nothing was written; install Cablewright again.' },
    });
  });
});
