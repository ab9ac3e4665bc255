import { writeFindingsJson } from '../../../shared/formats/json-report/write-findings-json.ts';
import type { CheckReport, Finding } from '../../../shared/rules/finding.ts';
import { checkDesign } from '../../../shared/rules/registry.ts';
import { type CliCommand, oneOf } from '../cli-command.ts';
import { EXIT, type ExitCode } from '../cli-error.ts';
import { readDesignWithSettings } from '../files/rule-settings.ts';
import { FORMAT_OPTION, FORMATS, RULES_OPTION } from '../options.ts';
import { checkText } from '../text/check-text.ts';
import { printable } from '../text/printable.ts';

const FAIL_ON = ['error', 'warning', 'never'] as const;

/** `cablewright check DESIGN`. */
export const checkCommand: CliCommand = {
  name: 'check',
  summary: 'Check a design against the standards and list what will not work.',
  usage: 'check DESIGN [--rules FILE] [--format text|json] [--fail-on error|warning|never]',
  positionals: ['DESIGN'],
  options: { ...FORMAT_OPTION, ...RULES_OPTION, 'fail-on': { type: 'string', value: 'error|warning|never', help: 'Exit with 1 when there is a finding of this severity or worse (default error).' } },
  run: async (args, io) => {
    const format = oneOf('format', args.value('format') ?? 'text', FORMATS);
    const failOn = oneOf('fail-on', args.value('fail-on') ?? 'error', FAIL_ON);
    const store = await readDesignWithSettings(args, args.positionals[0] ?? '', io);
    const report = checkDesign(store);
    const waivers = new Map(store.all('waiver').map((waiver) => [waiver.id, waiver]));
    io.out(format === 'json' ? writeFindingsJson(report, waivers) : printable(checkText(report, waivers)));
    return exitCode(report, failOn);
  },
};

const FAILING: Readonly<Record<(typeof FAIL_ON)[number], readonly Finding['severity'][]>> = { error: ['error'], warning: ['error', 'warning'], never: [] };

const exitCode = ({ findings }: CheckReport, failOn: (typeof FAIL_ON)[number]): ExitCode =>
  findings.some(({ severity }) => FAILING[failOn].includes(severity)) ? EXIT.findings : EXIT.fine;
