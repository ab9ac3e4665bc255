import type { Cable } from '../../model/cable.ts';
import type { CableType } from '../../model/cable-type.ts';
import type { Device } from '../../model/device.ts';
import type { DeviceType } from '../../model/device-type.ts';
import type { Project, Severity } from '../../model/project.ts';
import type { Pathway } from '../../model/pathway.ts';
import type { Rack } from '../../model/rack.ts';
import type { RackType } from '../../model/rack-type.ts';
import type { Room } from '../../model/room.ts';
import type { Waiver } from '../../model/waiver.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Finding, Fix, NotCheckable, Quantity, Subject } from '../finding.ts';
import type { ChannelSubject } from './channel-subject.ts';
import type { ExampleDesign } from './example-design.ts';
import type { OptionValues, RuleOptions } from './rule-options.ts';

/** The groups rules are listed in, in the order of the documentation. */
export const RULE_CATEGORIES = ['copper', 'optics', 'connection', 'poe', 'rack', 'room', 'power', 'pathway', 'label', 'data'] as const;

/** A group of rules. */
export type RuleCategory = (typeof RULE_CATEGORIES)[number];

/** What a rule of each scope looks at, one at a time. */
export interface SubjectByScope {
  readonly cable: { readonly cable: Cable; readonly type: CableType };
  readonly channel: ChannelSubject;
  readonly device: { readonly device: Device; readonly type: DeviceType };
  readonly rack: { readonly rack: Rack; readonly type: RackType };
  readonly pathway: { readonly pathway: Pathway };
  readonly room: { readonly room: Room };
  readonly design: { readonly project: Project | undefined };
}

/** What a rule looks at one at a time; a rule of scope `report` looks at the outcome of all others. */
export type UnitScope = keyof SubjectByScope;

/** What a rule says about a subject. */
export interface Report<M extends string = string> {
  readonly messageId: M;
  /** Values of the message's `{placeholders}`. */
  readonly data?: Readonly<Record<string, string | number>> | undefined;
  readonly subjects: readonly Subject[];
  readonly actual?: Quantity | undefined;
  readonly required?: Quantity | undefined;
  readonly arithmetic?: readonly string[] | undefined;
  /** Best first. */
  readonly fixes?: readonly Fix[] | undefined;
  /** For a milder case of the rule: at most this grave, whatever the rule's severity. */
  readonly atMost?: Exclude<Severity, 'error' | 'off'> | undefined;
  /** Where this case rests on another clause than the rule as a whole. */
  readonly standard?: string | undefined;
}

/** Figures by name, `maxLength` or `loss`; undefined ones are left out. */
export type Figures = Readonly<Record<string, Quantity | undefined>>;

/** What a rule works with. Everything about the design is read through `view`, so that the engine knows what to redo. */
export interface RuleContext<M extends string = string, O extends RuleOptions = RuleOptions> {
  readonly view: DesignView;
  readonly options: OptionValues<O>;
  readonly report: (report: Report<M>) => void;
  /**
   * States figures that the check came to, whether or not there is a finding: `{loss, budget, margin}`. Names have no unit; quantities carry it.
   * Kept only where somebody asks (explanations, the link calculator, the worked examples): subjects given as a function are worked out only then.
   */
  readonly measure: (figures: Figures, subjects: readonly Subject[] | (() => readonly Subject[])) => void;
  /** Notes that a figure is unknown. `coveredBy` names the rule whose finding already asks for it. */
  readonly notCheckable: (missing: string, subjects: readonly Subject[], coveredBy?: string) => void;
}

/** A small design and what the rule finds in it. */
export interface InvalidExample {
  readonly title: string;
  readonly design: (design: ExampleDesign) => void;
  /** Ids of the messages expected, in the order of the report. */
  readonly messageIds: readonly string[];
}

/** A small design in which the rule finds nothing. */
export type ValidExample = Omit<InvalidExample, 'messageIds'>;

/** What every rule states about itself. */
export interface RuleText<M extends string = string> {
  /** `category/name`. */
  readonly id: string;
  readonly title: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** What is checked, why it matters, and what to do about a finding; a sentence or two each. */
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly standard: string;
  /** Sentences with `{placeholders}`, by message id. */
  readonly messages: Readonly<Record<M, string>>;
  readonly options?: RuleOptions | undefined;
  readonly examples: { readonly valid: readonly ValidExample[]; readonly invalid: readonly InvalidExample[] };
}

/** A rule that looks at one thing at a time. */
export interface UnitRule<S extends UnitScope = UnitScope, M extends string = string, O extends RuleOptions = RuleOptions> extends RuleText<M> {
  readonly scope: S;
  readonly options?: O | undefined;
  check(subject: SubjectByScope[S], context: RuleContext<M, O>): void;
}

/** What all other rules came to: what a rule of scope `report` works on. */
export interface Outcome {
  /** Waived ones included; rules that are off excluded. */
  readonly findings: readonly Finding[];
  readonly notCheckable: readonly NotCheckable[];
  readonly waivers: readonly Waiver[];
  /** Ids of rules that are off: nothing is known about them. */
  readonly switchedOff: ReadonlySet<string>;
}

/** A rule about the check itself. Runs after all others, in the order of the registry. */
export interface ReportRule<M extends string = string> extends RuleText<M> {
  readonly scope: 'report';
  check(outcome: Outcome, context: RuleContext<M>): void;
}

/** Any rule. */
export type Rule = { [S in UnitScope]: UnitRule<S> }[UnitScope] | ReportRule;

/**
 * Declares a rule that looks at one thing at a time. Checks its messages and settings against each other, then forgets their exact types, so that
 * rules fit one list; the engine gives a rule only its own settings and fills in only its own messages.
 */
export const defineRule = <S extends UnitScope, M extends string, O extends RuleOptions = Record<never, never>>(rule: UnitRule<S, M, O>): UnitRule<S> => rule as unknown as UnitRule<S>;

/** Declares a rule about the check itself. */
export const defineReportRule = <M extends string>(rule: ReportRule<M>): ReportRule => rule;

/** The group a rule is in: the part of its id before the slash. */
export function categoryOf(rule: Pick<RuleText, 'id'>): RuleCategory {
  const category = RULE_CATEGORIES.find((name) => rule.id.startsWith(`${name}/`));
  if (category === undefined) throw new Error(`No category for rule ${rule.id}`);
  return category;
}
