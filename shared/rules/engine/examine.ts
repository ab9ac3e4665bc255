import { PROJECT_ID } from '../../model/design.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { CheckReport, Measurement } from '../finding.ts';
import { assembleReport } from './assemble.ts';
import type { Findings } from './found.ts';
import type { Rule } from './rule.ts';
import { RuleRunner } from './rule-runner.ts';
import { allUnits } from './work-units.ts';

/** A check together with the figures it came to. */
export interface Examination {
  readonly report: CheckReport;
  readonly measured: readonly Measurement[];
}

/** Checks a design once and keeps every figure: for explanations, the link calculator and worked examples, not for large designs. */
export function examine(view: DesignView, rules: readonly Rule[]): Examination {
  const runner = new RuleRunner(rules, view.get('project', PROJECT_ID));
  const measured: Measurement[] = [];
  const findings: Findings = { found: [], notCheckable: [], measured };
  for (const unit of allUnits(view, runner.designRuleIds)) runner.runInto(view, unit, findings);
  return { report: assembleReport(view, rules, runner, findings, new WeakMap()), measured };
}
