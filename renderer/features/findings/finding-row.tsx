import { memo, useState, type ReactElement } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { applyFix, concerns, showFinding } from '../../state/finding-edits.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import styles from './findings-list.module.css';
import { WaiveForm } from './waive-form.tsx';

const SEVERITY_NAME = { error: 'Error', warning: 'Warning', info: 'Information' } as const;

/** What a finding is about, in few words: its first subject and how many others. */
export function subjectText(finding: Finding): string {
  const [first] = finding.subjects;
  if (first === undefined) return 'Design';
  const others = finding.subjects.length - 1;
  return others > 0 ? `${first.name} +${others}` : first.name;
}

/** One finding: what, about what, by which rule, and how to mend it. */
export const FindingRow = memo(function FindingRow({ finding }: { readonly finding: Finding }): ReactElement {
  const [fix] = finding.fixes;
  const [isWaiving, setIsWaiving] = useState(false);
  const isSelected = useSession((state) => state.selection.length > 0 && concerns(finding, new Set(state.selection)));
  return (
    <li className={styles['item']} data-selected={isSelected || undefined} data-finding={finding.fingerprint}>
      <div className={styles['row']}>
        <ToneIcon tone={finding.severity} label={SEVERITY_NAME[finding.severity]} />
        <span className={styles['subject']} title={finding.subjects.map((subject) => subject.name).join(', ')}>{subjectText(finding)}</span>
        <button type="button" className={classNames(styles['message'], styles['stretched'])} title={`${finding.message} ${finding.standard}`} onClick={() => showFinding(finding)}>{finding.message}</button>
        <span className={styles['rule']} title={finding.standard}>{finding.ruleId}</span>
        {/* The best fix is at hand; the inspector offers the others. */}
        {fix === undefined ? <span /> : <Button size="small" className={styles['fix']} title={fix.title} onClick={() => applyFix(fix)}>{fix.title}</Button>}
        <Button size="small" look="quiet" className={styles['waiveButton']} aria-expanded={isWaiving} onClick={() => setIsWaiving(!isWaiving)}>Waive</Button>
      </div>
      {isWaiving ? <WaiveForm finding={finding} onDone={() => setIsWaiving(false)} /> : null}
    </li>
  );
});
