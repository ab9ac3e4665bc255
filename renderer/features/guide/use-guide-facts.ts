import { useMemo } from 'react';
import { useChecks } from '../../state/checks.ts';
import { useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';
import { factsNow, type GuideFacts } from './guide-facts.ts';

/** What the guide looks at, worked out again whenever the design, its report or the window changes. */
export function useGuideFacts(): GuideFacts {
  const store = useDocument((state) => state.store);
  const revision = useDocument((state) => state.revision);
  const isOpen = useDocument((state) => state.isOpen);
  const report = useChecks((state) => state.report);
  const checked = useChecks((state) => state.revision);
  const isExporting = usePanels((state) => state.isExportOpen);
  /* The store is mutable: its revision stands for its content. */
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(factsNow, [store, revision, report, checked, isOpen, isExporting]);
}
