import type { Project } from '../../model/project.ts';

/** A setting of a rule: its default, and what it means. */
export interface RuleOption<V extends number | string | boolean = number | string | boolean> {
  readonly default: V;
  readonly description: string;
  /** The values allowed; any of the default's type where absent. */
  readonly values?: readonly V[] | undefined;
}

/** A rule's settings by name. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

type Widened<V> = V extends number ? number : V extends boolean ? boolean : string;

/** The values of a rule's settings. */
export type OptionValues<O extends RuleOptions> = { readonly [K in keyof O]: Widened<O[K]['default']> };

/** A rule's settings in a design: the design's own where they are of the right kind, else the defaults. */
export function optionValues(rule: { readonly id: string; readonly options?: RuleOptions | undefined }, project: Pick<Project, 'ruleOptions'> | undefined): Readonly<Record<string, number | string | boolean>> {
  const own = project?.ruleOptions[rule.id] ?? {};
  const entries = Object.entries(rule.options ?? {}).map(([name, option]) => {
    const value = Object.hasOwn(own, name) ? own[name] : undefined;
    const isAllowed = typeof value === typeof option.default && (option.values === undefined || option.values.some((allowed) => allowed === value));
    return [name, isAllowed && value !== undefined ? value : option.default] as const;
  });
  return Object.fromEntries(entries);
}
