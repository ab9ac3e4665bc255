import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Finding, Subject } from '../../../shared/rules/finding.ts';
import { findRule } from '../../../shared/rules/registry.ts';
import { applyFix, showFinding } from '../../state/finding-edits.ts';
import { usePanels } from '../../state/panels.ts';
import { Button } from '../../ui/button.tsx';
import styles from './finding-details.module.css';
import { focusBeside } from './focus-beside.ts';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className={styles['part']}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/* A finding about a full tray names hundreds of cables: the first ones lead there. */
const FIRST_SUBJECTS = 12;

function Subjects({ subjects }: { readonly subjects: readonly Subject[] }): ReactElement {
  const [areAllShown, setAreAllShown] = useState(false);
  const shown = areAllShown ? subjects : subjects.slice(0, FIRST_SUBJECTS);
  return (
    <ul className={styles['subjects']}>
      {shown.map((subject) => (
        <li key={`${subject.id} ${subject.portKey ?? ''}`}><button type="button" className={styles['link']} onClick={() => showFinding({ subjects: [subject] })}>{subject.name}</button></li>
      ))}
      {shown.length < subjects.length ? <li><button type="button" className={styles['link']} onClick={() => setAreAllShown(true)}>and {subjects.length - shown.length} more</button></li> : null}
    </ul>
  );
}

/** This design's value against the limit, and how both were worked out, line by line. */
function Figures({ finding: { actual, required, arithmetic = [] } }: { readonly finding: Finding }): ReactElement {
  return (
    <>
      {actual === undefined ? null : <Part title="This design"><span className={styles['figure']}>{actual.text}</span></Part>}
      {required === undefined ? null : <Part title={required.value === undefined ? 'Needed' : 'Limit'}><span className={styles['figure']}>{required.text}</span></Part>}
      {arithmetic.length === 0 ? null : (
        <Part title="How it was worked out">
          {/* Two steps may read the same: their order is their identity. */}
          <ol className={styles['arithmetic']}>{arithmetic.map((line, index) => <li key={index}>{line}</li>)}</ol>
        </Part>
      )}
    </>
  );
}

/** What a finding's line leaves open: the figures, why with the standard, and what to do. */
export function FindingDetails({ id, finding, onWaive }: { readonly id: string; readonly finding: Finding; readonly onWaive?: (() => void) | undefined }): ReactElement {
  const rule = findRule(finding.ruleId);
  const box = useRef<HTMLDivElement>(null);
  /* The drawer is low: what was asked for must not open below its edge. */
  useEffect(() => {
    box.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div id={id} ref={box} className={styles['details']}>
      <dl className={styles['column']}>
        <Figures finding={finding} />
        {finding.subjects.length === 0 ? null : <Part title="Where"><Subjects subjects={finding.subjects} /></Part>}
      </dl>
      <dl className={styles['column']}>
        {rule === undefined ? null : <Part title="Why">{rule.why}</Part>}
        <Part title="Standard">{finding.standard}</Part>
        {rule === undefined ? null : <Part title="What to do">{rule.todo}</Part>}
        <Part title={finding.fixes.length === 0 ? 'More' : 'Fixes'}>
          <div className={styles['fixes']}>
            {finding.fixes.map((fix, index) => <Button key={fix.title} size="small" look={index === 0 ? 'primary' : 'outline'} onClick={(event) => { if (applyFix(fix)) focusBeside(event.currentTarget); }}>{fix.title}</Button>)}
            {onWaive === undefined ? null : <Button size="small" look="quiet" onClick={onWaive}>Waive…</Button>}
            <Button size="small" look="quiet" onClick={() => usePanels.getState().showRules(finding.ruleId)}>About this rule…</Button>
          </div>
        </Part>
      </dl>
    </div>
  );
}
