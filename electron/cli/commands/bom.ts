import { type CliCommand } from '../cli-command.ts';
import { outputOption } from '../options.ts';
import { runReport } from './run-report.ts';

/** `cablewright bom DESIGN -o FILE`. */
export const bomCommand: CliCommand = {
  name: 'bom',
  summary: 'Write the bill of materials.',
  usage: 'bom DESIGN -o FILE.(csv|xlsx|json)',
  positionals: ['DESIGN'],
  options: outputOption('csv, xlsx or json'),
  run: (args, io) => runReport('bom', args, io),
};
