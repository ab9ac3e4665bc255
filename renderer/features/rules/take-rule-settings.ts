import { setRuleSettings } from '../../../shared/commands/project/set-rule-settings.ts';
import { readRuleSettings } from '../../../shared/formats/rule-settings/read-rule-settings.ts';
import type { PickedFile } from '../../platform/browser-files.ts';
import { undoAction } from '../../state/finding-edits.ts';
import { runCommand } from '../../state/run-command.ts';
import type { RulesMessage } from './rules-message.tsx';

/** Takes over the settings of a file in one step; a file that is none changes nothing and says why. */
export function takeRuleSettings({ name, bytes }: PickedFile): RulesMessage | undefined {
  const settings = readRuleSettings(bytes, name);
  if (!settings.ok) return { tone: 'error', text: settings.error };
  return runCommand(setRuleSettings, settings.value).ok ? { tone: 'success', text: `The design is checked by the settings of ${name}.`, action: undoAction() } : undefined;
}
