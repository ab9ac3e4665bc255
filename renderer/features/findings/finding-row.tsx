import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { applyFix, concerns, showFinding } from '../../state/finding-edits.ts';
import { useFindingCursor } from '../../state/finding-cursor.ts';
import { useSession } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import { FindingDetails } from './finding-details.tsx';
import styles from './findings-list.module.css';
import { focusBeside } from './focus-beside.ts';
import { subjectText } from './subject-text.ts';
import { WaiveForm } from './waive-form.tsx';

const SEVERITY_NAME = { error: 'Error', warning: 'Warning', info: 'Information' } as const;

/** One finding: what, about what, by which rule, and how to mend it; opened, why. */
export const FindingRow = memo(function FindingRow({ finding }: { readonly finding: Finding }): ReactElement {
  const id = useId();
  const [fix] = finding.fixes;
  const [isOpen, setIsOpen] = useState(false);
  const [isWaiving, setIsWaiving] = useState(false);
  const isSelected = useSession((state) => state.selection.length > 0 && concerns(finding, new Set(state.selection)));
  const isInFront = useFindingCursor((state) => state.fingerprint === finding.fingerprint);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isInFront) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isInFront]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight') setIsOpen(true);
    if (event.key === 'ArrowLeft') setIsOpen(false);
  };
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li ref={row} className={styles['item']} data-row aria-current={isInFront || undefined} data-open={isOpen || undefined} data-selected={isSelected || undefined} data-finding={finding.fingerprint}>
      <div className={styles['row']}>
        <IconButton size="small" className={styles['chevron']} label={`${isOpen ? 'Close' : 'Explain'}: ${subjectText(finding)}, ${finding.ruleId}`} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setIsOpen(!isOpen)}>
          <Chevron size={14} aria-hidden />
        </IconButton>
        <ToneIcon tone={finding.severity} label={SEVERITY_NAME[finding.severity]} />
        <span className={styles['subject']} title={finding.subjects.map((subject) => subject.name).join(', ')}>{subjectText(finding)}</span>
        <button type="button" className={classNames(styles['message'], styles['stretched'])} title={`${finding.message} ${finding.standard}`} onClick={() => showFinding(finding)} onKeyDown={onKeyDown}>{finding.message}</button>
        <span className={styles['rule']} title={finding.standard}>{finding.ruleId}</span>
        {/* The best fix is at hand; the explanation offers the others. */}
        {fix === undefined ? <span /> : <Button size="small" className={styles['fix']} title={fix.title} onClick={(event) => { if (applyFix(fix)) focusBeside(event.currentTarget); }}>{fix.title}</Button>}
        <Button size="small" look="quiet" className={styles['waiveButton']} aria-expanded={isWaiving} onClick={() => setIsWaiving(!isWaiving)}>Waive</Button>
      </div>
      {isWaiving ? <WaiveForm finding={finding} onDone={() => setIsWaiving(false)} /> : null}
      {isOpen ? <FindingDetails id={id} finding={finding} onWaive={() => setIsWaiving(true)} /> : null}
    </li>
  );
});
