import type { RecordId, RecordKind } from '../model/design.ts';
import type { Severity } from '../model/project.ts';

/** A thing a finding is about. */
export interface Subject {
  readonly kind: RecordKind | 'port';
  /** Record id; for a port, its device's id. */
  readonly id: RecordId;
  /** What people call it: `A01/SW1`, `A01/SW1:Gi1/0/3`, a cable's label. */
  readonly name: string;
  readonly portKey?: string | undefined;
}

/** A measured or required value: the number in its unit for programs, the text for people. */
export interface Quantity {
  readonly text: string;
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
}

/** A way to mend a finding: a command and its arguments as data. */
export interface Fix {
  /** Short imperative for the button: `Use Cat6A`. */
  readonly title: string;
  readonly commandId: string;
  readonly args: unknown;
}

/** What a rule reports. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly messageId: string;
  /** One sentence: what is wrong, with the actual and the required number. */
  readonly message: string;
  readonly subjects: readonly Subject[];
  readonly actual?: Quantity | undefined;
  readonly required?: Quantity | undefined;
  /** What is cited, for example `IEEE 802.3-2022 clause 55; TIA TSB-155-A`. */
  readonly standard: string;
  /** Steps of the calculation, one line each, for the explanation. */
  readonly arithmetic?: readonly string[] | undefined;
  readonly fixes: readonly Fix[];
  /** Rule, sorted subject ids and message: names the finding across runs. */
  readonly fingerprint: string;
  /** Digest of actual, required and subjects: a waiver made on other facts does not hold. */
  readonly facts: string;
  /** The waiver that accepts this finding, if one holds. */
  readonly waivedBy?: RecordId | undefined;
}

/** A check that could not run because a figure is unknown. */
export interface NotCheckable {
  readonly ruleId: string;
  readonly subjects: readonly Subject[];
  /** What is missing, for example `length of cable C-017`. */
  readonly missing: string;
  /** Id of the rule whose own finding already asks for the figure. */
  readonly coveredBy?: string | undefined;
}

/** Figures a check came to, whether or not it found anything. */
export interface Measurement {
  readonly ruleId: string;
  readonly subjects: readonly Subject[];
  readonly figures: Readonly<Record<string, Quantity>>;
}

/** Outcome of a check of the whole design: an all-clear says what was not looked at. */
export interface CheckReport {
  /** Ordered by severity, rule, then subject. Waived ones are not in here. */
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  /** Ids of rules that ran. */
  readonly checked: readonly string[];
  /** Ids of rules set to `off`. */
  readonly switchedOff: readonly string[];
  readonly notCheckable: readonly NotCheckable[];
}
