/** One thing on a channel that loses light, in hundredths of dB; unrounded. */
export interface LossPart {
  /** At worst, and at least: the same where the figure is stated. */
  readonly highest: number;
  readonly lowest: number;
  /** True for the fibre itself. */
  readonly isFibre?: boolean | undefined;
  /** True where the figure cannot be known, for want of a length. */
  readonly isUnknown?: boolean | undefined;
  /** How it is counted, for the explanation. */
  readonly line: () => string;
}

/** A part whose loss is stated. */
export const knownPart = (centiDb: number, line: () => string): LossPart => ({ highest: centiDb, lowest: centiDb, line });
