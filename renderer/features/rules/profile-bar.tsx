import type { ReactElement } from 'react';
import { RULE_PROFILES, type RuleProfile } from '../../../shared/catalog/rule-profiles.ts';
import { usePanels } from '../../state/panels.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { chooseProfile } from './rule-edits.ts';
import { loadRuleSettings, saveRuleSettings } from './rule-files.ts';
import type { ListedRule } from './rule-groups.ts';
import type { RulesMessage } from './rules-message.tsx';
import styles from './rules.module.css';

const PROFILES = RULE_PROFILES.map(({ id, title, description }) => ({ value: id, label: title, note: description }));

function countText(listed: readonly ListedRule[], profileTitle: string): string {
  const off = listed.filter(({ state }) => state.inForce === 'off').length;
  const changed = listed.filter(({ state }) => state.isChanged).length;
  return `${listed.length} rules · ${off} off · ${changed === 0 ? `as ${profileTitle} has them` : `${changed} changed from ${profileTitle}`}`;
}

/** The profile the design is checked by, and the way to other designs. */
export function ProfileBar({ profile, listed, onMessage }: {
  readonly profile: RuleProfile;
  readonly listed: readonly ListedRule[];
  readonly onMessage: (message: RulesMessage | undefined) => void;
}): ReactElement {
  const changed = listed.filter(({ state }) => state.isChanged).length;
  return (
    <div className={styles['bar']}>
      <span className={styles['barLabel']}>Profile</span>
      <div className={styles['profile']}>
        <Select label="Profile" value={profile.id} choices={PROFILES} onChange={(id) => { onMessage(chooseProfile(id, changed)); usePanels.getState().showRules(); }} />
      </div>
      <Button size="small" look="quiet" onClick={() => usePanels.getState().showRules()}>What it changes</Button>
      <span className={styles['count']} role="status">{countText(listed, profile.title)}</span>
      {changed === 0 ? null : <Button size="small" look="quiet" onClick={() => onMessage(chooseProfile(profile.id, changed))}>Reset all</Button>}
      <Button size="small" onClick={() => void loadRuleSettings().then(onMessage)}>Load…</Button>
      <Button size="small" onClick={() => void saveRuleSettings().then(onMessage)}>Save…</Button>
    </div>
  );
}
