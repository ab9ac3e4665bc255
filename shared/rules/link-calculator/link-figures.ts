import type { Measurement, Quantity } from '../finding.ts';

/** A figure the rules came to. */
export interface LinkFigure {
  /** As the rule calls it: `maxLength`. */
  readonly name: string;
  /** In words: `Length limit`. */
  readonly label: string;
  readonly quantity: Quantity;
  readonly ruleId: string;
  /** True for what decides most questions: limits, loss, budget and margin. */
  readonly isMain: boolean;
}

/* In the order people ask for them. */
const MAIN: Readonly<Record<string, string>> = {
  maxLength: 'Length limit',
  lossLimit: 'Loss limit',
  loss: 'Loss',
  channelLoss: 'Channel loss',
  maxLoss: 'Most loss allowed',
  budget: 'Loss budget',
  margin: 'Margin',
};

const rankOf = (name: string): number => {
  const rank = Object.keys(MAIN).indexOf(name);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
};

/** Every figure once, the main ones first, then as the rules came to them. */
export function figuresOf(measured: readonly Measurement[]): readonly LinkFigure[] {
  const figures = measured.flatMap(({ ruleId, figures: named }) => Object.entries(named).filter(([name]) => !isOfPart(name, named)).map(([name, quantity]) => ({ name, label: MAIN[name] ?? wordsOf(name), quantity, ruleId, isMain: name in MAIN })));
  const once = new Map(figures.map((figure) => [`${figure.name} ${figure.quantity.text}`, figure]));
  return [...once.values()].sort((a, b) => (rankOf(a.name) === rankOf(b.name) ? 0 : rankOf(a.name) - rankOf(b.name)));
}

/* The limit of the installed part is stated under its own name too; as a limit of the whole way it would mislead. */
const isOfPart = (name: string, named: Measurement['figures']): boolean => name === 'maxLength' && 'maxPermanentLink' in named;

/** `maxPermanentLink` as `Max permanent link`. */
function wordsOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The greatest length limit the rules came to, in millimetres: beyond it none of them lets the link pass. */
export function statedLimitMm(figures: readonly LinkFigure[]): number | undefined {
  const limits = figures.flatMap(({ name, quantity }) => (name === 'maxLength' && quantity.unit === 'mm' && quantity.value !== undefined ? [quantity.value] : []));
  return limits.length === 0 ? undefined : Math.max(...limits);
}
