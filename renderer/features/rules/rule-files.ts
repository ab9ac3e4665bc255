import { RULE_SETTINGS_ENDING } from '../../../shared/formats/rule-settings/rule-settings-file.ts';
import { writeRuleSettings } from '../../../shared/formats/rule-settings/write-rule-settings.ts';
import { safeFileName } from '../../../shared/ipc/values.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { profileOf } from '../../../shared/rules/profiles/rule-settings.ts';
import { pickFile } from '../../platform/browser-files.ts';
import { platform } from '../../platform/platform.ts';
import { useDocument } from '../../state/document.ts';
import type { RulesMessage } from './rules-message.tsx';
import { takeRuleSettings } from './take-rule-settings.ts';

/** Writes the design's rule settings to a file for other designs; yields what came of it, nothing when the person thought better of it. */
export async function saveRuleSettings(): Promise<RulesMessage | undefined> {
  const project = useDocument.getState().store.get('project', PROJECT_ID);
  if (project === undefined) return undefined;
  const name = safeFileName(`${profileOf(project).title} rules`).replaceAll(' ', '-') + RULE_SETTINGS_ENDING;
  const saved = await platform.call('export.save', { kind: 'json', files: [{ name, bytes: new TextEncoder().encode(writeRuleSettings(project)) }] });
  if (!saved.ok) return { tone: 'error', text: saved.error.message };
  return saved.value.kind === 'cancelled' ? undefined : { tone: 'success', text: `Saved ${saved.value.names[0] ?? name}.` };
}

/** Asks for a file of rule settings and takes it over. */
export async function loadRuleSettings(): Promise<RulesMessage | undefined> {
  const file = await pickFile('.json');
  return file === undefined ? undefined : takeRuleSettings(file);
}
