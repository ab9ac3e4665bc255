import { describe, expect, it } from 'vitest';
import { runById } from '../../shared/commands/registry.ts';
import { PROJECT_ID } from '../../shared/model/design.ts';
import { checkDesign, createChecker, findRule, RULES } from '../../shared/rules/registry.ts';
import type { CheckReport, Finding } from '../../shared/rules/finding.ts';
import { copperCord, copperSwitch, DesignBuilder, server } from '../support/design-builder.ts';

const CAT5E = 'copper/speed-category-length';

/** 10 Gb/s over Cat5e: one error and nothing else. */
function weakLink(): DesignBuilder {
  const d = new DesignBuilder();
  const rack = d.rack('A01', undefined, { xMm: 2000, yMm: 2000 });
  d.cable(copperCord('cat5e'), d.device('SW1', copperSwitch(), { rack, u: 40 }).port(3), d.device('S1', server({ portGroups: server().portGroups.slice(0, 1) }), { rack, u: 10 }).port(1), { label: 'C-017', lengthMm: 3000 });
  return d;
}

const only = (report: CheckReport): Finding => {
  const [finding] = report.findings;
  if (finding === undefined) throw new Error('No finding');
  return finding;
};

const waive = (finding: Finding): Parameters<DesignBuilder['waiver']>[0] => ({ ruleId: finding.ruleId, fingerprint: finding.fingerprint, facts: finding.facts, reason: 'Short and tested', author: 'A. Engineer', date: '2024-05-01' });

describe('a finding', () => {
  it('says what is wrong in one sentence with the number and the limit, and names what it is about', () => {
    const report = checkDesign(weakLink().store());
    expect(report.findings).toHaveLength(1);
    expect(only(report)).toMatchObject({
      ruleId: CAT5E, severity: 'error', messageId: 'unsupported',
      message: '10GBASE-T over Cat5e: not supported at any length; Cat6A carries it to 100 m.',
      actual: { text: 'Cat5e' }, required: { text: 'Cat6A' },
    });
    expect(only(report).subjects.map((subject) => subject.name)).toEqual(['C-017', 'A01/SW1:3', 'A01/S1:1']);
    expect(only(report).fixes[0]).toMatchObject({ title: 'Use Cat6A', commandId: 'cable.changeType' });
  });

  it('takes its severity from the design', () => {
    const d = weakLink().project({ severities: { [CAT5E]: 'info' } });
    expect(only(checkDesign(d.store())).severity).toBe('info');
  });

  it('goes when its rule is off, and the report says so', () => {
    const report = checkDesign(weakLink().project({ severities: { [CAT5E]: 'off' } }).store());
    expect(report).toMatchObject({ findings: [], switchedOff: [CAT5E] });
    expect(report.checked).not.toContain(CAT5E);
    expect(report.checked).toHaveLength(RULES.length - 1);
  });

  it('keeps a milder case mild where the rule is made graver', () => {
    const d = new DesignBuilder();
    d.cable(copperCord('cat6'), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch()).port(1), { lengthMm: 45_000 });
    expect(only(checkDesign(d.store()))).toMatchObject({ messageId: 'conditional', severity: 'warning' });
  });
});

describe('a waiver', () => {
  it('moves the finding to the waived ones, while the facts are the same', () => {
    const d = weakLink();
    const waiver = d.waiver(waive(only(checkDesign(d.store()))));
    const report = checkDesign(d.store());
    expect(report.findings).toEqual([]);
    expect(report.waived).toMatchObject([{ ruleId: CAT5E, waivedBy: waiver }]);
  });

  it('stops holding when the facts change, and is reported as stale', () => {
    const d = weakLink();
    d.waiver(waive(only(checkDesign(d.store()))));
    for (const medium of ['cat3', 'cat6a'] as const) d.typeId('cableType', copperCord(medium));
    const store = d.store();
    const checker = createChecker(store);
    checker.full();
    store.subscribe(({ diff }) => checker.update(diff));
    const [cable] = store.all('cable');
    expect(runById(store, 'cable.changeType', { cableIds: [cable?.id], typeKey: 'cat3-rj45' })).toMatchObject({ ok: true });
    expect(checker.report().findings.map((finding) => [finding.ruleId, finding.messageId])).toEqual([[CAT5E, 'unsupported'], ['copper/category-status', 'withdrawn'], ['data/stale-waiver', 'changed']]);
    store.undo();
    expect(checker.report().waived).toHaveLength(1);
    expect(runById(store, 'cable.changeType', { cableIds: [cable?.id], typeKey: 'cat6a-rj45' })).toMatchObject({ ok: true });
    expect(checker.report().findings.map((finding) => [finding.ruleId, finding.messageId])).toEqual([['data/stale-waiver', 'gone']]);
  });

  it('of a rule that is off is not called stale', () => {
    const d = weakLink();
    d.waiver(waive(only(checkDesign(d.store()))));
    expect(checkDesign(d.project({ severities: { [CAT5E]: 'off' } }).store()).findings).toEqual([]);
  });
});

describe('a report', () => {
  it('lists what could not be checked, and does not ask twice for a missing length', () => {
    const d = new DesignBuilder();
    d.cable(copperCord('cat6a'), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch()).port(1), { lengthMm: undefined, label: 'C-1' });
    const report = checkDesign(d.store());
    expect(report.notCheckable).toMatchObject([{ ruleId: CAT5E, missing: 'length of C-1', coveredBy: 'data/missing-length' }]);
    expect(report.findings.map((finding) => finding.ruleId)).toEqual(['data/missing-length']);
  });

  it('orders findings by severity, then rule, then name', () => {
    const d = weakLink();
    for (const label of ['C-10', 'C-9']) d.cable(copperCord('cat6a'), undefined, undefined, { label });
    const { findings } = checkDesign(d.store());
    expect(findings.map((finding) => [finding.severity, finding.subjects[0]?.name])).toEqual([['error', 'C-017'], ['warning', 'C-9'], ['warning', 'C-10']]);
  });

  it('is the same again when only a severity changed, without redoing a check', () => {
    const store = weakLink().store();
    const checker = createChecker(store);
    checker.full();
    const diffs: Parameters<typeof checker.update>[0][] = [];
    store.subscribe(({ diff }) => diffs.push(diff));
    expect(runById(store, 'project.setSeverity', { ruleId: CAT5E, severity: 'warning' })).toMatchObject({ ok: true });
    const [diff] = diffs;
    expect(diff && only(checker.update(diff)).severity).toBe('warning');
    expect(store.get('project', PROJECT_ID)?.severities).toEqual({ [CAT5E]: 'warning' });
  });
});

describe('the registry', () => {
  it('has each rule once, in a category, and finds it by id', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    for (const rule of RULES) expect(findRule(rule.id)).toBe(rule);
  });
});
