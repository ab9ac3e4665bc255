import { useMemo, type ReactElement } from 'react';
import type { CheckReport } from '../../../shared/rules/finding.ts';
import { useChecks } from '../../state/checks.ts';
import { Invitation } from '../../ui/invitation.tsx';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import { allClearText } from './all-clear-text.ts';
import { CoverageLists } from './coverage-lists.tsx';
import { FindingRow } from './finding-row.tsx';
import styles from './findings-list.module.css';
import { LiveFindings } from './live-findings.tsx';

/* More rows than this help nobody, and a table of thousands of buttons would be slow. */
const MAX_ROWS = 400;

function AllClear({ report }: { readonly report: CheckReport }): ReactElement {
  return (
    <div className={styles['allClear']}>
      <ToneIcon tone="success" size={20} />
      <div>
        <p className={styles['allClearTitle']}>No open findings</p>
        <p>{allClearText(report)}</p>
      </div>
    </div>
  );
}

/** Everything the rules found, gravest first; after it what was accepted, what could not be checked, and what was looked at. */
export function FindingsList(): ReactElement {
  const report = useChecks((state) => state.report);
  const failure = useChecks((state) => state.failure);
  const rows = useMemo(() => report?.findings.slice(0, MAX_ROWS) ?? [], [report]);
  if (failure !== undefined) return <Invitation title="The checks stopped" text={failure} />;
  if (report === undefined) return <Invitation title="Checking" text="Findings appear here as the rules report them." />;
  return (
    <>
      <LiveFindings />
      {report.findings.length === 0 ? <AllClear report={report} /> : null}
      <ul className={styles['list']} aria-label="Findings">
        {rows.map((finding) => <FindingRow key={finding.fingerprint} finding={finding} />)}
        {report.findings.length > rows.length ? <li className={styles['group']}>and {report.findings.length - rows.length} more</li> : null}
        <CoverageLists report={report} />
      </ul>
    </>
  );
}
