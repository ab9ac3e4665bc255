import type { Rule, RuleCategory } from './rule.ts';
import { categoryOf, RULE_CATEGORIES } from './rule.ts';

/** What people call the groups of rules. */
export const CATEGORY_TITLES: Readonly<Record<RuleCategory, string>> = {
  copper: 'Copper', optics: 'Optics and fibre', connection: 'Connections', poe: 'Power over Ethernet', rack: 'Racks', room: 'Rooms', power: 'Power', pathway: 'Pathways', label: 'Labels', data: 'Data',
};

/** What a rule of each scope looks at. */
export const SCOPE_NAMES: Readonly<Record<Rule['scope'], string>> = {
  cable: 'each cable', channel: 'each channel from end to end', device: 'each device', rack: 'each rack', room: 'each room', pathway: 'each pathway', design: 'the design', report: 'the outcome of all other checks',
};

/** The page of a rule as Markdown: what "Why?" in the application opens. */
export function ruleDocument(rule: Rule): string {
  const sections = [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${rule.severity} · looks at ${SCOPE_NAMES[rule.scope]}`,
    `**What is checked.** ${rule.what}`,
    `**Why.** ${rule.why}`,
    `**What to do.** ${rule.todo}`,
    `**Standard.** ${rule.standard}`,
    ...optionSection(rule),
    '## Messages',
    Object.entries(rule.messages).map(([id, text]) => `- \`${id}\`: ${text}`).join('\n'),
    '## Examples',
    exampleTable(rule),
  ];
  return `${sections.join('\n\n')}\n`;
}

function optionSection(rule: Rule): readonly string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  return ['## Options', options.map(([name, option]) => `- \`${name}\` (default \`${String(option.default)}\`): ${option.description}`).join('\n')];
}

function exampleTable(rule: Rule): string {
  const rows = [
    ...rule.examples.valid.map(({ title }) => `| ${title} | nothing |`),
    ...rule.examples.invalid.map(({ title, messageIds }) => `| ${title} | ${messageIds.map((id) => `\`${id}\``).join(', ')} |`),
  ];
  return ['| design | found |', '|---|---|', ...rows].join('\n');
}

/** The list of all rules as Markdown, by category. */
export function rulesIndex(rules: readonly Rule[]): string {
  const parts = RULE_CATEGORIES.flatMap((category) => {
    const found = rules.filter((rule) => categoryOf(rule) === category);
    if (found.length === 0) return [];
    const rows = found.map((rule) => `| [${rule.title}](${documentPath(rule)}) | \`${rule.id}\` | ${rule.severity} | ${rule.standard} |`);
    return [`## ${CATEGORY_TITLES[category]}`, ['| rule | id | severity | standard |', '|---|---|---|---|', ...rows].join('\n')];
  });
  return `${['# Rules', 'Generated from the rules themselves; a test keeps these pages in step.', ...parts].join('\n\n')}\n`;
}

/** Where a rule's page is, relative to the list: `copper/dac-reach.md`. */
export const documentPath = (rule: Pick<Rule, 'id'>): string => `${rule.id}.md`;
