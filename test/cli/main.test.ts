import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cli } from '../support/cli.ts';
import { plainDesign } from '../support/plain-design.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await Cli.open();
  await cli.putDesign('room.cablewright', plainDesign());
});
afterEach(() => cli.close());

const COMMANDS = ['new', 'info', 'check', 'trace', 'bom', 'schedule', 'export'];

describe('cablewright', () => {
  it.each([['--help'], ['-h'], ['help']])('lists its commands and exit codes on %s', async (argument) => {
    const { code, out, error } = await cli.run(argument);
    expect([code, error]).toEqual([0, '']);
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(out).toContain('0 fine, 1 findings at or above --fail-on, 2 unreadable input or wrong usage');
  });

  it.each(COMMANDS)('explains %s', async (name) => {
    const { code, out, error } = await cli.run(name, '--help');
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(`cablewright ${name} `);
  });

  it('says its version', async () => {
    expect(await cli.run('--version')).toEqual({ code: 0, out: '1.2.3\n', error: '' });
  });

  it.each<[readonly string[], RegExp]>([
    [[], /No command was given/],
    [['frob'], /no command "frob"; there are new, info/],
    [['--frob'], /no command "--frob"/],
    [['info'], /DESIGN is missing/],
    [['info', 'room.cablewright', 'other'], /"other" is one argument too many/],
    [['info', 'room.cablewright', '--frob'], /Unknown option '--frob'/],
    [['info', 'room.cablewright', '--format', 'xml'], /--format takes text, json; "xml" is none of them/],
    [['check', 'room.cablewright', '--fail-on', 'info'], /--fail-on takes error, warning, never/],
    [['check', 'room.cablewright', '--fail-on'], /--fail-on/],
    [['trace', 'room.cablewright'], /RACK\/DEVICE:PORT is missing/],
    [['bom', 'room.cablewright'], /-o FILE is missing/],
    [['bom', 'room.cablewright', '-o', 'bom.pdf'], /ending in \.csv, \.xlsx, \.json; "bom\.pdf" ends in none of them/],
    [['bom', 'room.cablewright', '-o', 'bom'], /ends in none of them/],
    [['export', 'room.cablewright', '-o', 'x.csv'], /ending in \.pdf, \.svg, \.png/],
    [['export', 'room.cablewright', '-o', 'x.pdf', '--paper', 'B7'], /--paper takes A4, A3/],
    [['new', '-o', 'x.cablewright', '--template', 'castle'], /--template takes blank, wall-cabinet, office-closet, two-rack-room, row-of-ten/],
    [['new', '-o', 'x.json'], /ending in \.cablewright/],
    [['new', 'extra', '-o', 'x.cablewright'], /one argument too many/],
  ])('refuses %j with code 2 on standard error, and writes nothing', async (argv, message) => {
    const { code, out, error } = await cli.run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^cablewright: .*\nRun "cablewright (?:\w+ )?--help" for what it takes\.\n$/);
    expect(error).toMatch(message);
    expect(await cli.files()).toEqual(['room.cablewright']);
  });

  const READERS: readonly (readonly [string, ...string[]])[] = [['info'], ['check'], ['trace', 'A:1'], ['bom', '-o', 'x.csv'], ['schedule', '-o', 'x.csv'], ['export', '-o', 'x.pdf']];

  it.each(READERS)('refuses what is no design with code 2, naming the file: %s', async (name, ...rest) => {
    await cli.put('bad.cablewright', 'hello');
    await cli.put('empty.cablewright', '');
    for (const [file, message] of [['bad.cablewright', /is not a Cablewright design/], ['empty.cablewright', /is empty/], ['gone.cablewright', /it does not exist/], ['.', /is a folder/]] as const) {
      const { code, out, error } = await cli.run(name, file, ...rest);
      expect([code, out]).toEqual([2, '']);
      expect(error).toContain(`"${file}"`);
      expect(error).toMatch(message);
    }
    expect(await cli.files()).toEqual(['bad.cablewright', 'empty.cablewright', 'room.cablewright']);
  });

  it('tells a harmless oddity on standard error and goes on', async () => {
    const { designJson } = await import('../../shared/formats/design-file/design-document.ts');
    const { rawZip } = await import('../support/raw-zip.ts');
    await cli.put('odd.cablewright', rawZip([{ name: 'design.json', content: new TextEncoder().encode(designJson(plainDesign())) }]));
    const { code, out, error } = await cli.run('info', 'odd.cablewright');
    expect(code).toBe(0);
    expect(out).toContain('Plain');
    expect(error).toMatch(/manifest\.json is missing/);
  });

  it('reads the bare design.json as well', async () => {
    const { designJson } = await import('../../shared/formats/design-file/design-document.ts');
    await cli.put('design.json', designJson(plainDesign()));
    expect((await cli.run('info', 'design.json')).out).toBe((await cli.run('info', 'room.cablewright')).out);
  });
});
