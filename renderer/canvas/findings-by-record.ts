import { useMemo } from 'react';
import type { Finding } from '../../shared/rules/finding.ts';
import { useChecks } from '../state/checks.ts';

/** The gravest finding about a record, and how many there are. */
export interface RecordFindings {
  readonly severity: Finding['severity'];
  readonly count: number;
  /** What the gravest one says. */
  readonly message: string;
}

const GRAVITY = { error: 2, warning: 1, info: 0 } as const;

/** Findings by the record they are about; those about a port count for its device. */
export function findingsByRecord(findings: readonly Finding[]): ReadonlyMap<string, RecordFindings> {
  const byRecord = new Map<string, RecordFindings>();
  for (const { severity, message, subjects } of findings) {
    for (const id of new Set(subjects.map((subject) => subject.id))) {
      const before = byRecord.get(id);
      const isGraver = before === undefined || GRAVITY[severity] > GRAVITY[before.severity];
      byRecord.set(id, { severity: isGraver ? severity : before.severity, message: isGraver ? message : before.message, count: (before?.count ?? 0) + 1 });
    }
  }
  return byRecord;
}

const NO_FINDINGS: readonly Finding[] = [];

/** Findings of the last check by record. */
export function useFindingsByRecord(): ReadonlyMap<string, RecordFindings> {
  const findings = useChecks((checks) => checks.report?.findings ?? NO_FINDINGS);
  return useMemo(() => findingsByRecord(findings), [findings]);
}
