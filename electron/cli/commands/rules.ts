import { stableStringify } from '../../../shared/base/json.ts';
import { categoryTitle, type OptionFacts, type RuleFacts, ruleFacts } from '../../../shared/reports/rule-facts.ts';
import { profileOf, type RuleSettings } from '../../../shared/rules/profiles/rule-settings.ts';
import { RULES } from '../../../shared/rules/registry.ts';
import { type CliCommand, oneOf } from '../cli-command.ts';
import { EXIT } from '../cli-error.ts';
import { settingsInForce } from '../files/rule-settings.ts';
import { FORMAT_OPTION, FORMATS, RULES_OPTION } from '../options.ts';
import { printable } from '../text/printable.ts';
import { textTable } from '../text/text-table.ts';

/** `cablewright rules [DESIGN]`. */
export const rulesCommand: CliCommand = {
  name: 'rules',
  summary: 'List every rule with its severity, standard and options.',
  usage: 'rules [DESIGN] [--rules FILE] [--format text|json]',
  positionals: [],
  optionalPositionals: ['DESIGN'],
  options: { ...FORMAT_OPTION, ...RULES_OPTION },
  run: async (args, io) => {
    const format = oneOf('format', args.value('format') ?? 'text', FORMATS);
    const settings = await settingsInForce(args, args.positionals[0], io);
    const rules = RULES.map((rule) => ruleFacts(rule, settings));
    io.out(format === 'json' ? `${stableStringify({ ...(settings === undefined ? {} : { profile: profileOf(settings).id }), rules })}\n` : printable(listText(rules, settings)));
    return EXIT.fine;
  },
};

function listText(rules: readonly RuleFacts[], settings: RuleSettings | undefined): string {
  const groups = [...new Set(rules.map(categoryTitle))];
  const parts = groups.map((group) => `${group}\n${groupText(rules.filter((rule) => categoryTitle(rule) === group))}`);
  const profile = settings === undefined ? '' : `Profile: ${profileOf(settings).title}\n\n`;
  return `${profile}${parts.join('\n')}\n${rules.length} rules. "cablewright explain RULE" says what one checks and why.\n`;
}

/** The group's table, and under each rule its options. */
function groupText(rules: readonly RuleFacts[]): string {
  const lines = textTable(rules.map((rule) => [`  ${rule.id}`, severityText(rule), rule.title, rule.standard])).split('\n');
  return rules.map((rule, i) => `${lines[i] ?? ''}\n${rule.options.map((option) => `      ${optionText(option)}\n`).join('')}`).join('');
}

/** The severity in force; the rule's own behind it where they differ. */
const severityText = ({ severity, inForce }: RuleFacts): string => (inForce === undefined || inForce === severity ? severity : `${inForce} (${severity})`);

function optionText({ name, default: own, inForce }: OptionFacts): string {
  return inForce === undefined || inForce === own ? `${name} = ${String(own)}` : `${name} = ${String(inForce)} (${String(own)})`;
}
