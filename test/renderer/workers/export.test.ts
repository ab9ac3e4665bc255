import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createExportAnswers } from '../../../renderer/workers/export-answers.ts';
import { ExportClient } from '../../../renderer/workers/export-client.ts';
import { answerRequests } from '../../../renderer/workers/request.ts';
import { checkDesign } from '../../../shared/rules/registry.ts';
import { SmallRoom } from '../../support/small-room.ts';
import { portTo } from './port-to.ts';

const assets = new URL('../../../assets/', import.meta.url).href;
const read = async (address: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(address)));
const clientWith = (readAsset: typeof read) => new ExportClient(() => portTo((port) => answerRequests(port, createExportAnswers(readAsset))), assets);

function source() {
  const room = new SmallRoom();
  room.mount('generic-switch-24', room.rackA, 10);
  return { tables: room.store.snapshot(), report: checkDesign(room.store) };
}

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

describe('exports in their worker', () => {
  const client = clientWith(read);

  it('make a bill of materials that counts the devices', async () => {
    const made = await client.export(source(), { what: 'bom', format: 'csv' });
    expect(made.ok && text(made.value)).toMatch(/24-port/);
  });

  it('make a PDF of the chosen sheets on the chosen paper', async () => {
    const made = await client.export(source(), { what: 'drawings', format: 'pdf', sheets: ['rack-A01-front'], paper: 'A4' });
    expect(made.ok && text(made.value.slice(0, 5))).toBe('%PDF-');
  });

  it('name the sheets that can be chosen, and each of them can be drawn', async () => {
    const sheets = await client.sheets(source(), 'A3');
    expect(sheets.map(({ name }) => name)).toContain('rack-A01-front');
    for (const { name } of sheets) expect((await client.export(source(), { what: 'drawings', format: 'svg', sheets: [name], paper: 'A3' })).ok, name).toBe(true);
  });

  it('refuse a sheet that is not there', async () => {
    const made = await client.export(source(), { what: 'drawings', format: 'pdf', sheets: ['nowhere'], paper: 'A3' });
    expect(made.ok ? undefined : made.error.code).toBe('unknown-sheet');
  });
});

it('fonts that could not be loaded are tried again the next time', async () => {
  let isMissing = true;
  const client = clientWith((address) => (isMissing ? Promise.reject(new Error('not found')) : read(address)));
  const job = { what: 'drawings', format: 'pdf', sheets: ['rack-A01-front'], paper: 'A4' } as const;
  const first = await client.export(source(), job);
  expect(first.ok ? undefined : first.error.code).toBe('resources');
  isMissing = false;
  expect((await client.export(source(), job)).ok).toBe(true);
});
