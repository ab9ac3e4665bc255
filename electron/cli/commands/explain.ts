import { stableStringify } from '../../../shared/base/json.ts';
import { type OptionFacts, type RulePage, rulePage } from '../../../shared/reports/rule-facts.ts';
import { findRule, RULES } from '../../../shared/rules/registry.ts';
import { nearest } from '../../../shared/topology/near-names.ts';
import { type CliCommand, oneOf } from '../cli-command.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { settingsInForce } from '../files/rule-settings.ts';
import { FORMAT_OPTION, FORMATS, RULES_OPTION } from '../options.ts';
import { printable } from '../text/printable.ts';
import { wrapped } from '../text/wrapped.ts';

/** `cablewright explain RULE [DESIGN]`. */
export const explainCommand: CliCommand = {
  name: 'explain',
  summary: 'Say what a rule checks, why, what to do, and by which standard.',
  usage: 'explain RULE [DESIGN] [--rules FILE] [--format text|json]',
  positionals: ['RULE'],
  optionalPositionals: ['DESIGN'],
  options: { ...FORMAT_OPTION, ...RULES_OPTION },
  run: async (args, io) => {
    const format = oneOf('format', args.value('format') ?? 'text', FORMATS);
    const [id = '', path] = args.positionals;
    const rule = findRule(id);
    if (rule === undefined) throw new CliError(unknownRule(id));
    const page = rulePage(rule, await settingsInForce(args, path, io));
    io.out(format === 'json' ? `${stableStringify(page)}\n` : printable(pageText(page)));
    return EXIT.fine;
  },
};

function unknownRule(id: string): string {
  const ids = RULES.map((rule) => rule.id);
  const holding = ids.filter((candidate) => id !== '' && candidate.includes(id.toLowerCase()));
  return `There is no rule "${id}"; the nearest names are ${(holding.length === 0 ? nearest(id, ids) : holding).join(', ')}.`;
}

function pageText(page: RulePage): string {
  const parts = [
    `${page.title}\n${page.id}, ${severityText(page)}, looks at ${page.looksAt}\n`,
    titled('What is checked', wrapped(page.what, 2)),
    titled('Why', wrapped(page.why, 2)),
    titled('What to do', wrapped(page.todo, 2)),
    titled('Standard', wrapped(page.standard, 2)),
    ...(page.options.length === 0 ? [] : [titled('Options', page.options.map(optionText).join(''))]),
    titled('Messages', page.messages.map(({ id, text }) => wrapped(`${id}: ${text}`, 2, 2)).join('')),
    titled('Examples', page.examples.map(({ title, messages }) => wrapped(`${title}: ${messages.length === 0 ? 'nothing' : messages.join(', ')}`, 2, 2)).join('')),
  ];
  return parts.join('\n');
}

const titled = (title: string, body: string): string => `${title}\n${body}`;

const severityText = ({ severity, inForce }: RulePage): string => (inForce === undefined || inForce === severity ? severity : `${inForce} in this design, ${severity} by default`);

function optionText({ name, description, default: own, values, inForce }: OptionFacts): string {
  const here = inForce === undefined || inForce === own ? '' : `, ${String(inForce)} in this design`;
  const choice = values === undefined ? '' : ` One of ${values.map(String).join(', ')}.`;
  return wrapped(`${name} (default ${String(own)}${here}): ${description}${choice}`, 2, 2);
}
