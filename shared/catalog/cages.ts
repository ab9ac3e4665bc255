import data from '../../assets/catalog/cages.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { CAGE_CONNECTORS } from '../model/connector.ts';
import type { CageConnector } from '../model/connector.ts';
import { provenanceFields } from './provenance.ts';

const cageField = z.enum(CAGE_CONNECTORS);
const speedField = z.int().min(1);

const cageSchema = z.strictObject({
  cage: cageField,
  name: z.string().min(1),
  /** Cages of one family take each other's modules, older into newer. */
  family: z.enum(['sfp', 'qsfp', 'osfp', 'none']),
  /** Place in the family, oldest first. */
  generation: z.int().min(0),
  nativeMbps: speedField,
  electricalLanes: z.int().min(1).optional(),
  laneRate: z.string().min(1).optional(),
  /** Modules that fit without an adapter, with what to know about it. */
  accepts: z.array(z.strictObject({ module: cageField, note: z.string().min(1).optional() })).readonly(),
  /** Modules that fit with a named adapter only. */
  byAdapter: z.array(z.strictObject({ module: cageField, adapter: z.string().min(1) })).readonly(),
  /** Settings ports of this kind usually offer, as printed: `100`, `4x25`. */
  commonSpeeds: z.array(z.string().min(1)).readonly().optional(),
  /** Power the usual highest class of module draws, in milliwatts. */
  modulePowerMaxMw: z.int().min(1).optional(),
  note: z.string().min(1).optional(),
  ...provenanceFields,
});

const adapterSchema = z.strictObject({ name: z.string(), modules: z.string(), cage: z.string(), speed: z.string().optional(), ...provenanceFields });
const ruleSchema = z.strictObject({ rule: z.string(), verdict: z.string().optional(), note: z.string().optional(), ...provenanceFields });

/** What is known of one module cage. */
export type CageFacts = Readonly<z.infer<typeof cageSchema>>;

/** Every module cage, in table order. */
export const CAGES: readonly CageFacts[] = z.array(cageSchema).parse(data.cages);

/** Adapters that bring a module into a cage of another family. */
export const CAGE_ADAPTERS: readonly Readonly<z.infer<typeof adapterSchema>>[] = z.array(adapterSchema).parse(data.adapters);

/** The rules the fit answers follow, in words, for explanations. */
export const CAGE_FIT_RULES: readonly Readonly<z.infer<typeof ruleSchema>>[] = z.array(ruleSchema).parse(data.rules);

const factsByCage: ReadonlyMap<CageConnector, CageFacts> = new Map(CAGES.map((facts) => [facts.cage, facts]));

/** Facts of a cage. Throws for a cage the table lacks, which the catalogue's tests rule out. */
export function cageFacts(cage: CageConnector): CageFacts {
  const facts = factsByCage.get(cage);
  if (!facts) throw new Error(`assets/catalog/cages.json has no row for ${cage}`);
  return facts;
}

/** Whether a module fits a cage. */
export interface CageFit {
  readonly fits: boolean;
  /** The slower of what cage and module are made for; the port must still offer that speed. */
  readonly maxSpeedMbps?: number;
  /** What to know, or why not, or which adapter would help. */
  readonly note?: string;
}

/** Whether a module (or the moulded end of a DAC or AOC) fits a cage: newer modules do not run in older cages, other families only by adapter. */
export function cageFit(cage: CageConnector, module: CageConnector): CageFit {
  const facts = cageFacts(cage);
  const accepted = facts.accepts.find((entry) => entry.module === module);
  if (!accepted) return { fits: false, note: whyNot(facts, cageFacts(module)) };
  const maxSpeedMbps = Math.min(facts.nativeMbps, cageFacts(module).nativeMbps);
  return accepted.note === undefined ? { fits: true, maxSpeedMbps } : { fits: true, maxSpeedMbps, note: accepted.note };
}

/** The name of an adapter without case, spaces and the words around it: `OSFP-QSFP adapter` is `osfpqsfp`. */
const adapterKey = (name: string): string => name.toLowerCase().replaceAll(/adapters?|converters?|\bto\b|[^a-z0-9]/g, '');

/** The adapter that takes a module into a cage of another family, as the table names it; undefined where there is none. */
export const adapterFor = (cage: CageConnector, module: CageConnector): string | undefined => cageFacts(cage).byAdapter.find((entry) => entry.module === module)?.adapter;

/** Whether a module fits a cage through a named adapter. An adapter of a later kind takes what the earlier ones take. */
export function adaptedFit(cage: CageConnector, module: CageConnector, adapter: string): CageFit {
  const key = adapterKey(adapter);
  const [facts, moduleFacts] = [cageFacts(cage), cageFacts(module)];
  const needed = adapterFor(cage, module);
  if (needed === undefined) return { fits: false, note: `No ${adapter} adapter takes ${articleOf(moduleFacts.name)} ${moduleFacts.name} module into ${articleOf(facts.name)} ${facts.name} cage.` };
  const isRight = needed.split(/ or /).some((name) => key === adapterKey(name) || (LANE_ADAPTERS.includes(key) && LANE_ADAPTERS.indexOf(key) >= LANE_ADAPTERS.indexOf(adapterKey(name)) && LANE_ADAPTERS.includes(adapterKey(name))));
  if (!isRight) return { fits: false, note: `${articleOf(moduleFacts.name, true)} ${moduleFacts.name} module goes into ${articleOf(facts.name)} ${facts.name} cage with a ${needed} adapter, not with a ${adapter}.` };
  return { fits: true, maxSpeedMbps: Math.min(facts.nativeMbps, moduleFacts.nativeMbps) };
}

/* One-lane adapters, slowest first. */
const LANE_ADAPTERS: readonly string[] = ['qsa', 'qsa28', 'qsa56'];

/** True when a newer module of the same family goes into the cage's connector, so that one which can be set to a slower rate runs there. */
export function matesMechanically(cage: CageConnector, module: CageConnector): boolean {
  const [facts, moduleFacts] = [cageFacts(cage), cageFacts(module)];
  return facts.family !== 'none' && facts.family === moduleFacts.family && (moduleFacts.electricalLanes ?? 1) <= (facts.electricalLanes ?? 1);
}

function whyNot(cage: CageFacts, module: CageFacts): string {
  const adapter = cage.byAdapter.find((entry) => entry.module === module.cage);
  if (adapter) return `${articleOf(module.name, true)} ${module.name} module goes into ${articleOf(cage.name)} ${cage.name} cage only with a ${adapter.adapter} adapter.`;
  if (cage.family === module.family && cage.family !== 'none' && module.generation > cage.generation) {
    return `${articleOf(module.name, true)} ${module.name} module is newer than the ${cage.name} cage: the cage does not carry its lane rate.`;
  }
  return `${articleOf(module.name, true)} ${module.name} module does not fit ${articleOf(cage.name)} ${cage.name} cage.`;
}

/* By the sound of the first letter as it is spelled out: an SFP, an XFP, a QSFP, a CFP. */
function articleOf(name: string, isStart = false): string {
  const article = /^[AEFHILMNORSX]/.test(name) ? 'an' : 'a';
  return isStart ? article.charAt(0).toUpperCase() + article.slice(1) : article;
}
