import { create } from 'zustand';
import type { Finding } from '../../shared/rules/finding.ts';
import { useChecks } from './checks.ts';
import { applyFix, showFinding } from './finding-edits.ts';
import { useNotices } from './notices.ts';
import { usePanels } from './panels.ts';

interface FindingCursorState {
  /** Fingerprint of the finding in front; absent before the first step. */
  readonly fingerprint: string | undefined;
  readonly put: (fingerprint: string | undefined) => void;
}

/** The finding that the keys stand on. */
export const useFindingCursor = create<FindingCursorState>()((set) => ({
  fingerprint: undefined,
  put: (fingerprint) => set({ fingerprint }),
}));

const open = (): readonly Finding[] => useChecks.getState().report?.findings ?? [];

const indexInFront = (): number => open().findIndex(({ fingerprint }) => fingerprint === useFindingCursor.getState().fingerprint);

/** Whether there is a finding to step to. */
export const hasFindings = (): boolean => open().length > 0;

/** Brings the next finding to the front and into view, or with -1 the one before; after the last comes the first. */
export function stepFinding(by: 1 | -1): void {
  const findings = open();
  const at = indexInFront();
  const next = findings[at < 0 ? (by === 1 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length];
  if (next === undefined) return;
  useFindingCursor.getState().put(next.fingerprint);
  usePanels.getState().showDrawer('findings');
  showFinding(next);
}

/** The finding in front, or the gravest one while none is. */
export const findingInFront = (): Finding | undefined => open()[Math.max(0, indexInFront())];

/** Does the best fix of the finding in front. */
export function fixFindingInFront(): void {
  const finding = findingInFront();
  const [fix] = finding?.fixes ?? [];
  if (fix !== undefined) applyFix(fix);
  else if (finding !== undefined) useNotices.getState().show({ tone: 'info', text: `"${finding.message}" has no fix to apply by itself; its explanation says what to change.` });
}
