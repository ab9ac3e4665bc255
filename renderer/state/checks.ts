import { create } from 'zustand';
import type { CheckReport } from '../../shared/rules/finding.ts';

interface ChecksState {
  /** Absent until the open design was checked once. */
  readonly report: CheckReport | undefined;
  readonly isChecking: boolean;
  /** Revision of the design that the report is about. */
  readonly revision: number;
  readonly checkedAtMs: number | undefined;
  /** Set when the checks stopped working: the design is safe, but its findings are not known. */
  readonly failure: string | undefined;
  readonly start: () => void;
  readonly receive: (report: CheckReport, revision: number, checkedAtMs: number) => void;
  readonly fail: (message: string) => void;
  readonly reset: () => void;
}

/** What the rules said about the open design. */
export const useChecks = create<ChecksState>()((set) => ({
  report: undefined,
  isChecking: false,
  revision: -1,
  checkedAtMs: undefined,
  failure: undefined,
  start: () => set({ isChecking: true }),
  receive: (report, revision, checkedAtMs) => set({ report, revision, checkedAtMs, isChecking: false, failure: undefined }),
  fail: (failure) => set({ failure, isChecking: false }),
  reset: () => set({ report: undefined, isChecking: false, revision: -1, checkedAtMs: undefined, failure: undefined }),
}));
