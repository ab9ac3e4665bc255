import { type CliCommand } from '../cli-command.ts';
import { outputOption } from '../options.ts';
import { runReport } from './run-report.ts';

/** `cablewright schedule DESIGN -o FILE`. */
export const scheduleCommand: CliCommand = {
  name: 'schedule',
  summary: 'Write the cable schedule.',
  usage: 'schedule DESIGN -o FILE.(csv|xlsx|json)',
  positionals: ['DESIGN'],
  options: outputOption('csv, xlsx or json'),
  run: (args, io) => runReport('schedule', args, io),
};
