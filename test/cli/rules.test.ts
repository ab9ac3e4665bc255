import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDesign, RULES } from '../../shared/rules/registry.ts';
import { Cli } from '../support/cli.ts';
import { copperCord, copperSwitch, DesignBuilder, server } from '../support/design-builder.ts';

/* `npx vitest run test/cli/rules.test.ts -u` takes what the commands answer now as right: look at what changed. */
const golden = (file: string): string => join(import.meta.dirname, '../fixtures/golden/rules', file);

let cli: Cli;
beforeEach(async () => {
  cli = await Cli.open();
});
afterEach(() => cli.close());

const STRICT = { severities: { 'connection/dangling-cable': 'error' }, ruleOptions: { 'poe/budget': { reservePercent: 20 } } } as const;

/** A cable whose other end hangs in the air: a warning of the rule's own. */
async function putDangling(name: string, project: object = {}): Promise<void> {
  const design = new DesignBuilder().project(project);
  design.cable(copperCord('cat6a'), design.device('SW1', copperSwitch()).port(1), undefined, { label: 'C-1', lengthMm: 3000 });
  await cli.putDesign(name, design.tables());
}

const settings = (more: object): string => JSON.stringify({ application: 'cablewright', kind: 'rule-settings', severities: {}, options: {}, ...more });

describe('cablewright rules', () => {
  it('lists every rule', async () => {
    const { code, out } = await cli.run('rules');
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(golden('rules.txt'));
  });

  it('lists every rule for programs, and no severity in force without a design', async () => {
    const list = JSON.parse((await cli.run('rules', '--format', 'json')).out) as { rules: Record<string, unknown>[] };
    expect(list.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of list.rules) expect(Object.keys(rule).sort()).toEqual(['category', 'id', 'options', 'severity', 'standard', 'title']);
  });

  it('says what is in force in a design', async () => {
    await putDangling('strict.cablewright', { profile: 'strict', ...STRICT });
    const list = JSON.parse((await cli.run('rules', 'strict.cablewright', '--format', 'json')).out) as { profile: string; rules: { id: string; severity: string; inForce: string; options: object[] }[] };
    expect(list.profile).toBe('strict');
    expect(list.rules.find(({ id }) => id === 'connection/dangling-cable')).toMatchObject({ severity: 'warning', inForce: 'error' });
    expect(list.rules.find(({ id }) => id === 'poe/budget')?.options).toContainEqual(expect.objectContaining({ name: 'reservePercent', default: 0, inForce: 20 }));
    const { out } = await cli.run('rules', 'strict.cablewright');
    expect(out).toMatch(/^Profile: Strict\n/);
    expect(out).toMatch(/connection\/dangling-cable +error \(warning\) /);
    expect(out).toContain('reservePercent = 20 (0)\n');
  });
});

