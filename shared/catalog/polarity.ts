import data from '../../assets/catalog/polarity.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { assertNever } from '../base/assert-never.ts';
import { type Connector, connectorField } from '../model/connector.ts';
import { provenanceFields } from './provenance.ts';

const note = z.string().min(1).optional();
const polarityField = z.enum(['a-b', 'a-a', 'type-a', 'type-b', 'type-c']);

const componentSchema = z.strictObject({ polarity: polarityField, name: z.string(), map: z.string(), keys: z.string().optional(), ...provenanceFields });

/** Cords and trunks by how they order their fibres. */
export const POLARITY_COMPONENTS: readonly Readonly<z.infer<typeof componentSchema>>[] = z.array(componentSchema).parse(data.components);

const methodSchema = z.strictObject({
  method: z.enum(['A', 'B', 'C', 'U1', 'U2']),
  trunk: z.enum(['type-a', 'type-b', 'type-c']),
  mpoAdapter: z.enum(['type-a', 'type-b']),
  cassettes: z.string(),
  /** Duplex cord at either end of the channel. */
  cords: z.tuple([z.enum(['a-b', 'a-a']), z.enum(['a-b', 'a-a'])]),
  parallel: z.string().optional(),
  note,
  ...provenanceFields,
});

/** The connectivity methods of TIA-568.3. */
export const POLARITY_METHODS: readonly Readonly<z.infer<typeof methodSchema>>[] = z.array(methodSchema).parse(data.methods);

const useSchema = z.strictObject({
  interfaces: z.string(),
  connector: connectorField,
  /** Fibres in use at one connector. */
  fibres: z.int().min(2),
  tx: z.array(z.int()).readonly(),
  rx: z.array(z.int()).readonly(),
  /** Every fibre carries both directions. */
  bidirectional: z.boolean().optional(),
  note,
  ...provenanceFields,
});

/** Which positions of an array connector send and receive. */
export type ArrayUse = Readonly<z.infer<typeof useSchema>>;

/** Which positions of an array connector send and receive, by interface. */
export const ARRAY_USES: readonly ArrayUse[] = z.array(useSchema).parse(data.arrayUses);

/** Positions that an interface of so many fibres uses at a connector; those in one direction only unless asked otherwise. Undefined where the table has none. */
export const arrayUse = (connector: Connector, fibres: number, isBidirectional = false): ArrayUse | undefined =>
  ARRAY_USES.find((use) => use.connector === connector && use.fibres === fibres && (use.bidirectional === true) === isBidirectional);

const ruleSchema = z.strictObject({ id: z.string(), text: z.string(), ...provenanceFields });

/** Polarity and pin rules in words, for explanations. */
export const POLARITY_RULES: readonly Readonly<z.infer<typeof ruleSchema>>[] = z.array(ruleSchema).parse(data.rules);

/** How a cord or trunk orders its fibres. */
export type Polarity = z.infer<typeof polarityField>;

/**
 * Position at the far end of the fibre at `position` (from 1) of a cord or trunk with `count` positions (TIA-568.3):
 * type A and A-to-A straight, type B reversed, type C and A-to-B swapped inside pairs.
 */
export function farPosition(polarity: Polarity, position: number, count: number): number {
  switch (polarity) {
    case 'type-a':
    case 'a-a':
      return position;
    case 'type-b':
      return count + 1 - position;
    case 'type-c':
    case 'a-b':
      return position % 2 === 1 ? position + 1 : position - 1;
    default:
      return assertNever(polarity);
  }
}

const adapterSchema = z.strictObject({ type: z.string(), keys: z.string(), ...provenanceFields });

/** Array adapters by how they hold the keys. */
export const ARRAY_ADAPTERS: readonly Readonly<z.infer<typeof adapterSchema>>[] = z.array(adapterSchema).parse(data.adapters);
