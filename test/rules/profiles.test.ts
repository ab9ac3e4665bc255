import { describe, expect, it } from 'vitest';
import { findProfile, RULE_PROFILES } from '../../shared/catalog/rule-profiles.ts';
import { runById } from '../../shared/commands/registry.ts';
import { problemOf, readRuleSettings } from '../../shared/formats/rule-settings/read-rule-settings.ts';
import { writeRuleSettings } from '../../shared/formats/rule-settings/write-rule-settings.ts';
import { PROJECT_ID } from '../../shared/model/design.ts';
import { profileField } from '../../shared/model/project.ts';
import { profileOf, ruleState } from '../../shared/rules/profiles/rule-settings.ts';
import { checkDesign, findRule, RULES } from '../../shared/rules/registry.ts';
import { copperCord, copperSwitch, DesignBuilder } from '../support/design-builder.ts';

const PROJECT = { profile: undefined, severities: {}, ruleOptions: {} };
const projectOf = (store: ReturnType<DesignBuilder['store']>): NonNullable<ReturnType<typeof store.get<'project'>>> => {
  const project = store.get('project', PROJECT_ID);
  if (project === undefined) throw new Error('no project');
  return project;
};

describe('the profiles', () => {
  it('are those a design can name, and the first one changes nothing', () => {
    expect(RULE_PROFILES.map(({ id }) => id)).toEqual(profileField.options);
    expect(profileOf(undefined).changes).toEqual([]);
  });

  const changes = RULE_PROFILES.flatMap(({ id, changes: all }) => all.map((change) => [`${id}: ${change.rule}`, change] as const));

  it.each(changes)('%s names a rule and options that exist, and changes them', (_, { rule: id, severity, options = {} }) => {
    const rule = findRule(id);
    if (rule === undefined) throw new Error(`no rule ${id}`);
    if (severity !== undefined) expect(severity).not.toBe(rule.severity);
    for (const [name, value] of Object.entries(options)) {
      const option = rule.options?.[name];
      expect(option, name).toBeDefined();
      if (option === undefined) continue;
      expect(problemOf(option, value)).toBeUndefined();
      expect(value).not.toBe(option.default);
    }
  });

  it.each(RULE_PROFILES.map((profile) => [profile.id, profile] as const))('%s names each rule once', (_, profile) => {
    const ids = profile.changes.map(({ rule }) => rule);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('applying a profile', () => {
  function danglingDesign(): ReturnType<DesignBuilder['store']> {
    const design = new DesignBuilder();
    design.cable(copperCord('cat6a'), design.device('SW1', copperSwitch()).port(1), undefined, { label: 'C-1', lengthMm: 3000 });
    return design.store();
  }

  it('is one step, holds at once, and is taken back whole', () => {
    const store = danglingDesign();
    const before = store.snapshot();
    expect(runById(store, 'project.setSeverity', { ruleId: 'connection/dangling-cable', severity: 'info' }).ok).toBe(true);
    expect(runById(store, 'project.applyProfile', { profile: 'strict' }).ok).toBe(true);
    expect(checkDesign(store).findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['connection/dangling-cable', 'error']]);
    store.undo();
    expect(checkDesign(store).findings[0]?.severity).toBe('info');
    store.undo();
    expect(store.snapshot()).toEqual(before);
  });

  it('leaves what is set afterwards as a change to it', () => {
    const store = danglingDesign();
    runById(store, 'project.applyProfile', { profile: 'strict' });
    expect(RULES.filter((rule) => ruleState(rule, projectOf(store)).isChanged)).toEqual([]);
    runById(store, 'project.setRuleOption', { ruleId: 'poe/budget', option: 'reservePercent', value: 15 });
    runById(store, 'project.setSeverity', { ruleId: 'data/missing-length' });
    expect(RULES.filter((rule) => ruleState(rule, projectOf(store)).isChanged).map(({ id }) => id)).toEqual(['poe/budget', 'data/missing-length']);
    expect(projectOf(store).profile).toBe('strict');
  });

  it('refuses one that does not exist', () => {
    const store = danglingDesign();
    const before = store.snapshot();
    expect(runById(store, 'project.applyProfile', { profile: 'none' }).ok).toBe(false);
    expect(store.snapshot()).toEqual(before);
  });
});

describe('an option of a rule', () => {
  it('is set and reset, leaving nothing behind', () => {
    const store = new DesignBuilder().store();
    const before = store.snapshot();
    runById(store, 'project.setRuleOption', { ruleId: 'poe/budget', option: 'reservePercent', value: 15 });
    runById(store, 'project.setRuleOption', { ruleId: 'poe/budget', option: 'allocation', value: 'lldp' });
    expect(projectOf(store).ruleOptions).toEqual({ 'poe/budget': { reservePercent: 15, allocation: 'lldp' } });
    runById(store, 'project.setRuleOption', { ruleId: 'poe/budget', option: 'reservePercent' });
    runById(store, 'project.setRuleOption', { ruleId: 'poe/budget', option: 'allocation' });
    expect(store.snapshot()).toEqual(before);
  });
});

describe('a file of rule settings', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each(RULE_PROFILES.map(({ id }) => id))('brings the profile %s to another design', (id) => {
    const from = new DesignBuilder().store();
    runById(from, 'project.applyProfile', { profile: id });
    runById(from, 'project.setSeverity', { ruleId: 'copper/dac-reach', severity: 'off' });
    const read = readRuleSettings(bytes(writeRuleSettings(projectOf(from))), 'own.rules.json');
    if (!read.ok) throw new Error(read.error);
    const to = new DesignBuilder().store();
    expect(runById(to, 'project.setRuleSettings', read.value).ok).toBe(true);
    const { profile, severities, ruleOptions } = projectOf(from);
    expect(projectOf(to)).toEqual({ ...projectOf(to), profile, severities, ruleOptions });
  });

  it('may name a profile alone, and a change that takes back what the profile sets', () => {
    const strict = readRuleSettings(bytes('{"application":"cablewright","kind":"rule-settings","profile":"strict"}'), 'a.json');
    expect(strict.ok && RULES.filter((rule) => ruleState(rule, strict.value).isChanged)).toEqual([]);
    const milder = readRuleSettings(bytes('{"application":"cablewright","kind":"rule-settings","profile":"strict","severities":{"connection/dangling-cable":"warning"},"options":{"poe/budget":{"allocation":"lldp"}}}'), 'a.json');
    if (!milder.ok) throw new Error(milder.error);
    expect(RULES.filter((rule) => ruleState(rule, milder.value).isChanged).map(({ id }) => id)).toEqual(['connection/dangling-cable', 'poe/budget']);
    expect(milder.value.ruleOptions['poe/budget']).toEqual({ allocation: 'lldp', reservePercent: 20 });
    const again = readRuleSettings(bytes(writeRuleSettings(milder.value)), 'b.json');
    expect(again).toEqual(milder);
  });

  it('of a design that knows rules which this version does not is still readable', () => {
    const text = writeRuleSettings({ ...PROJECT, severities: { 'copper/from-the-future': 'off' }, ruleOptions: { 'poe/budget': { reservePercent: 'x', none: 1 }, 'no/rule': { a: 1 } } });
    expect(readRuleSettings(bytes(text), 'own.rules.json')).toEqual({ ok: true, value: { profile: undefined, severities: {}, ruleOptions: {} } });
  });

  it('says for every profile why each change is made', () => {
    for (const { changes: all } of RULE_PROFILES) for (const { why } of all) expect(why).toMatch(/^\S.*\.$/);
    expect(findProfile('none')).toBeUndefined();
  });
});
