import type { ReactElement } from 'react';
import { isIdOfKind } from '../../state/record-kinds.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { showFinding, unwaive } from '../../state/finding-edits.ts';
import { useRecord } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import { subjectText } from './finding-row.tsx';
import styles from './findings-list.module.css';

/** A finding that was accepted: by whom, when and why. */
export function WaivedRow({ finding }: { readonly finding: Finding }): ReactElement {
  const waiverId = isIdOfKind('waiver', finding.waivedBy) ? finding.waivedBy : undefined;
  const waiver = useRecord('waiver', waiverId);
  return (
    <li className={styles['item']}>
      <div className={styles['row']}>
        <ToneIcon tone="success" label="Waived" />
        <span className={styles['subject']}>{subjectText(finding)}</span>
        <button type="button" className={classNames(styles['message'], styles['stretched'])} onClick={() => showFinding(finding)}>
          {finding.message} {waiver === undefined ? null : <span className={styles['waived']}>{waiver.reason} ({waiver.author}, {waiver.date})</span>}
        </button>
        <span className={styles['rule']}>{finding.ruleId}</span>
        {waiverId === undefined ? null : <Button size="small" look="quiet" className={styles['fix']} onClick={() => unwaive(waiverId)}>Take back</Button>}
      </div>
    </li>
  );
}
