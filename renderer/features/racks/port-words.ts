import { formatLength, formatSpeed } from '../../../shared/base/units.ts';
import { connectorFacts } from '../../../shared/catalog/connectors.ts';
import { colourFacts } from '../../../shared/catalog/colours.ts';
import { isSamePort, type PortRef, portRefKey } from '../../../shared/model/port-ref.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { cableName, portName } from '../../../shared/topology/names.ts';
import { portFacts, speedsOf } from '../../../shared/topology/port-facts.ts';

/** A port in words: its name, what it is, and what is connected. */
export interface PortWords {
  readonly name: string;
  readonly kind: string;
  readonly connection: string;
}

/** A port in words; undefined when it does not exist. */
export function portWords(view: DesignView, ref: PortRef): PortWords | undefined {
  const facts = portFacts(view, ref);
  if (facts === undefined) return undefined;
  const speeds = speedsOf(facts).map(formatSpeed);
  const rate = speeds.length === 0 ? undefined : speeds.join('/');
  const poe = facts.port.group.poe === undefined ? undefined : `PoE ${facts.port.group.poe.role === 'pse' ? 'source' : 'powered'}`;
  const parts = [connectorFacts(facts.port.group.connector).name, rate, poe, facts.opticType?.model];
  return { name: portName(view, ref), kind: parts.filter((part) => part !== undefined).join(' · '), connection: connectionWords(view, ref) };
}

function connectionWords(view: DesignView, ref: PortRef): string {
  const [cable] = view.find('cablesByPort', portRefKey(ref));
  if (cable === undefined) return 'Free';
  const others = [...cable.a, ...cable.b].filter((end) => !isSamePort(end, ref));
  const [far] = others;
  const to = far === undefined ? 'open end' : others.length === 1 ? portName(view, far) : `${portName(view, far)} and ${others.length - 1} more`;
  return `${cableName(view, cable)} to ${to}`;
}

/** A cable in words: its name, what joins what, and what it is. */
export function cableWords(view: DesignView, cable: Cable): PortWords {
  const ends = [cable.a, cable.b].map((end) => (end[0] === undefined ? 'open end' : portName(view, end[0])));
  const type = view.get('cableType', cable.typeId);
  const parts = [type?.model, cable.lengthMm === undefined ? 'length unknown' : formatLength(cable.lengthMm), cable.colour === undefined ? undefined : colourFacts(cable.colour).name.toLowerCase()];
  return { name: cableName(view, cable), kind: ends.join(' to '), connection: parts.filter((part) => part !== undefined).join(' · ') };
}
