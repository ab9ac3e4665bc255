import type { WorkedExample } from '../worked-example.ts';

/** Reads the values of a question by any of the names they may have. */
export class Question {
  constructor(private readonly input: Readonly<Record<string, unknown>>) {}

  static of({ input }: WorkedExample): Question {
    return new Question(input);
  }

  private first(names: readonly string[]): unknown {
    return names.map((name) => this.input[name]).find((value) => value !== undefined && value !== null);
  }

  has(...names: readonly string[]): boolean {
    return this.first(names) !== undefined;
  }

  number(...names: readonly string[]): number | undefined {
    const value = this.first(names);
    if (typeof value === 'number') return value;
    return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
  }

  text(...names: readonly string[]): string | undefined {
    const value = this.first(names);
    return typeof value === 'string' ? value : undefined;
  }

  flag(...names: readonly string[]): boolean | undefined {
    const value = this.first(names);
    return typeof value === 'boolean' ? value : undefined;
  }

  /** A length in millimetres from `name_mm`, `name_m`, `name_cm`, `name_in` or `name_ft`; inexact units to a thousandth of a millimetre. */
  lengthMm(...stems: readonly string[]): number | undefined {
    for (const stem of stems) {
      for (const [ending, factor] of LENGTHS) {
        const value = this.number(`${stem}${ending}`);
        if (value !== undefined) return Math.round(value * factor * 1000) / 1000;
      }
    }
    return undefined;
  }

  /** A weight in grams from `name_kg`, `name_g` or `name_lb`. */
  weightG(...stems: readonly string[]): number | undefined {
    for (const stem of stems) {
      for (const [ending, factor] of WEIGHTS) {
        const value = this.number(`${stem}${ending}`);
        if (value !== undefined) return Math.round(value * factor);
      }
    }
    return undefined;
  }

  /** A power in watts from `name_w`, `name_kw`. */
  powerW(...stems: readonly string[]): number | undefined {
    for (const stem of stems) {
      const [watts, kilowatts] = [this.number(`${stem}_w`), this.number(`${stem}_kw`)];
      if (watts !== undefined) return Math.round(watts);
      if (kilowatts !== undefined) return Math.round(kilowatts * 1000);
    }
    return undefined;
  }

  /** Numbers of a list. */
  numbers(...names: readonly string[]): readonly number[] | undefined {
    const value = this.first(names);
    return Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : undefined;
  }

  texts(...names: readonly string[]): readonly string[] | undefined {
    const value = this.first(names);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  }

  /** The parts of a list of objects, each a question of its own. */
  parts(...names: readonly string[]): readonly Question[] | undefined {
    const value = this.first(names);
    if (!Array.isArray(value)) return undefined;
    return value.flatMap((item) => (isRecord(item) ? [new Question(item)] : []));
  }

  /** Names in the question that are none of these. */
  isOnly(...names: readonly string[]): boolean {
    return Object.keys(this.input).every((name) => names.includes(name));
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const LENGTHS: readonly (readonly [string, number])[] = [['_mm', 1], ['_cm', 10], ['_m', 1000], ['_in', 25.4], ['_ft', 304.8]];
const WEIGHTS: readonly (readonly [string, number])[] = [['_kg', 1000], ['_g', 1], ['_lb', 453.592]];
