import { resolve } from 'node:path';
import { execute } from '../../../shared/commands/command.ts';
import { setRuleSettings } from '../../../shared/commands/project/set-rule-settings.ts';
import { readRuleSettings } from '../../../shared/formats/rule-settings/read-rule-settings.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import type { RuleSettings } from '../../../shared/rules/profiles/rule-settings.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import type { ParsedArguments } from '../cli-command.ts';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { readBytes, readDesign } from './read-design.ts';

/** The settings of `--rules`; undefined where it was not given. */
export async function settingsOfArguments(args: ParsedArguments, io: CliIo): Promise<RuleSettings | undefined> {
  const path = args.value('rules');
  if (path === undefined) return undefined;
  const settings = readRuleSettings(await readBytes(resolve(io.folder, path), path, 'a file of rule settings'), path);
  if (!settings.ok) throw new CliError(settings.error);
  return settings.value;
}

/** A design that checks by the settings of `--rules`, where they are given. The file stays as it is. */
export async function readDesignWithSettings(args: ParsedArguments, path: string, io: CliIo): Promise<DesignStore> {
  const settings = await settingsOfArguments(args, io);
  const store = await readDesign(path, io);
  const set = settings === undefined ? undefined : execute(store, setRuleSettings, settings);
  if (set?.ok === false) throw new CliError(set.error.message);
  return store;
}

/** The settings that hold: those of a design and of `--rules`; undefined where neither is given. */
export async function settingsInForce(args: ParsedArguments, path: string | undefined, io: CliIo): Promise<RuleSettings | undefined> {
  return path === undefined ? settingsOfArguments(args, io) : (await readDesignWithSettings(args, path, io)).get('project', PROJECT_ID);
}
