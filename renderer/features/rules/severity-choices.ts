import type { Severity } from '../../../shared/model/project.ts';
import type { RuleState } from '../../../shared/rules/profiles/rule-settings.ts';

/** What people call a severity. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note', off: 'Off' };

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'off'];

/** The severities to choose from; the rule's own and the profile's are marked. */
export function severityChoices(state: RuleState, profileTitle: string): readonly { readonly value: Severity; readonly label: string; readonly note?: string }[] {
  return ORDER.map((value) => {
    const notes = [...(value === state.default ? ['default'] : []), ...(value === state.byProfile && state.byProfile !== state.default ? [`${profileTitle} profile`] : [])];
    return { value, label: SEVERITY_WORDS[value], ...(notes.length === 0 ? {} : { note: notes.join(', ') }) };
  });
}
