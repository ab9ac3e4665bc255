import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState, type ReactElement } from 'react';
import { isIdOfKind } from '../../state/record-kinds.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { showFinding, unwaive } from '../../state/finding-edits.ts';
import { useRecord } from '../../state/use-design.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import { FindingDetails } from './finding-details.tsx';
import styles from './findings-list.module.css';
import { focusBeside } from './focus-beside.ts';
import { subjectText } from './subject-text.ts';

/** A finding that was accepted: by whom, when and why; opened, what it was. */
export function WaivedRow({ finding }: { readonly finding: Finding }): ReactElement {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const waiverId = isIdOfKind('waiver', finding.waivedBy) ? finding.waivedBy : undefined;
  const waiver = useRecord('waiver', waiverId);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className={styles['item']} data-row data-open={isOpen || undefined}>
      <div className={styles['row']}>
        <IconButton size="small" className={styles['chevron']} label={`${isOpen ? 'Close' : 'Explain'}: ${subjectText(finding)}, ${finding.ruleId}`} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setIsOpen(!isOpen)}>
          <Chevron size={14} aria-hidden />
        </IconButton>
        <ToneIcon tone="success" label="Waived" />
        <span className={styles['subject']}>{subjectText(finding)}</span>
        <button type="button" className={classNames(styles['message'], styles['stretched'])} title={finding.message} onClick={() => showFinding(finding)}>
          {waiver === undefined ? null : <span>{waiver.author}, {waiver.date}: {waiver.reason} </span>}
          <span className={styles['waived']}>{finding.message}</span>
        </button>
        <span className={styles['rule']} title={finding.standard}>{finding.ruleId}</span>
        {waiverId === undefined ? null : <Button size="small" className={styles['fix']} onClick={(event) => { if (unwaive(waiverId)) focusBeside(event.currentTarget); }}>Take back</Button>}
      </div>
      {isOpen ? <FindingDetails id={id} finding={finding} /> : null}
    </li>
  );
}
