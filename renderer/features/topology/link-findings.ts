import { useMemo } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { useChecks } from '../../state/checks.ts';

/** How grave the gravest finding about a record is. */
export type Gravity = Finding['severity'];

const RANK = { error: 2, warning: 1, info: 0 } as const;
const NO_FINDINGS: readonly Finding[] = [];

/** The graver of two. */
export const graver = (a: Gravity | undefined, b: Gravity | undefined): Gravity | undefined => (a === undefined || (b !== undefined && RANK[b] > RANK[a]) ? b : a);

/** The gravest finding by record; one about a port counts for its device. */
export function gravestByRecord(findings: readonly Finding[]): ReadonlyMap<string, Gravity> {
  const byRecord = new Map<string, Gravity>();
  for (const { severity, subjects } of findings) {
    for (const { id } of subjects) byRecord.set(id, graver(byRecord.get(id), severity) ?? severity);
  }
  return byRecord;
}

/** The gravest finding among several records. */
export const gravestOf = (byRecord: ReadonlyMap<string, Gravity>, ids: readonly string[]): Gravity | undefined =>
  ids.reduce<Gravity | undefined>((gravest, id) => graver(gravest, byRecord.get(id)), undefined);

/** The gravest finding by record, of the last check. */
export function useGravestByRecord(): ReadonlyMap<string, Gravity> {
  const findings = useChecks((checks) => checks.report?.findings ?? NO_FINDINGS);
  return useMemo(() => gravestByRecord(findings), [findings]);
}