describe('cablewright explain', () => {
  it('says what a rule checks, why, and what to do', async () => {
    const { code, out } = await cli.run('explain', 'copper/cord-derating');
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(golden('explain-cord-derating.txt'));
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('has a page for %s', async (id, rule) => {
    const { code, out } = await cli.run('explain', id, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id, title: rule.title, what: rule.what, why: rule.why, todo: rule.todo, standard: rule.standard });
    const text = (await cli.run('explain', id)).out;
    for (const line of text.split('\n')) expect(line).toBe(line.trimEnd());
    for (const message of Object.keys(rule.messages)) expect(text).toContain(`  ${message}: `);
  });

  it('names the nearest rules for a name that is none', async () => {
    expect(await cli.run('explain', 'dangling')).toMatchObject({ code: 2, out: '', error: expect.stringContaining('the nearest names are connection/dangling-cable.') });
  });
});

describe('cablewright check --rules', () => {
  it('checks by the file in place of the design\'s own settings', async () => {
    await putDangling('room.cablewright', { severities: { 'data/missing-length': 'off' } });
    expect((await cli.run('check', 'room.cablewright')).code).toBe(0);
    await cli.put('own.json', settings({ profile: 'strict', severities: STRICT.severities, options: STRICT.ruleOptions }));
    const { code, out } = await cli.run('check', 'room.cablewright', '--rules', 'own.json');
    expect(code).toBe(1);
    expect(out).toMatch(/^error: C-1: /m);
    expect(out).toContain('Switched off: none\n');
  });

  it.each([
    ['not JSON', '{', /is not a file of rule settings: it is not JSON\./],
    ['another kind of file', '{"kind":"design"}', /is not a file of rule settings: /],
    ['a severity that is none', settings({ severities: { 'copper/dac-reach': 'fatal' } }), /severities, copper\/dac-reach: /],
    ['a rule that is none', settings({ severities: { 'copper/none': 'off' } }), /sets the rule "copper\/none", which this version does not have\./],
    ['an option that is none', settings({ options: { 'poe/budget': { none: 1 } } }), /sets the option "none" of poe\/budget, which this version does not have\./],
    ['an option of a wrong kind', settings({ options: { 'poe/budget': { reservePercent: 'much' } } }), /reservePercent.* it takes a number\./],
    ['a value that is no choice', settings({ options: { 'poe/budget': { allocation: 'guess' } } }), /"allocation" of poe\/budget to "guess"; it takes class, lldp\./],
    ['an inherited name', settings({ options: { 'poe/budget': { toString: 1 } } }), /sets the option "toString"/],
  ])('refuses %s with one sentence', async (_, content, message) => {
    await putDangling('room.cablewright');
    await cli.put('own.json', content);
    const { code, out, error } = await cli.run('check', 'room.cablewright', '--rules', 'own.json');
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(message);
    expect(error).not.toMatch(/\n.*\n/);
  });

  it('says so when the file is not there', async () => {
    await putDangling('room.cablewright');
    expect(await cli.run('check', 'room.cablewright', '--rules', 'none.json')).toMatchObject({ code: 2, error: expect.stringMatching(/"none\.json" cannot be read/) });
  });
});

describe('the all-clear', () => {
  it('tells who waived what, when and why', async () => {
    const design = new DesignBuilder();
    design.cable(copperCord('cat6a'), design.device('SW1', copperSwitch()).port(1), undefined, { label: 'C-1', lengthMm: 3000 });
    const [finding] = checkDesign(design.store()).findings;
    if (finding === undefined) throw new Error('nothing to waive');
    design.waiver({ ruleId: finding.ruleId, fingerprint: finding.fingerprint, facts: finding.facts, reason: 'For the door controller', author: 'A. Engineer', date: '2024-05-01' });
    await cli.putDesign('waived.cablewright', design.tables());
    const { code, out } = await cli.run('check', 'waived.cablewright', '--fail-on', 'warning');
    expect(code).toBe(0);
    expect(out).toMatch(/^Waived: 1 finding\n {2}C-1: .*\n {4}connection\/dangling-cable\n {4}waived by A\. Engineer on 2024-05-01: For the door controller\n/m);
    const { waived } = JSON.parse((await cli.run('check', 'waived.cablewright', '--format', 'json')).out) as { waived: object[] };
    expect(waived).toMatchObject([{ rule: 'connection/dangling-cable', waiver: { author: 'A. Engineer', date: '2024-05-01', reason: 'For the door controller' } }]);
  });

  it('names every figure that was missing', async () => {
    const design = new DesignBuilder();
    design.cable(copperCord('cat6a'), design.device('SW1', copperSwitch()).port(1), design.device('SRV1', server()).port(1), { label: 'C-1', lengthMm: undefined });
    await cli.putDesign('unknown.cablewright', design.tables());
    const { out } = await cli.run('check', 'unknown.cablewright');
    expect(out).toMatch(/^Could not be checked: \d+\n(?: {2}.* is not known\n)+/m);
  });
});
