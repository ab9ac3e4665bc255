import type { ReactElement } from 'react';
import type { CheckReport } from '../../../shared/rules/finding.ts';
import { useChecks } from '../../state/checks.ts';

/** An all-clear says what was not looked at. */
export function summaryText(report: CheckReport): string {
  const needData = new Set(report.notCheckable.map((each) => each.ruleId)).size;
  return `${report.checked.length} ${report.checked.length === 1 ? 'rule' : 'rules'} checked · ${report.switchedOff.length} off · ${report.waived.length} waived · ${needData} need data`;
}

/** How much of the design the rules could look at. */
export function FindingsSummary(): ReactElement {
  const text = useChecks((state) => (state.report === undefined ? '' : summaryText(state.report)));
  return <>{text}</>;
}
