import type { ReactElement, ReactNode } from 'react';
import type { CheckReport, NotCheckable } from '../../../shared/rules/finding.ts';
import { findRule } from '../../../shared/rules/registry.ts';
import { showFinding } from '../../state/finding-edits.ts';
import { usePanels } from '../../state/panels.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ToneIcon, type Tone } from '../../ui/tone-icon.tsx';
import styles from './findings-list.module.css';
import { subjectText } from './subject-text.ts';
import { WaivedRow } from './waived-row.tsx';

/* More rows than this help nobody, and a list of thousands of buttons would be slow. */
const MAX_ROWS = 400;

/* The lists stand at the end of a low drawer: what is opened must not open below its edge. */
function bringIntoView(details: HTMLDetailsElement): void {
  if (details.open && details.contains(document.activeElement)) details.scrollIntoView({ block: 'nearest' });
}

function Group({ title, count, isOpen = false, children }: { readonly title: string; readonly count: number; readonly isOpen?: boolean; readonly children: ReactNode }): ReactElement {
  return (
    <li>
      <details open={isOpen} onToggle={(event) => bringIntoView(event.currentTarget)}>
        <summary className={styles['group']}>{title}</summary>
        <ul aria-label={title}>
          {children}
          {count > MAX_ROWS ? <li className={styles['group']}>and {count - MAX_ROWS} more</li> : null}
        </ul>
      </details>
    </li>
  );
}

function RuleRow({ ruleId, tone, label }: { readonly ruleId: string; readonly tone: Tone; readonly label: string }): ReactElement {
  return (
    <li className={styles['item']}>
      <div className={classNames(styles['row'], styles['ruleRow'])}>
        <span />
        <ToneIcon tone={tone} label={label} />
        <button type="button" className={classNames(styles['message'], styles['stretched'])} onClick={() => usePanels.getState().showRules(ruleId)}>{findRule(ruleId)?.title ?? ruleId}</button>
        <span className={styles['rule']}>{ruleId}</span>
      </div>
    </li>
  );
}

function MissingRow({ gap }: { readonly gap: NotCheckable }): ReactElement {
  const text = `${gap.missing} is not known`;
  return (
    <li className={styles['item']}>
      <div className={styles['row']}>
        <span />
        <ToneIcon tone="info" label="Not checked" />
        <span className={styles['subject']}>{subjectText(gap)}</span>
        {gap.subjects.length === 0
          ? <span className={styles['message']}>{text}</span>
          : <button type="button" className={classNames(styles['message'], styles['stretched'])} onClick={() => showFinding(gap)}>{text}</button>}
        <span className={styles['rule']}>{gap.ruleId}</span>
        <span />
        <Button size="small" look="quiet" className={styles['waiveButton']} aria-label={`Why? ${gap.ruleId}`} onClick={() => usePanels.getState().showRules(gap.ruleId)}>Why?</Button>
      </div>
    </li>
  );
}

const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What an all-clear rests on: what was waived, what could not be checked, what was switched off and what was checked. */
export function CoverageLists({ report: { waived, notCheckable, switchedOff, checked } }: { readonly report: CheckReport }): ReactElement {
  return (
    <>
      {waived.length === 0 ? null : <Group title={some(waived.length, 'finding waived', 'findings waived')} count={waived.length} isOpen>{waived.slice(0, MAX_ROWS).map((finding) => <WaivedRow key={finding.fingerprint} finding={finding} />)}</Group>}
      {notCheckable.length === 0 ? null : (
        <Group title={`${some(notCheckable.length, 'check', 'checks')} could not run for want of data`} count={notCheckable.length}>
          {/* Two rules may miss the same figure of two things: the order is the identity. */}
          {notCheckable.slice(0, MAX_ROWS).map((gap, index) => <MissingRow key={index} gap={gap} />)}
        </Group>
      )}
      {switchedOff.length === 0 ? null : <Group title={some(switchedOff.length, 'rule switched off', 'rules switched off')} count={switchedOff.length}>{switchedOff.map((ruleId) => <RuleRow key={ruleId} ruleId={ruleId} tone="info" label="Switched off" />)}</Group>}
      <Group title={some(checked.length, 'rule checked', 'rules checked')} count={checked.length}>{checked.map((ruleId) => <RuleRow key={ruleId} ruleId={ruleId} tone="success" label="Checked" />)}</Group>
    </>
  );
}
