import { useChecks } from '../../state/checks.ts';
import { useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import type { CheckReport } from '../../../shared/rules/finding.ts';

/** What the guide looks at to see whether a step was done. */
export interface GuideFacts {
  readonly isOpen: boolean;
  readonly racks: number;
  readonly switches: number;
  readonly panels: number;
  readonly cords: number;
  /** Findings about a cable that is of a lower category than what it is plugged into. */
  readonly weakCables: number;
  /** True when the report is about the design as it is now. */
  readonly isChecked: boolean;
  readonly isExporting: boolean;
}

/** Rules that speak up when a cord is weaker than its surroundings. */
const WEAK_CABLE_RULES: ReadonlySet<string> = new Set(['copper/mixed-category', 'copper/speed-category-length']);

/** Counts what a design has; what the window does is added by the caller. */
export function designFacts(view: DesignView, report: CheckReport | undefined): Pick<GuideFacts, 'racks' | 'switches' | 'panels' | 'cords' | 'weakCables'> {
  const kinds = view.all('device').map(({ typeId }) => view.get('deviceType', typeId)?.kind);
  return {
    racks: view.count('rack'),
    switches: kinds.filter((kind) => kind === 'switch').length,
    panels: kinds.filter((kind) => kind === 'copper-panel').length,
    cords: view.all('cable').filter(({ typeId }) => view.get('cableType', typeId)?.medium !== 'power').length,
    weakCables: report?.findings.filter(({ ruleId }) => WEAK_CABLE_RULES.has(ruleId)).length ?? 0,
  };
}

/** What the guide looks at, as it is now. */
export function factsNow(): GuideFacts {
  const { store, revision, isOpen } = useDocument.getState();
  const { report, revision: checked } = useChecks.getState();
  return { ...designFacts(store, report), isOpen, isChecked: report !== undefined && checked === revision, isExporting: usePanels.getState().isExportOpen };
}
