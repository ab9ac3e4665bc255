import { memo, useEffect, useRef, type ReactElement } from 'react';
import { Select } from '../../ui/select.tsx';
import { changeSeverity } from './rule-edits.ts';
import type { ListedRule } from './rule-groups.ts';
import styles from './rules.module.css';
import { severityChoices } from './severity-choices.ts';

/** One rule of the list: opens its page, and sets how grave it is. */
export const RuleRow = memo(function RuleRow({ listed: { rule, state }, profileTitle, isOpen, onOpen }: {
  readonly listed: ListedRule;
  readonly profileTitle: string;
  readonly isOpen: boolean;
  readonly onOpen: (ruleId: string) => void;
}): ReactElement {
  const row = useRef<HTMLLIElement>(null);
  /* A page opened from a finding: its rule may be far down the list. */
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={row} className={styles['row']} data-open={isOpen || undefined} data-off={state.inForce === 'off' || undefined}>
      <button type="button" className={styles['open']} aria-current={isOpen || undefined} onClick={() => onOpen(rule.id)}>
        <span className={styles['rowTitle']}>{rule.title}</span>
        <span className={styles['rowId']}>{rule.id}{state.isChanged ? <span className={styles['changed']}> · changed</span> : null}</span>
        <span className={styles['whyWord']}>Why?</span>
      </button>
      <Select label={`Severity of ${rule.title}`} value={state.inForce} choices={severityChoices(state, profileTitle)} onChange={(severity) => changeSeverity(rule, severity)} />
    </li>
  );
});
