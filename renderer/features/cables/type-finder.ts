import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { type AnyCableType, availableCables } from '../../../shared/topology/cable-choice.ts';
import { nearest } from '../../../shared/topology/near-names.ts';

const MOST_EXPLAINED = 20;

/** Finds cable types by what people call them: the model, maker and model, or the library's key. */
export class TypeFinder {
  private readonly byName = new Map<string, AnyCableType[]>();
  private readonly models: readonly string[];
  private readonly own: ReadonlySet<string>;
  private explained = 0;

  constructor(view: DesignView) {
    const types = availableCables(view);
    this.own = new Set(view.all('cableType').map(({ key }) => key));
    this.models = [...new Set(types.map(({ model }) => model))];
    for (const type of types) {
      const names = new Set([type.model, `${type.manufacturer} ${type.model}`, `${type.model}, ${type.manufacturer}`, type.key].map((name) => name.toLowerCase()));
      for (const name of names) this.byName.set(name, [...(this.byName.get(name) ?? []), type]);
    }
  }

  /** The type with a key. */
  byKey(key: string): AnyCableType | undefined {
    return this.byName.get(key.toLowerCase())?.find((type) => type.key === key);
  }

  /** The type that a text names. Of several with one name, one that the design uses already; with ends like `like` before others. */
  find(text: string, like?: AnyCableType): Result<AnyCableType, string> {
    const wanted = text.trim();
    const found = this.byName.get(wanted.toLowerCase()) ?? [];
    const [first] = found;
    if (first === undefined) return err(this.whyNot(wanted));
    if (found.length === 1) return ok(first);
    const fitting = like === undefined ? found : found.filter((type) => hasSameEnds(type, like));
    const used = (fitting.length > 0 ? fitting : found).filter(({ key }) => this.own.has(key));
    const [only, second] = used.length > 0 ? used : fitting;
    if (only !== undefined && second === undefined) return ok(only);
    return err(`"${wanted}" could be ${found.length} different cables; write the maker too, as in "${first.manufacturer} ${first.model}".`);
  }

  private whyNot(wanted: string): string {
    this.explained += 1;
    const close = this.explained > MOST_EXPLAINED ? [] : nearest(wanted.slice(0, 100), this.models).slice(0, 2);
    return `There is no cable "${wanted.slice(0, 100)}"${close.length === 0 ? '' : `; similar are ${close.join(' and ')}`}.`;
  }
}

const hasSameEnds = (a: AnyCableType, b: AnyCableType): boolean =>
  a.a.connector === b.a.connector && a.b.connector === b.b.connector && a.a.legs === b.a.legs && a.b.legs === b.b.legs;
