import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cli, type CliRun } from '../support/cli.ts';
import { samplePath } from './sample-files.ts';

/* `npx vitest run test/samples -u` takes what the commands answer now as right: look at what changed. */
const golden = (sample: string, file: string): string => join(import.meta.dirname, '../fixtures/golden', sample, file);

const DESIGN = 'design.cablewright';

/** Samples, their racks, what `check` exits with, and ports worth following. */
const CASES = [
  { sample: 'office-server-room', racks: 2, exit: 0, traces: ['A01/FW1:x1', 'A02/SRV1:BMC1', 'A02/NAS1:PSU2', 'PP1:14'] },
  { sample: 'office-server-room-mistakes', racks: 50, exit: 1, traces: ['A01/FW1:PS2', 'A01/PP1:1', 'A01/PP2:24'] },
] as const;

let cli: Cli;
beforeEach(async () => {
  cli = await Cli.open();
});
afterEach(() => cli.close());

describe.each(CASES)('$sample on the command line', ({ sample, racks, exit, traces }) => {
  beforeEach(() => cli.put(DESIGN, readFileSync(samplePath(sample))));

  /** What a command printed; it must not complain. */
  async function answer(code: number, ...argv: readonly string[]): Promise<CliRun['out']> {
    const run = await cli.run(...argv);
    expect([run.code, run.error]).toEqual([code, '']);
    return run.out;
  }

  test('info', async () => {
    await expect(await answer(0, 'info', DESIGN)).toMatchFileSnapshot(golden(sample, 'info.txt'));
    expect(JSON.parse(await answer(0, 'info', DESIGN, '--format', 'json'))).toMatchObject({ counts: { racks } });
  });

  test('check', async () => {
    await expect(await answer(exit, 'check', DESIGN)).toMatchFileSnapshot(golden(sample, 'check.txt'));
    await expect(await answer(exit, 'check', DESIGN, '--format', 'json')).toMatchFileSnapshot(golden(sample, 'check.json'));
    await answer(0, 'check', DESIGN, '--fail-on', 'never');
  });

  test('trace', async () => {
    const answers = [];
    for (const port of traces) answers.push(await answer(0, 'trace', DESIGN, port));
    await expect(answers.join('\n')).toMatchFileSnapshot(golden(sample, 'trace.txt'));
  });

  test.each(['bom', 'schedule'])('%s', async (report) => {
    for (const ending of ['csv', 'xlsx', 'json']) await answer(0, report, DESIGN, '-o', `out.${ending}`);
    const csv = await cli.text('out.csv');
    await expect(csv).toMatchFileSnapshot(golden(sample, `${report}.csv`));
    const lines = csv.trimEnd().split('\r\n').length;
    expect([rowCount(await cli.bytes('out.xlsx')), JSON.parse(await cli.text('out.json')).rows.length]).toEqual([lines, lines - 1]);
  });

  test('export as PDF', async () => {
    await answer(0, 'export', DESIGN, '-o', 'drawings.pdf');
    await expect(textOf(join(cli.folder, 'drawings.pdf'))).toMatchFileSnapshot(golden(sample, 'drawings.txt'));
  });

  test('export as SVG', async () => {
    await answer(0, 'export', DESIGN, '--sheet', 'plan-Server-room', '-o', 'plan.svg');
    await expect(headOf(await cli.text('plan.svg'))).toMatchFileSnapshot(golden(sample, 'plan-head.svg.txt'));
  });

  test('export as PNG', async () => {
    await answer(0, 'export', DESIGN, '--sheet', 'rack-A01-front', '--paper', 'A4', '-o', 'rack.png');
    expect(Array.from((await cli.bytes('rack.png')).subarray(0, 8))).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  });
});

/** The text of a PDF as it stands on its pages, without the empty space between. */
function textOf(pdf: string): string {
  const text = readWithPdftotext(pdf);
  const lines = text.replaceAll('\f', '\n--- next sheet ---\n').split('\n').map((line) => line.trim().replaceAll(/ {3,}/g, '   '));
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function readWithPdftotext(pdf: string): string {
  try {
    return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    throw new Error('pdftotext could not be run: the package poppler-utils is needed to look into PDF files', { cause: error });
  }
}

/** Rows of a workbook's first sheet. */
const rowCount = (xlsx: Uint8Array): number => strFromU8(unzipSync(xlsx)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).split('<row ').length - 1;

const HEAD_ELEMENTS = 60;

/** The first elements of an SVG, one to a line. */
const headOf = (svg: string): string => `${svg.replaceAll(/>\s*</g, '>\n<').split('\n').slice(0, HEAD_ELEMENTS).join('\n')}\n`;
