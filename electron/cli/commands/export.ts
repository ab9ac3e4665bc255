import { exportDesign } from '../../../shared/formats/export-design.ts';
import { checkDesign } from '../../../shared/rules/registry.ts';
import { PAPER_NAMES, paperByName, type PaperName } from '../../../shared/scene/papers.ts';
import { type CliCommand } from '../cli-command.ts';
import { CliError, EXIT, UsageError } from '../cli-error.ts';
import { readDesignWithAttachments } from '../files/read-design.ts';
import { outputTarget, writeOutput, wrote } from '../files/write-output.ts';
import { outputOption } from '../options.ts';

/** `cablewright export DESIGN -o FILE`. */
export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'Write the drawing set as PDF, or one sheet as SVG or PNG.',
  usage: 'export DESIGN -o FILE.(pdf|svg|png) [--sheet NAME]... [--paper A3]',
  positionals: ['DESIGN'],
  options: {
    ...outputOption('pdf, svg or png'),
    sheet: { type: 'string', multiple: true, value: 'NAME', help: 'Only this sheet; may be given several times for PDF. SVG and PNG hold one sheet.' },
    paper: { type: 'string', value: 'SIZE', help: `Paper size (default A3): ${PAPER_NAMES.join(', ')}.` },
  },
  run: async (args, io) => {
    const target = await outputTarget(args, io, ['pdf', 'svg', 'png']);
    const paper = paperOf(args.value('paper') ?? 'A3');
    const { store, attachments } = await readDesignWithAttachments(args.positionals[0] ?? '', io);
    const sheets = args.values('sheet');
    const file = await exportDesign(store, { what: 'drawings', format: target.ending, paper, attachments, resources: io.resources, ...(sheets.length === 0 ? {} : { sheets }) }, checkDesign(store));
    if (!file.ok) throw new CliError(file.error.message);
    await writeOutput(target, file.value);
    wrote(io, target, file.value);
    return EXIT.fine;
  },
};

function paperOf(text: string): PaperName {
  const paper = paperByName(text);
  if (paper === undefined) throw new UsageError(`--paper takes ${PAPER_NAMES.join(', ')}; "${text}" is none of them.`);
  return paper;
}
