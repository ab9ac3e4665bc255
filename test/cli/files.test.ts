import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDesignFile } from '../../shared/formats/design-file/read-design-file.ts';
import { TEMPLATES } from '../../shared/commands/templates/templates.ts';
import { Cli } from '../support/cli.ts';
import { withoutPrivileges } from '../support/without-privileges.ts';
import { plainDesign } from '../support/plain-design.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await Cli.open();
  await cli.putDesign('room.cablewright', plainDesign());
});
afterEach(() => cli.close());

const starts = async (name: string): Promise<string> => new TextDecoder('latin1').decode((await cli.bytes(name)).subarray(0, 8));

describe('cablewright new', () => {
  it.each(TEMPLATES.map(({ name }) => name))('writes a design from the template %s that reads and has no errors', async (template) => {
    expect((await cli.run('new', '-o', 'My room.cablewright', '--template', template)).code).toBe(0);
    const read = readDesignFile(await cli.bytes('My room.cablewright'), 'x');
    expect(read.ok && [read.value.tables.project[0]?.name, read.value.warnings]).toEqual(['My room', []]);
    const check = await cli.run('check', 'My room.cablewright', '--fail-on', 'warning');
    expect(check.out).toContain('0 errors, 0 warnings');
    expect(check.code).toBe(0);
  });

  it('begins blank, and never replaces a file', async () => {
    await cli.run('new', '-o', 'a.cablewright');
    const before = await cli.bytes('a.cablewright');
    const { code, error } = await cli.run('new', '-o', 'a.cablewright', '--template', 'two-rack-room');
    expect(code).toBe(2);
    expect(error).toMatch(/"a\.cablewright" already exists/);
    expect(await cli.bytes('a.cablewright')).toEqual(before);
  });
});

describe('cablewright bom and schedule', () => {
  it.each(['bom', 'schedule'])('%s writes CSV, Excel and JSON, the same bytes every time', async (command) => {
    for (const [ending, start] of [['csv', '\u00ef\u00bb\u00bf'], ['xlsx', 'PK\u0003\u0004'], ['json', '{\n  "col']] as const) {
      const name = `out.${ending}`;
      const run = await cli.run(command, 'room.cablewright', '-o', name);
      expect([run.code, run.error]).toEqual([0, '']);
      expect(run.out).toMatch(new RegExp(`^Wrote out\\.${ending} \\(\\d+ kB\\)\n$`));
      expect((await starts(name)).startsWith(start)).toBe(true);
      const first = await cli.bytes(name);
      await cli.run(command, 'room.cablewright', '-o', name);
      expect(await cli.bytes(name)).toEqual(first);
    }
    expect(await cli.files()).toEqual(['out.csv', 'out.json', 'out.xlsx', 'room.cablewright']);
  });

  it('take the ending in capitals', async () => {
    expect((await cli.run('bom', 'room.cablewright', '-o', 'BOM.CSV')).code).toBe(0);
  });
});

describe('cablewright export', () => {
  it('writes the whole set as PDF, and chosen sheets in the order of the set', async () => {
    expect(await cli.run('export', 'room.cablewright', '-o', 'set.pdf')).toMatchObject({ code: 0, error: '' });
    expect(await starts('set.pdf')).toMatch(/^%PDF-1/);
    expect((await cli.run('export', 'room.cablewright', '-o', 'two.pdf', '--sheet', 'rack-A01-rear', '--sheet', 'RACK-A01-FRONT', '--paper', 'a4')).code).toBe(0);
    expect((await cli.bytes('two.pdf')).length).toBeLessThan((await cli.bytes('set.pdf')).length);
  });

  it('writes one sheet as SVG and as PNG', async () => {
    expect(await cli.run('export', 'room.cablewright', '-o', 'a.svg', '--sheet', 'rack-A01-front')).toMatchObject({ code: 0, error: '' });
    expect(await cli.text('a.svg')).toMatch(/<svg[^>]*width="420mm"/);
    expect(await cli.run('export', 'room.cablewright', '-o', 'a.png', '--sheet', 'bom')).toMatchObject({ code: 0, error: '' });
    expect(await starts('a.png')).toBe('\u0089PNG\r\n\u001a\n');
  });

  it('names the sheets there are when one is unknown, or when one file cannot hold all', async () => {
    for (const [argv, message] of [[['-o', 'a.pdf', '--sheet', 'nope'], /There is no sheet "nope"; there are .*rack-A01-front/], [['-o', 'a.svg'], /A file ending in \.svg holds one sheet: name one of .*rack-A01-front/]] as const) {
      const { code, error } = await cli.run('export', 'room.cablewright', ...argv);
      expect(code).toBe(2);
      expect(error).toMatch(message);
    }
    expect(await cli.files()).toEqual(['room.cablewright']);
  });

  it('writes a design that has no date', async () => {
    await cli.run('new', '-o', 'b.cablewright', '--template', 'two-rack-room');
    expect(await cli.run('export', 'b.cablewright', '-o', 'b.pdf')).toMatchObject({ code: 0, error: '' });
  });
});

describe('a file that cannot be written', () => {
  it.each([['missing/out.csv', /the folder "missing" does not exist/], ['room.cablewright/out.csv', /the folder "room\.cablewright" does not exist/], ['folder.csv', /it is a folder/]])('is told with code 2: %s', async (name, message) => {
    await mkdir(join(cli.folder, 'folder.csv'));
    const { code, out, error } = await cli.run('bom', 'room.cablewright', '-o', name);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(`"${name}" cannot be written`);
    expect(error).toMatch(message);
    expect(error).toContain('Nothing was written');
    expect(await cli.files()).toEqual(['folder.csv', 'room.cablewright']);
  });

  it('is told when permission is denied', async () => {
    await mkdir(join(cli.folder, 'locked'));
    await chmod(join(cli.folder, 'locked'), 0o555);
    await chmod(cli.folder, 0o755);
    const { code, error } = await withoutPrivileges(() => cli.run('bom', 'room.cablewright', '-o', 'locked/out.csv'));
    expect(code).toBe(2);
    expect(error).toMatch(/permission is denied/);
  });

  it('leaves the file that was there as it was when the name is too long for the one beside it', async () => {
    const name = `${'x'.repeat(240)}.csv`;
    await cli.put(name, 'old');
    const { code, error } = await cli.run('bom', 'room.cablewright', '-o', name);
    expect(code).toBe(2);
    expect(error).toMatch(/its name is too long/);
    expect(await cli.text(name)).toBe('old');
    expect(await cli.files()).toEqual(['room.cablewright', name].sort());
  });
});
