import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { profileOf } from '../../../shared/rules/profiles/rule-settings.ts';
import { findRule, RULES } from '../../../shared/rules/registry.ts';
import { usePanels } from '../../state/panels.ts';
import { useRecord } from '../../state/use-design.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProfileBar } from './profile-bar.tsx';
import { ProfileSummary } from './profile-summary.tsx';
import { listedRules, type RuleFilter, ruleGroups } from './rule-groups.ts';
import { RuleList } from './rule-list.tsx';
import { RulePage } from './rule-page.tsx';
import { type RulesMessage, RulesMessageBar } from './rules-message.tsx';
import styles from './rules.module.css';

/** Every rule: how grave it is here, its options, and the page that says why. */
export function RulesDialog(): ReactElement {
  const project = useRecord('project', PROJECT_ID);
  const openRuleId = usePanels((state) => state.openRuleId);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<RuleFilter>('all');
  const [message, setMessage] = useState<RulesMessage | undefined>(undefined);
  const listed = useMemo(() => listedRules(RULES, project), [project]);
  const groups = useMemo(() => ruleGroups(listed, query, filter), [listed, query, filter]);
  const profile = profileOf(project);
  const page = useRef<HTMLDivElement>(null);
  /* A page opened from another one took its link away, and the focus with it. */
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus();
  }, [openRuleId]);
  const rule = openRuleId === undefined ? undefined : findRule(openRuleId);
  const { showRules, closeRules } = usePanels.getState();
  return (
    <Dialog title="Rules" isLarge hasCross onClose={closeRules}>
      <ProfileBar profile={profile} listed={listed} onMessage={setMessage} />
      {message === undefined ? null : <RulesMessageBar message={message} onDismiss={() => setMessage(undefined)} />}
      <div className={styles['columns']} data-page={rule === undefined ? undefined : ''}>
        <RuleList groups={groups} query={query} filter={filter} profileTitle={profile.title} openRuleId={openRuleId} onQuery={setQuery} onFilter={setFilter} onOpen={showRules} />
        <div key={rule?.id ?? profile.id} ref={page} className={styles['page']} tabIndex={-1} role="region" aria-label={rule?.title ?? `Profile ${profile.title}`}>
          {rule === undefined
            ? <ProfileSummary profile={profile} listed={listed} onOpen={showRules} />
            : <RulePage rule={rule} settings={project} profile={profile} onBack={() => showRules()} />}
        </div>
      </div>
    </Dialog>
  );
}
