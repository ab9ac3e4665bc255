import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cli } from '../support/cli.ts';
import { copperCord, copperSwitch, DesignBuilder, server } from '../support/design-builder.ts';
import { plainDesign } from '../support/plain-design.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await Cli.open();
  await cli.putDesign('room.cablewright', plainDesign());
});
afterEach(() => cli.close());

/** Two ports that run at 10 Gb/s over 90 m of Cat5e: an error of the standard's. */
async function putMistake(name: string, severities: Readonly<Record<string, 'off'>> = {}): Promise<void> {
  const design = new DesignBuilder().project({ severities });
  const [sw, host] = [design.device('SW1', copperSwitch()), design.device('SRV1', server())];
  design.cable(copperCord('cat5e'), sw.port(1), host.port(1), { label: 'C-1', lengthMm: 90_000 });
  await cli.putDesign(name, design.tables());
}

describe('cablewright info', () => {
  it('says what the design holds', async () => {
    const { code, out } = await cli.run('info', 'room.cablewright');
    expect(code).toBe(0);
    expect(out).toMatch(/^Plain\n/);
    expect(out).toMatch(/^Devices +5$/m);
    expect(out).toMatch(/^A01 /m);
  });

  it('says the same to programs', async () => {
    const summary = JSON.parse((await cli.run('info', 'room.cablewright', '--format', 'json')).out) as { counts: object; racks: object[] };
    expect(summary.counts).toMatchObject({ racks: 1, devices: 5, cables: 3 });
    expect(summary.racks).toHaveLength(1);
  });

  it('never hands a terminal anything that moves its cursor', async () => {
    const tables = plainDesign();
    await cli.putDesign('evil.cablewright', { ...tables, project: tables.project.map((project) => ({ ...project, name: '\u001b[2Jx\u202e\u009b' })) });
    const { out } = await cli.run('info', 'evil.cablewright');
    expect(out.split('\n')[0]).toBe('\ufffd[2Jx\ufffd\ufffd');
  });
});

describe('cablewright check', () => {
  it.each([
    [[], 1], [['--fail-on', 'error'], 1], [['--fail-on', 'warning'], 1], [['--fail-on', 'never'], 0], [['--fail-on=never', '--format=json'], 0],
  ] as const)('exits by what it finds: %j', async (options, code) => {
    await putMistake('mistake.cablewright');
    const run = await cli.run('check', 'mistake.cablewright', ...options);
    expect([run.code, run.error]).toEqual([code, '']);
  });

  it('is fine with a design without findings, and says what it looked at', async () => {
    await cli.run('new', '-o', 'blank.cablewright');
    const { code, out } = await cli.run('check', 'blank.cablewright', '--fail-on', 'warning');
    expect(code).toBe(0);
    expect(out).toMatch(/^0 errors, 0 warnings, 0 notes\.\n\nChecked: \d+ rules\n( {2}.*\n)+Switched off: none\nWaived: none\nCould not be checked: none\n$/);
  });

  it('gives programs each finding with its numbers, subjects, standard and fixes, and nothing else', async () => {
    await putMistake('mistake.cablewright');
    const report = JSON.parse((await cli.run('check', 'mistake.cablewright', '--format', 'json')).out) as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(report).sort()).toEqual(['checked', 'findings', 'notCheckable', 'switchedOff', 'waived']);
    const finding = report['findings']?.find(({ severity }) => severity === 'error');
    expect(Object.keys(finding ?? {}).sort()).toEqual(['actual', 'fixes', 'message', 'required', 'rule', 'severity', 'standard', 'subjects']);
    expect(finding).toMatchObject({ rule: expect.stringContaining('/'), standard: expect.any(String), fixes: expect.any(Array) });
    const subjects = (finding?.['subjects'] ?? []) as object[];
    expect(subjects.length).toBeGreaterThan(0);
    for (const subject of subjects) expect(Object.keys(subject).sort()).toEqual(['id', 'kind', 'name']);
  });

  it('names what was switched off', async () => {
    await putMistake('mistake.cablewright');
    const { findings } = JSON.parse((await cli.run('check', 'mistake.cablewright', '--format', 'json')).out) as { findings: { rule: string; severity: string }[] };
    const rule = findings.find(({ severity }) => severity === 'error')?.rule ?? '';
    await putMistake('off.cablewright', { [rule]: 'off' });
    const { out } = await cli.run('check', 'off.cablewright');
    expect(out).toContain(`Switched off: 1 rule\n  ${rule.replace('/', ': ')}\n`);
    expect(out).not.toMatch(new RegExp(`^ {2}${rule},`, 'm'));
  });
});

describe('cablewright trace', () => {
  it('follows a port to its ends', async () => {
    const { code, out } = await cli.run('trace', 'room.cablewright', 'A01/SW1:1');
    expect(code).toBe(0);
    expect(out).toMatch(/^A01\/SW1:1 to open end of P-001: 13\.8 m, 1 connection\n {2}A01\/SW1:1\n {4}\| C-001, .*, 1\.5 m, Blue\n {2}A01\/PP1:1\n/);
  });

  it('says so when nothing is plugged in', async () => {
    expect(await cli.run('trace', 'room.cablewright', 'A01/SW1:7')).toEqual({ code: 0, out: 'Nothing is plugged into A01/SW1:7.\n', error: '' });
  });

  it.each([['A01/NONE:1', /There is no device "A01\/NONE"/], ['A01/SW1:99', /has no port "99"/], ['SW1', /does not name a port/]])('refuses %s', async (name, message) => {
    const { code, out, error } = await cli.run('trace', 'room.cablewright', name);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(message);
  });

  it('answers programs', async () => {
    const report = JSON.parse((await cli.run('trace', 'room.cablewright', 'A01/SW1:1', '--format', 'json')).out) as { port: string; channels: { lengthMm: number }[] };
    expect([report.port, report.channels[0]?.lengthMm]).toEqual(['A01/SW1:1', 13_800]);
  });
});
