import { beforeEach, describe, expect, it } from 'vitest';
import { optionText, optionWords, readOptionNumber } from '../../../../renderer/features/rules/option-words.ts';
import { changeOption, changeSeverity, chooseProfile, resetRule } from '../../../../renderer/features/rules/rule-edits.ts';
import { takeRuleSettings } from '../../../../renderer/features/rules/take-rule-settings.ts';
import { listedRules, ruleGroups } from '../../../../renderer/features/rules/rule-groups.ts';
import { severityChoices } from '../../../../renderer/features/rules/severity-choices.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { writeRuleSettings } from '../../../../shared/formats/rule-settings/write-rule-settings.ts';
import { emptyTables, PROJECT_ID } from '../../../../shared/model/design.ts';
import type { Project } from '../../../../shared/model/project.ts';
import type { Rule } from '../../../../shared/rules/engine/rule.ts';
import { ruleState } from '../../../../shared/rules/profiles/rule-settings.ts';
import { findRule, RULES } from '../../../../shared/rules/registry.ts';

beforeEach(() => useDocument.getState().open(emptyTables('Rules'), 'rules', undefined));

function project(): Project {
  const found = useDocument.getState().store.get('project', PROJECT_ID);
  if (found === undefined) throw new Error('no project');
  return found;
}

function rule(id: string): Rule {
  const found = findRule(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

const names = (query: string, filter: 'all' | 'changed' | 'off' = 'all'): readonly string[] => ruleGroups(listedRules(RULES, project()), query, filter).flatMap(({ rules }) => rules.map((each) => each.rule.id));

describe('the list of rules', () => {
  it('holds every rule once, by group', () => {
    expect(names('')).toEqual(RULES.map(({ id }) => id));
    const groups = ruleGroups(listedRules(RULES, project()), '', 'all').map(({ title }) => title);
    expect(new Set(groups).size).toBe(groups.length);
  });

  it.each([['poe budget', 'poe/budget'], ['reservepercent', 'poe/budget'], ['TSB-155', 'copper/speed-category-length'], ['  DAC-reach ', 'copper/dac-reach']])('finds by "%s"', (query, id) => expect(names(query)).toContain(id));

  it('finds nothing by what no rule says', () => expect(names('no such words')).toEqual([]));

  it('narrows to what was changed and what is off', () => {
    changeSeverity(rule('copper/dac-reach'), 'off');
    changeOption(rule('poe/budget'), 'reservePercent', 15);
    expect(names('', 'changed')).toEqual(['copper/dac-reach', 'poe/budget']);
    expect(names('', 'off')).toEqual(['copper/dac-reach']);
  });
});

describe('changing rules', () => {
  it('keeps nothing in the design that is the rule\'s own', () => {
    const dac = rule('copper/dac-reach');
    changeSeverity(dac, 'off');
    changeSeverity(dac, dac.severity);
    changeOption(rule('poe/budget'), 'reservePercent', 15);
    changeOption(rule('poe/budget'), 'reservePercent', 0);
    expect([project().severities, project().ruleOptions]).toEqual([{}, {}]);
  });

  it('resets a rule to what the profile says, in one step', () => {
    chooseProfile('strict', 0);
    const strict = project();
    const budget = rule('poe/budget');
    changeSeverity(budget, 'info');
    changeOption(budget, 'reservePercent', 0);
    changeOption(budget, 'allocation', 'lldp');
    resetRule(budget, ruleState(budget, project()));
    expect(project()).toEqual(strict);
    useDocument.getState().store.undo();
    expect(ruleState(budget, project())).toMatchObject({ inForce: 'info', isChanged: true });
  });

  it('says how many changes a profile replaces, and takes it back', () => {
    changeSeverity(rule('copper/dac-reach'), 'off');
    const message = chooseProfile('iso', 1);
    expect(message?.text).toBe('The design is checked by ISO/IEC 11801. One change of your own was replaced.');
    message?.action?.run();
    expect(project().severities).toEqual({ 'copper/dac-reach': 'off' });
  });

  it('marks the default and the profile\'s severity', () => {
    chooseProfile('strict', 0);
    const choices = severityChoices(ruleState(rule('connection/dangling-cable'), project()), 'Strict');
    expect(choices.filter(({ note }) => note !== undefined)).toEqual([{ value: 'error', label: 'Error', note: 'Strict profile' }, { value: 'warning', label: 'Warning', note: 'default' }]);
  });
});

describe('a file of rule settings', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('is taken over in one step', () => {
    chooseProfile('strict', 0);
    const text = writeRuleSettings(project());
    useDocument.getState().open(emptyTables('Other'), 'other', undefined);
    expect(takeRuleSettings({ name: 'strict.rules.json', bytes: bytes(text) })?.tone).toBe('success');
    expect(project().profile).toBe('strict');
    useDocument.getState().store.undo();
    expect(project().profile).toBeUndefined();
  });

  it('that is none changes nothing and says why', () => {
    const before = project();
    expect(takeRuleSettings({ name: 'photo.json', bytes: Uint8Array.of(0xff, 0xd8) })).toEqual({ tone: 'error', text: '"photo.json" is not a file of rule settings: it is not JSON. The settings in force were kept.' });
    expect(project()).toBe(before);
  });
});

describe('the words of an option', () => {
  it.each([
    ['reservePercent', 'Reserve', '%'], ['rearAllowanceMm', 'Rear allowance', 'mm'], ['minDistanceM', 'Min distance', 'm'], ['fromMbps', 'From', 'Mb/s'], ['plain25gLr', 'Plain 25g lr', undefined], ['max', 'Max', undefined], ['reserveCentiDb', 'Reserve', '× 0.01 dB'],
  ] as const)('%s', (name, label, unit) => expect(optionWords(name)).toEqual({ label, unit }));

  it('are there for every option of every rule', () => {
    for (const { options = {} } of RULES) for (const [name, option] of Object.entries(options)) expect(optionText(option.default, name)).not.toBe('');
  });

  it.each([['20', 20], ['2,5', 2.5], [' 0 ', 0]])('read the number %s', (text, value) => expect(readOptionNumber(text)).toEqual({ ok: true, value }));
  it.each(['', 'x', '-1', '1e9', '1.2.3', 'Infinity', '99999999999'])('refuse "%s"', (text) => expect(readOptionNumber(text).ok).toBe(false));
});
