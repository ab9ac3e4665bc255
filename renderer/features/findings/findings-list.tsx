import { useMemo, type ReactElement } from 'react';
import type { NotCheckable } from '../../../shared/rules/finding.ts';
import { useChecks } from '../../state/checks.ts';
import { Invitation } from '../../ui/invitation.tsx';
import { FindingRow } from './finding-row.tsx';
import styles from './findings-list.module.css';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import { LiveFindings } from './live-findings.tsx';
import { WaivedRow } from './waived-row.tsx';

/* More rows than this help nobody, and a table of thousands of buttons would be slow. */
const MAX_ROWS = 400;

function MissingRow({ missing }: { readonly missing: NotCheckable }): ReactElement {
  return (
    <li className={styles['item']}>
      <div className={styles['row']}>
        <ToneIcon tone="info" label="Not checked" />
        <span className={styles['subject']}>{missing.subjects[0]?.name}</span>
        <span className={styles['message']}>Not known: {missing.missing}</span>
        <span className={styles['rule']}>{missing.ruleId}</span>
      </div>
    </li>
  );
}

/** What could not be checked, shut until it is asked for: the findings name it already. */
function MissingData(): ReactElement | null {
  const notCheckable = useChecks((state) => state.report?.notCheckable);
  if (notCheckable === undefined || notCheckable.length === 0) return null;
  return (
    <li>
      <details>
        <summary className={styles['group']}>{notCheckable.length} {notCheckable.length === 1 ? 'check' : 'checks'} could not run for want of data</summary>
        {/* Two rules may miss the same figure of two things: the order is the identity. */}
        <ul>{notCheckable.slice(0, MAX_ROWS).map((missing, index) => <MissingRow key={index} missing={missing} />)}</ul>
      </details>
    </li>
  );
}

/** Everything the rules found, gravest first; what was accepted and what could not be checked after it. */
export function FindingsList(): ReactElement {
  const report = useChecks((state) => state.report);
  const failure = useChecks((state) => state.failure);
  const rows = useMemo(() => report?.findings.slice(0, MAX_ROWS) ?? [], [report]);
  if (failure !== undefined) return <Invitation title="The checks stopped" text={failure} />;
  if (report === undefined) return <Invitation title="Checking" text="Findings appear here as the rules report them." />;
  const isEmpty = report.findings.length + report.waived.length + report.notCheckable.length === 0;
  return (
    <>
      <LiveFindings />
      {isEmpty ? <Invitation title="No findings" text={`${report.checked.length} ${report.checked.length === 1 ? 'rule has' : 'rules have'} looked at this design and found nothing.`} /> : null}
      <ul className={styles['list']} aria-label="Findings">
        {rows.map((finding) => <FindingRow key={finding.fingerprint} finding={finding} />)}
        {report.findings.length > rows.length ? <li className={styles['group']}>and {report.findings.length - rows.length} more</li> : null}
        {report.waived.length === 0 ? null : <li className={styles['group']}>Waived</li>}
        {report.waived.slice(0, MAX_ROWS).map((finding) => <WaivedRow key={finding.fingerprint} finding={finding} />)}
        <MissingData />
      </ul>
    </>
  );
}
