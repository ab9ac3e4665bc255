import { compareCodeUnits, compareNatural } from '../../base/compare.ts';
import { PROJECT_ID } from '../../model/design.ts';
import type { Severity } from '../../model/project.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { CheckReport, Finding, NotCheckable } from '../finding.ts';
import type { Findings, Found } from './found.ts';
import type { Outcome, ReportRule, Rule } from './rule.ts';
import type { RuleRunner } from './rule-runner.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, off: 3 };

/** Where findings stood in the last report: handing them to the sort in that order makes it cheap, as an edit moves few of them. */
export type LastOrder = WeakMap<Found['finding'], { readonly place: number; readonly names: string }>;

/** A finding with its severity and waiver, and what it was made from. */
interface Graded {
  readonly finding: Finding;
  readonly from: Found['finding'];
}

/** Puts the report together from what the rules found: the design's severities, waivers, the rules about the check itself, and the order. */
export function assembleReport(view: DesignView, rules: readonly Rule[], runner: RuleRunner, all: Findings, order: LastOrder): CheckReport {
  const severities = severitiesOf(view, rules);
  const switchedOff = new Set(rules.flatMap((rule) => (severities.get(rule.id) === 'off' ? [rule.id] : [])));
  const graded = all.found.flatMap((found) => grade(view, found, severities));
  const notCheckable = all.notCheckable.filter(({ ruleId }) => !switchedOff.has(ruleId));
  const waivers = [...view.all('waiver')].sort((a, b) => compareCodeUnits(a.id, b.id));
  for (const rule of rules) {
    if (rule.scope !== 'report' || switchedOff.has(rule.id)) continue;
    const outcome = { findings: graded.map(({ finding }) => finding), notCheckable, waivers, switchedOff };
    graded.push(...runReportRule(view, rule, runner, outcome).flatMap((found) => grade(view, found, severities)));
  }
  const sorted = sortedFindings(graded, order);
  return {
    findings: sorted.filter((finding) => finding.waivedBy === undefined),
    waived: sorted.filter((finding) => finding.waivedBy !== undefined),
    checked: rules.map((rule) => rule.id).filter((id) => !switchedOff.has(id)).sort(compareCodeUnits),
    switchedOff: [...switchedOff].sort(compareCodeUnits),
    notCheckable: sortedGaps(notCheckable),
  };
}

function severitiesOf(view: DesignView, rules: readonly Rule[]): ReadonlyMap<string, Severity> {
  const own = view.get('project', PROJECT_ID)?.severities ?? {};
  return new Map(rules.map((rule) => [rule.id, (Object.hasOwn(own, rule.id) ? own[rule.id] : undefined) ?? rule.severity]));
}

function grade(view: DesignView, { rule, atMost, finding }: Found, severities: ReadonlyMap<string, Severity>): Graded[] {
  const byRule = severities.get(rule.id) ?? rule.severity;
  const severity = atMost !== undefined && RANK[atMost] > RANK[byRule] ? atMost : byRule;
  if (severity === 'off') return [];
  const waiver = view.find('waiversByFingerprint', finding.fingerprint).filter((candidate) => candidate.facts === finding.facts).sort((a, b) => compareCodeUnits(a.id, b.id))[0];
  return [{ from: finding, finding: waiver === undefined ? { ...finding, severity } : { ...finding, severity, waivedBy: waiver.id } }];
}

function runReportRule(view: DesignView, rule: ReportRule, runner: RuleRunner, outcome: Outcome): readonly Found[] {
  const findings: Findings = { found: [], notCheckable: [] };
  rule.check(outcome, runner.contextOf(rule, view, findings));
  return findings.found;
}

const namesOf = (about: Pick<Finding, 'subjects'>): string => about.subjects.map((subject) => subject.name).join(' ');

function sortedFindings(graded: readonly Graded[], order: LastOrder): readonly Finding[] {
  const entries = graded.map(({ finding, from }) => ({ finding, from, names: order.get(from)?.names ?? namesOf(finding), place: order.get(from)?.place ?? Infinity }));
  entries.sort((a, b) => (a.place === b.place ? 0 : a.place - b.place));
  entries.sort(
    (a, b) =>
      RANK[a.finding.severity] - RANK[b.finding.severity] ||
      compareCodeUnits(a.finding.ruleId, b.finding.ruleId) ||
      compareNatural(a.names, b.names) ||
      compareCodeUnits(a.finding.fingerprint, b.finding.fingerprint) ||
      compareCodeUnits(a.finding.message, b.finding.message),
  );
  for (const [place, { from, names }] of entries.entries()) order.set(from, { place, names });
  return entries.map(({ finding }) => finding);
}

function sortedGaps(gaps: readonly NotCheckable[]): readonly NotCheckable[] {
  return gaps
    .map((gap) => ({ gap, names: namesOf(gap) }))
    .sort((a, b) => compareCodeUnits(a.gap.ruleId, b.gap.ruleId) || compareNatural(a.names, b.names) || compareCodeUnits(a.gap.missing, b.gap.missing))
    .map(({ gap }) => gap);
}
