import { connectorFacts } from '../../shared/catalog/connectors.ts';
import type { Connector } from '../../shared/model/connector.ts';

/** A connector in few words: `RJ45`, `SFP28`. What stands in brackets, and that a cage is a cage, is left out. */
export const shortConnector = (connector: Connector): string => connectorFacts(connector).name.replace(/ \(.*\)$/, '').replace(/ cage$/, '');
