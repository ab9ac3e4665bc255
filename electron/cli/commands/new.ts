import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { idSource } from '../../../shared/base/id.ts';
import { clockRandom32 } from '../../../shared/base/random.ts';
import { findTemplate, TEMPLATES, templateTables } from '../../../shared/commands/templates/templates.ts';
import { writeDesignFile } from '../../../shared/formats/design-file/write-design-file.ts';
import { nameField } from '../../../shared/model/fields.ts';
import { type CliCommand, oneOf } from '../cli-command.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { outputTarget, writeOutput, wrote } from '../files/write-output.ts';
import { outputOption } from '../options.ts';

const NAMES = TEMPLATES.map(({ name }) => name);

/** `cablewright new -o FILE`. */
export const newCommand: CliCommand = {
  name: 'new',
  summary: 'Write a new design, blank or from a template.',
  usage: 'new -o FILE [--template NAME]',
  positionals: [],
  options: {
    ...outputOption('cablewright'),
    template: { type: 'string', value: 'NAME', help: `What the design begins with (default blank): ${TEMPLATES.map(({ name, description }) => `${name} (${description})`).join(', ')}.` },
  },
  run: async (args, io) => {
    const target = await outputTarget(args, io, ['cablewright']);
    const template = findTemplate(oneOf('template', args.value('template') ?? 'blank', NAMES));
    if (template === undefined) throw new CliError('The template no longer exists. Nothing was written.');
    if (await stat(target.path).then(() => true, () => false)) throw new CliError(`"${target.name}" already exists. Nothing was written; choose another name, or remove it first.`);
    const tables = templateTables(template, projectName(target.name), idSource(clockRandom32()));
    if (!tables.ok) throw new CliError(`${tables.error.message} Nothing was written.`);
    const bytes = writeDesignFile(tables.value, { applicationVersion: io.version });
    await writeOutput(target, bytes);
    wrote(io, target, bytes);
    return EXIT.fine;
  },
};

/** The file's name without its ending, where that is a name a design can have. */
function projectName(file: string): string {
  const name = nameField.safeParse(basename(file).replace(/\.cablewright$/i, ''));
  return name.success ? name.data : 'Untitled';
}
