import { stableStringify } from '../../base/json.ts';
import { type DesignRecord, PROJECT_ID } from '../../model/design.ts';
import type { Project } from '../../model/project.ts';
import { isRecordOf } from '../../model/references.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { RecordsDiff } from '../../store/records-diff.ts';
import type { CheckReport } from '../finding.ts';
import { assembleReport, type LastOrder } from './assemble.ts';
import { Dependencies } from './dependencies.ts';
import type { Findings } from './found.ts';
import type { Rule } from './rule.ts';
import { RuleRunner } from './rule-runner.ts';
import { readsTouchedBy, TrackingView } from './tracking-view.ts';
import { allUnits, unitsOf, type WorkUnit } from './work-units.ts';

/** Keeps the findings of a design up to date. */
export interface Checker {
  /** Checks everything anew. */
  full(): CheckReport;
  /** Redoes what a diff has touched; the view must already show the design after it. The first call checks everything. */
  update(diff: RecordsDiff): CheckReport;
  /** The present findings; the first call checks everything. */
  report(): CheckReport;
}

/** A checker of these rules over a design. */
export function createChecker(view: DesignView, rules: readonly Rule[]): Checker {
  return new IncrementalChecker(view, rules);
}

class IncrementalChecker implements Checker {
  private readonly tracker: TrackingView;
  private readonly dependencies = new Dependencies<WorkUnit>();
  /** Units by key, and what the few with something to say came to. */
  private readonly units = new Map<string, WorkUnit>();
  private readonly outcomes = new Map<WorkUnit, Findings>();
  private readonly order: LastOrder = new WeakMap();
  private runner: RuleRunner | undefined;

  constructor(
    private readonly view: DesignView,
    private readonly rules: readonly Rule[],
  ) {
    this.tracker = new TrackingView(view);
  }

  full(): CheckReport {
    this.units.clear();
    this.outcomes.clear();
    this.dependencies.clear();
    const runner = new RuleRunner(this.rules, this.view.get('project', PROJECT_ID));
    this.runner = runner;
    for (const unit of allUnits(this.view, runner.designRuleIds)) this.units.set(keyOf(unit), unit);
    for (const unit of this.units.values()) this.redo(runner, unit);
    return this.assemble(runner);
  }

  update(diff: RecordsDiff): CheckReport {
    const { runner } = this;
    if (runner === undefined || changesOptions(diff)) return this.full();
    const dirty = new Set(this.dependencies.unitsReading(readsTouchedBy(withoutSeverityChanges(diff))));
    for (const record of diff.removed) for (const unit of this.removeUnits(record)) dirty.delete(unit);
    for (const record of diff.added) for (const unit of this.addUnits(record)) dirty.add(unit);
    for (const unit of dirty) this.redo(runner, unit);
    return this.assemble(runner);
  }

  report(): CheckReport {
    return this.runner === undefined ? this.full() : this.assemble(this.runner);
  }

  private redo(runner: RuleRunner, unit: WorkUnit): void {
    this.tracker.begin();
    const findings = runner.run(this.tracker, unit);
    this.dependencies.set(unit, this.tracker.end());
    if (findings.found.length + findings.notCheckable.length === 0) this.outcomes.delete(unit);
    else this.outcomes.set(unit, findings);
  }

  private addUnits(record: DesignRecord): readonly WorkUnit[] {
    const added = unitsOf(record);
    for (const unit of added) this.units.set(keyOf(unit), unit);
    return added;
  }

  private removeUnits(record: DesignRecord): readonly WorkUnit[] {
    return unitsOf(record).flatMap((like) => {
      const unit = this.units.get(keyOf(like));
      if (unit === undefined) return [];
      this.units.delete(keyOf(unit));
      this.outcomes.delete(unit);
      this.dependencies.delete(unit);
      return [unit];
    });
  }

  private assemble(runner: RuleRunner): CheckReport {
    const outcomes = [...this.outcomes.values()];
    const all: Findings = { found: outcomes.flatMap((outcome) => outcome.found), notCheckable: outcomes.flatMap((outcome) => outcome.notCheckable) };
    return assembleReport(this.view, this.rules, runner, all, this.order);
  }
}

const keyOf = (unit: WorkUnit): string => `${unit.scope} ${unit.id}`;

function projectsOf(diff: RecordsDiff): readonly (readonly [Project, Project])[] {
  return diff.updated.flatMap(([from, to]) => (isRecordOf('project', from) && isRecordOf('project', to) ? [[from, to] as const] : []));
}

const changesOptions = (diff: RecordsDiff): boolean => projectsOf(diff).some(([from, to]) => stableStringify(from.ruleOptions) !== stableStringify(to.ruleOptions));

/* Severities are looked at when the report is put together: changing one redoes no check. */
function withoutSeverityChanges(diff: RecordsDiff): RecordsDiff {
  const isOnlySeverities = ([from, to]: readonly [Project, Project]): boolean => stableStringify({ ...from, severities: {} }) === stableStringify({ ...to, severities: {} });
  const skipped = new Set<DesignRecord>(projectsOf(diff).filter(isOnlySeverities).map(([, to]) => to));
  return skipped.size === 0 ? diff : { ...diff, updated: diff.updated.filter(([, to]) => !skipped.has(to)) };
}
