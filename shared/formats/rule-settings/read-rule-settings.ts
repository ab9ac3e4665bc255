import { err, ok, type Result } from '../../base/result.ts';
import type { z } from '../../base/zod.ts';
import { findRule } from '../../rules/registry.ts';
import type { RuleOption } from '../../rules/engine/rule-options.ts';
import { changedFrom, profileOf, type RuleSettings } from '../../rules/profiles/rule-settings.ts';
import { ruleSettingsFileSchema } from './rule-settings-file.ts';

/** Files larger than this are not rule settings: all rules with all options are a hundredth of it. */
export const MAX_RULE_SETTINGS_BYTES = 1024 * 1024;

const KEPT = 'The settings in force were kept.';

/**
 * Reads a file of rule settings. A rule or option that this version does not know is refused: what it was meant to change would silently not hold.
 * Errors are one sentence and what was kept.
 */
export function readRuleSettings(bytes: Uint8Array, name: string): Result<RuleSettings, string> {
  if (bytes.length > MAX_RULE_SETTINGS_BYTES) return err(`"${name}" is too large for a file of rule settings. ${KEPT}`);
  const json = parsed(bytes);
  if (!json.ok) return err(`"${name}" is not a file of rule settings: it is not JSON. ${KEPT}`);
  const file = ruleSettingsFileSchema.safeParse(json.value);
  if (!file.success) return err(`"${name}" is not a file of rule settings: ${firstIssue(file.error)}. ${KEPT}`);
  const { profile, severities = {}, options: ruleOptions = {} } = file.data;
  const problem = unknownRule([...Object.keys(severities), ...Object.keys(ruleOptions)]) ?? wrongOption(ruleOptions);
  return problem === undefined ? ok(changedFrom(profileOf({ profile }), { profile, severities, ruleOptions })) : err(`"${name}" ${problem}. ${KEPT}`);
}

function parsed(bytes: Uint8Array): Result<unknown, undefined> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return err(undefined);
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'its content has another form';
  const where = issue.path.map(String).join(', ');
  const what = issue.message.replace(/\.$/, '');
  return where === '' ? what : `${where}: ${what}`;
}

function unknownRule(ids: readonly string[]): string | undefined {
  const unknown = ids.find((id) => findRule(id) === undefined);
  return unknown === undefined ? undefined : `sets the rule "${unknown}", which this version does not have`;
}

function wrongOption(ruleOptions: RuleSettings['ruleOptions']): string | undefined {
  for (const [ruleId, values] of Object.entries(ruleOptions)) {
    const options = findRule(ruleId)?.options ?? {};
    for (const [name, value] of Object.entries(values)) {
      const option = Object.hasOwn(options, name) ? options[name] : undefined;
      if (option === undefined) return `sets the option "${name}" of ${ruleId}, which this version does not have`;
      const wanted = problemOf(option, value);
      if (wanted !== undefined) return `sets the option "${name}" of ${ruleId} to ${JSON.stringify(value)}; it takes ${wanted}`;
    }
  }
  return undefined;
}

const KIND_WORDS: Readonly<Record<string, string>> = { number: 'a number', boolean: 'true or false', string: 'a text' };

/** What an option takes, where this value is not it. */
export function problemOf(option: Pick<RuleOption, 'default' | 'values'>, value: unknown): string | undefined {
  if (option.values !== undefined) return option.values.some((allowed) => allowed === value) ? undefined : option.values.map(String).join(', ');
  return typeof value === typeof option.default ? undefined : KIND_WORDS[typeof option.default];
}
