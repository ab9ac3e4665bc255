import type { Id } from '../../base/id.ts';
import { PROJECT_ID } from '../../model/design.ts';
import type { Project } from '../../model/project.ts';
import type { DesignView } from '../../store/design-view.ts';
import { channelSubjects } from './channel-subject.ts';
import { type Findings, foundFrom } from './found.ts';
import type { Quantity } from '../finding.ts';
import type { Figures, Rule, RuleContext, SubjectByScope, UnitRule, UnitScope } from './rule.ts';
import { optionValues } from './rule-options.ts';
import type { WorkUnit } from './work-units.ts';

type RulesByScope = { readonly [S in UnitScope]: readonly UnitRule<S>[] };

const known = (figures: Figures): Readonly<Record<string, Quantity>> =>
  Object.fromEntries(Object.entries(figures).flatMap(([name, quantity]) => (quantity === undefined ? [] : [[name, quantity]])));

/** Rules with their settings for one design, sorted by scope. */
export class RuleRunner {
  private readonly byScope: RulesByScope;
  private readonly optionsByRule = new Map<string, RuleContext['options']>();

  constructor(rules: readonly Rule[], project: Project | undefined) {
    this.byScope = {
      cable: rules.filter((rule) => rule.scope === 'cable'),
      channel: rules.filter((rule) => rule.scope === 'channel'),
      device: rules.filter((rule) => rule.scope === 'device'),
      rack: rules.filter((rule) => rule.scope === 'rack'),
      pathway: rules.filter((rule) => rule.scope === 'pathway'),
      room: rules.filter((rule) => rule.scope === 'room'),
      design: rules.filter((rule) => rule.scope === 'design'),
    };
    for (const rule of rules) this.optionsByRule.set(rule.id, optionValues(rule, project));
  }

  /** Ids of the rules that look at the design as a whole. */
  get designRuleIds(): readonly string[] {
    return this.byScope.design.map((rule) => rule.id);
  }

  /** Does one portion of work. A subject that no longer exists, or whose type is missing, yields nothing. */
  run(view: DesignView, unit: WorkUnit): Findings {
    return this.runInto(view, unit, { found: [], notCheckable: [] });
  }

  /** Does one portion of work and adds what comes of it, figures included where `findings` has a place for them. */
  runInto(view: DesignView, unit: WorkUnit, findings: Findings): Findings {
    switch (unit.scope) {
      case 'cable':
        this.runCable(view, unit.id, findings);
        break;
      case 'channel':
        this.runChannels(view, unit.id, findings);
        break;
      case 'device':
        this.runDevice(view, unit.id, findings);
        break;
      case 'rack':
        this.runRack(view, unit.id, findings);
        break;
      case 'pathway':
        this.runPathway(view, unit.id, findings);
        break;
      case 'room':
        this.runRoom(view, unit.id, findings);
        break;
      case 'design':
        this.runAll(this.byScope.design.filter((rule) => rule.id === unit.id), { project: view.get('project', PROJECT_ID) }, view, findings);
    }
    return findings;
  }

  /** The context of a rule that writes into `findings`. */
  contextOf(rule: Rule, view: DesignView, findings: Findings): RuleContext {
    return {
      view,
      options: this.optionsByRule.get(rule.id) ?? {},
      report: (report) => findings.found.push(foundFrom(rule, report)),
      measure: (figures, subjects) => findings.measured?.push({ ruleId: rule.id, subjects: typeof subjects === 'function' ? subjects() : subjects, figures: known(figures) }),
      notCheckable: (missing, subjects, coveredBy) => findings.notCheckable.push({ ruleId: rule.id, missing, subjects, coveredBy }),
    };
  }

  private runCable(view: DesignView, id: Id<'cable'>, findings: Findings): void {
    const cable = view.get('cable', id);
    const type = cable === undefined ? undefined : view.get('cableType', cable.typeId);
    if (cable !== undefined && type !== undefined) this.runAll(this.byScope.cable, { cable, type }, view, findings);
  }

  private runChannels(view: DesignView, id: Id<'cable'>, findings: Findings): void {
    const cable = view.get('cable', id);
    if (cable === undefined) return;
    for (const subject of channelSubjects(view, cable)) this.runAll(this.byScope.channel, subject, view, findings);
  }

  private runDevice(view: DesignView, id: Id<'device'>, findings: Findings): void {
    const device = view.get('device', id);
    const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
    if (device !== undefined && type !== undefined) this.runAll(this.byScope.device, { device, type }, view, findings);
  }

  private runRack(view: DesignView, id: Id<'rack'>, findings: Findings): void {
    const rack = view.get('rack', id);
    const type = rack === undefined ? undefined : view.get('rackType', rack.typeId);
    if (rack !== undefined && type !== undefined) this.runAll(this.byScope.rack, { rack, type }, view, findings);
  }

  private runPathway(view: DesignView, id: Id<'pathway'>, findings: Findings): void {
    const pathway = view.get('pathway', id);
    if (pathway !== undefined) this.runAll(this.byScope.pathway, { pathway }, view, findings);
  }

  private runRoom(view: DesignView, id: Id<'room'>, findings: Findings): void {
    const room = view.get('room', id);
    if (room !== undefined) this.runAll(this.byScope.room, { room }, view, findings);
  }

  private runAll<S extends UnitScope>(rules: readonly UnitRule<S>[], subject: SubjectByScope[S], view: DesignView, findings: Findings): void {
    for (const rule of rules) rule.check(subject, this.contextOf(rule as unknown as Rule, view, findings));
  }
}
