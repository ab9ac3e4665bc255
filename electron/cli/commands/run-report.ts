import { exportDesign } from '../../../shared/formats/export-design.ts';
import type { ParsedArguments } from '../cli-command.ts';
import { CliError, EXIT, type ExitCode } from '../cli-error.ts';
import { readDesign } from '../files/read-design.ts';
import { outputTarget, writeOutput, wrote } from '../files/write-output.ts';
import type { CliIo } from '../io.ts';

/** Writes a report of a design to the file of `-o`. */
export async function runReport(what: 'bom' | 'schedule', args: ParsedArguments, io: CliIo): Promise<ExitCode> {
  const target = await outputTarget(args, io, ['csv', 'xlsx', 'json']);
  const store = await readDesign(args.positionals[0] ?? '', io);
  const file = await exportDesign(store, { what, format: target.ending });
  if (!file.ok) throw new CliError(file.error.message);
  await writeOutput(target, file.value);
  wrote(io, target, file.value);
  return EXIT.fine;
}
