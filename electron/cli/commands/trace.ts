import { stableStringify } from '../../../shared/base/json.ts';
import { formatLength } from '../../../shared/base/units.ts';
import { type TraceChannel, type TraceReport, traceReport, type TraceStep } from '../../../shared/reports/trace-report.ts';
import { findPort } from '../../../shared/topology/find-port.ts';
import { trace } from '../../../shared/topology/trace.ts';
import { type CliCommand, oneOf } from '../cli-command.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { readDesign } from '../files/read-design.ts';
import { FORMAT_OPTION, FORMATS } from '../options.ts';
import { printable } from '../text/printable.ts';

/** `cablewright trace DESIGN RACK/DEVICE:PORT`. */
export const traceCommand: CliCommand = {
  name: 'trace',
  summary: 'Follow a port through cables and panels to both ends.',
  usage: 'trace DESIGN RACK/DEVICE:PORT [--format text|json]',
  positionals: ['DESIGN', 'RACK/DEVICE:PORT'],
  options: FORMAT_OPTION,
  run: async (args, io) => {
    const format = oneOf('format', args.value('format') ?? 'text', FORMATS);
    const [path = '', name = ''] = args.positionals;
    const store = await readDesign(path, io);
    const port = findPort(store, name);
    if (!port.ok) throw new CliError(port.error);
    const report = traceReport(store, trace(store, port.value));
    io.out(format === 'json' ? `${stableStringify(report)}\n` : printable(reportText(report)));
    return EXIT.fine;
  },
};

function reportText({ port, channels }: TraceReport): string {
  if (channels.every(({ steps }) => steps.length <= 1)) return `Nothing is plugged into ${port}.\n`;
  return channels.map(channelText).join('\n');
}

function channelText(channel: TraceChannel): string {
  const length = channel.lengthMm === undefined ? 'length not known' : formatLength(channel.lengthMm);
  const loop = channel.isLoop ? ', a loop' : '';
  return `${channel.from} to ${channel.to}: ${length}, ${channel.connections} ${channel.connections === 1 ? 'connection' : 'connections'}${loop}\n${channel.steps.map(stepText).join('')}`;
}

function stepText(step: TraceStep): string {
  switch (step.kind) {
    case 'port':
      return `  ${step.name}\n`;
    case 'cable':
      return `    | ${[step.name, step.type, step.lengthMm === undefined ? 'length not known' : formatLength(step.lengthMm), step.colour].filter((part) => part !== undefined).join(', ')}\n`;
    case 'passage':
      return '    : through\n';
    case 'open-end':
      return '  (open end)\n';
  }
}
