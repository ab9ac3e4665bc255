import { useMemo, type ReactElement } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findRule } from '../../../shared/rules/registry.ts';
import { useChecks } from '../../state/checks.ts';
import { applyFix } from '../../state/finding-edits.ts';
import { Button } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import styles from './inspector.module.css';

function FindingCard({ finding }: { readonly finding: Finding }): ReactElement {
  const { severity, message, standard, fixes, arithmetic = [], ruleId } = finding;
  return (
    <li className={styles['finding']} data-tone={severity}>
      <h3 className={styles['findingTitle']}><ToneIcon tone={severity} size={14} />{findRule(ruleId)?.title ?? ruleId}</h3>
      <p>{message}</p>
      <p className={styles['standard']}>{standard}</p>
      {arithmetic.length === 0 ? null : (
        <details className={styles['details']}>
          <summary>How it was worked out</summary>
          {arithmetic.map((line) => <p key={line}>{line}</p>)}
        </details>
      )}
      {fixes.length === 0 ? null : <div className={styles['fixes']}>{fixes.map((fix) => <Button key={fix.title} size="small" onClick={() => applyFix(fix)}>{fix.title}</Button>)}</div>}
    </li>
  );
}

const MAX_CARDS = 4;

/** What the rules say about the selected thing, with what mends it. `portKey` narrows to one port of a device. */
export function SelectionFindings({ id, portKey }: { readonly id: string; readonly portKey?: string | undefined }): ReactElement | null {
  const findings = useChecks((state) => state.report?.findings);
  const own = useMemo(
    () => findings?.filter((finding) => finding.subjects.some((subject) => subject.id === id && (portKey === undefined || subject.portKey === portKey))) ?? [],
    [findings, id, portKey],
  );
  if (own.length === 0) return null;
  return (
    <ul className={styles['findings']} aria-label="Findings about the selection">
      {own.slice(0, MAX_CARDS).map((finding) => <FindingCard key={finding.fingerprint} finding={finding} />)}
      {own.length > MAX_CARDS ? <li className={styles['standard']}>and {own.length - MAX_CARDS} more in the list of findings</li> : null}
    </ul>
  );
}
