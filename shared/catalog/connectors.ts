import data from '../../assets/catalog/connectors.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { connectorFamily, connectorField, isCage } from '../model/connector.ts';
import type { Connector, ConnectorFamily } from '../model/connector.ts';
import { cageFit } from './cages.ts';
import { provenanceFields } from './provenance.ts';

const rowSchema = z.strictObject({
  connector: connectorField,
  name: z.string().min(1),
  widthMm: z.number().positive(),
  heightMm: z.number().positive(),
  /** Fibres a fibre connector holds. */
  fibrePositions: z.int().min(1).optional(),
  /** Same-family cable ends that fit; cages get theirs from the cage table. */
  mates: z.array(connectorField).readonly(),
  ...provenanceFields,
});

/** What is known of one connector. Sizes are those of the opening or plug as it is drawn on a face, not construction drawings. */
export interface ConnectorFacts extends Readonly<z.infer<typeof rowSchema>> {
  readonly family: ConnectorFamily;
}

/** Facts of every connector, in table order. */
export const CONNECTOR_FACTS: readonly ConnectorFacts[] = z
  .array(rowSchema)
  .parse(data.connectors)
  .map((row) => ({ ...row, family: connectorFamily(row.connector) }));

const factsByConnector: ReadonlyMap<Connector, ConnectorFacts> = new Map(CONNECTOR_FACTS.map((facts) => [facts.connector, facts]));

/** Facts of a connector. Throws for a connector the table lacks, which the catalogue's tests rule out. */
export function connectorFacts(connector: Connector): ConnectorFacts {
  const facts = factsByConnector.get(connector);
  if (!facts) throw new Error(`assets/catalog/connectors.json has no row for ${connector}`);
  return facts;
}

/**
 * True when a cable end goes into a port. A cage takes the cable ends named after the modules it accepts.
 * Looks at shape alone: not at polish, pin gender, voltage, or whether a simplex plug leaves half of a duplex port open (see `fibrePositions`).
 */
export function mates(port: Connector, cableEnd: Connector): boolean {
  if (isCage(port)) return isCage(cableEnd) && cageFit(port, cableEnd).fits;
  return connectorFacts(port).mates.includes(cableEnd);
}
