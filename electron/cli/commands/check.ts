import { writeFindingsJson } from '../../../shared/formats/json-report/write-findings-json.ts';
import type { CheckReport, Finding } from '../../../shared/rules/finding.ts';
import { checkDesign } from '../../../shared/rules/registry.ts';
import { type CliCommand, oneOf } from '../cli-command.ts';
import { EXIT, type ExitCode } from '../cli-error.ts';
import { readDesign } from '../files/read-design.ts';
import { FORMAT_OPTION, FORMATS } from '../options.ts';
import { printable } from '../text/printable.ts';

const FAIL_ON = ['error', 'warning', 'never'] as const;

/** `cablewright check DESIGN`. */
export const checkCommand: CliCommand = {
  name: 'check',
  summary: 'Check a design against the standards and list what will not work.',
  usage: 'check DESIGN [--format text|json] [--fail-on error|warning|never]',
  positionals: ['DESIGN'],
  options: { ...FORMAT_OPTION, 'fail-on': { type: 'string', value: 'error|warning|never', help: 'Exit with 1 when there is a finding of this severity or worse (default error).' } },
  run: async (args, io) => {
    const format = oneOf('format', args.value('format') ?? 'text', FORMATS);
    const failOn = oneOf('fail-on', args.value('fail-on') ?? 'error', FAIL_ON);
    const store = await readDesign(args.positionals[0] ?? '', io);
    const report = checkDesign(store);
    io.out(format === 'json' ? writeFindingsJson(report) : printable(reportText(report)));
    return exitCode(report, failOn);
  },
};

const FAILING: Readonly<Record<(typeof FAIL_ON)[number], readonly Finding['severity'][]>> = { error: ['error'], warning: ['error', 'warning'], never: [] };

const exitCode = ({ findings }: CheckReport, failOn: (typeof FAIL_ON)[number]): ExitCode =>
  findings.some(({ severity }) => FAILING[failOn].includes(severity)) ? EXIT.findings : EXIT.fine;

function reportText(report: CheckReport): string {
  const { findings, waived, checked, switchedOff, notCheckable } = report;
  const missing = notCheckable.map(({ ruleId, subjects, missing: what }) => `  ${ruleId}: ${subjects.map(({ name }) => name).join(', ')}: ${what} is not known\n`);
  return [
    ...findings.map(findingText),
    `${countText(findings)}.\n`,
    `${checked.length} rules checked${switchedOff.length === 0 ? '' : `; switched off: ${switchedOff.join(', ')}`}${waived.length === 0 ? '' : `; ${waived.length} waived`}.\n`,
    ...(missing.length === 0 ? [] : [`Not checkable: ${missing.length}\n`, ...missing]),
  ].join('');
}

function findingText(finding: Finding): string {
  const names = finding.subjects.map(({ name }) => name).join(', ');
  const fix = finding.fixes[0] === undefined ? '' : `  fix: ${finding.fixes[0].title}\n`;
  return `${finding.severity}: ${names}: ${finding.message}\n  ${finding.ruleId}, ${finding.standard}\n${fix}\n`;
}

function countText(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${plural(count('info'), 'note')}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
