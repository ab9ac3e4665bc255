import type { ReactElement } from 'react';
import { SearchInput } from '../../ui/draft-input.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { RuleFilter, RuleGroup } from './rule-groups.ts';
import { RuleRow } from './rule-row.tsx';
import styles from './rules.module.css';

const FILTERS = [
  { value: 'all', label: 'All' },
  { value: 'changed', label: 'Changed' },
  { value: 'off', label: 'Off' },
] as const;

const NOTHING: Readonly<Record<RuleFilter, string>> = {
  all: 'No rule holds these words in its name, number, standard or text.',
  changed: 'Every rule that fits is as the profile has it.',
  off: 'No rule that fits is switched off.',
};

/** Every rule by group, with search. */
export function RuleList({ groups, query, filter, profileTitle, openRuleId, onQuery, onFilter, onOpen }: {
  readonly groups: readonly RuleGroup[];
  readonly query: string;
  readonly filter: RuleFilter;
  readonly profileTitle: string;
  readonly openRuleId: string | undefined;
  readonly onQuery: (query: string) => void;
  readonly onFilter: (filter: RuleFilter) => void;
  readonly onOpen: (ruleId: string) => void;
}): ReactElement {
  return (
    <div className={styles['list']}>
      <div className={styles['search']}>
        <SearchInput label="Search the rules" placeholder="Search rules, standards, options" value={query} onChange={onQuery} />
        <Segmented label="Rules listed" value={filter} options={FILTERS} onChange={onFilter} />
      </div>
      <div className={styles['groups']} tabIndex={-1}>
        {groups.length === 0 ? <Invitation title="No rule" text={NOTHING[filter]} /> : null}
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className={styles['groupTitle']}>{group.title}</h3>
            <ul>{group.rules.map((listed) => <RuleRow key={listed.rule.id} listed={listed} profileTitle={profileTitle} isOpen={listed.rule.id === openRuleId} onOpen={onOpen} />)}</ul>
          </section>
        ))}
      </div>
    </div>
  );
}
