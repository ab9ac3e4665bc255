import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { idSource } from '../../../shared/base/id.ts';
import { clockRandom32 } from '../../../shared/base/random.ts';
import { buildTemplate, TEMPLATES } from '../../../shared/commands/templates.ts';
import { writeDesignFile } from '../../../shared/formats/design-file/write-design-file.ts';
import { emptyTables } from '../../../shared/model/design.ts';
import { nameField } from '../../../shared/model/fields.ts';
import { DesignStore } from '../../../shared/store/design-store.ts';
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
    template: { type: 'string', value: 'NAME', help: `What the design begins with (default blank): ${TEMPLATES.map(({ name, summary }) => `${name} (${summary})`).join(', ')}.` },
  },
  run: async (args, io) => {
    const target = await outputTarget(args, io, ['cablewright']);
    const template = oneOf('template', args.value('template') ?? 'blank', NAMES);
    if (await stat(target.path).then(() => true, () => false)) throw new CliError(`"${target.name}" already exists. Nothing was written; choose another name, or remove it first.`);
    const store = new DesignStore(emptyTables(projectName(target.name)), idSource(clockRandom32()));
    const built = buildTemplate(store, template);
    if (!built.ok) throw new CliError(`${built.error.message} Nothing was written.`);
    const bytes = writeDesignFile(store.snapshot(), { applicationVersion: io.version });
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
