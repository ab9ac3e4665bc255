import { reterminateCable } from '../../shared/commands/cables/reterminate-cable.ts';
import type { Id } from '../../shared/base/id.ts';
import { formatLength } from '../../shared/base/units.ts';
import { connectorFacts, mates } from '../../shared/catalog/connectors.ts';
import { connectorFamily } from '../../shared/model/connector.ts';
import type { Cable } from '../../shared/model/cable.ts';
import { isSamePort, type PortRef, portRefKey } from '../../shared/model/port-ref.ts';
import type { DesignView } from '../../shared/store/design-view.ts';
import { judgeConnection } from '../../shared/topology/cable-proposal.ts';
import { pathwaysOf, routeLengthMm } from '../../shared/topology/cable-route.ts';
import { cableName, portName } from '../../shared/topology/names.ts';
import { portFacts, portsOfDevice } from '../../shared/topology/port-facts.ts';
import { runCommand } from './run-command.ts';

/** One plug of a cable. */
export interface CablePlug {
  readonly cableId: Id<'cable'>;
  readonly end: 'a' | 'b';
  readonly leg: number;
}

/** What would come of plugging it in elsewhere. */
export interface MoveVerdict {
  readonly tone: 'success' | 'warning' | 'error';
  readonly text: string;
}

const refused = (text: string): MoveVerdict => ({ tone: 'error', text });

/** Judges plugging one end of a cable into another port: whether it goes in, reaches, and what is still missing. Changes nothing. */
export function judgeMove(view: DesignView, { cableId, end, leg }: CablePlug, to: PortRef): MoveVerdict {
  const cable = view.get('cable', cableId);
  const type = cable && view.get('cableType', cable.typeId);
  const facts = portFacts(view, to);
  if (cable === undefined || type === undefined || facts === undefined) return refused('The cable or the port no longer exists.');
  if (cable[end].some((plug) => plug.leg === leg && isSamePort(plug, to))) return { tone: 'success', text: 'Where it is now.' };
  const [other] = view.find('cablesByPort', portRefKey(to));
  if (other !== undefined) return refused(`${to.portKey} already holds ${other.id === cableId ? 'this cable' : cableName(view, other)}.`);
  const opening = facts.opticType?.connector ?? facts.port.group.connector;
  const plug = type[end].connector;
  const needsOptic = !mates(opening, plug) && facts.opticType === undefined && connectorFamily(opening) === 'cage' && ['fibre', 'copper'].includes(connectorFamily(plug));
  if (!mates(opening, plug) && !needsOptic) return refused(`A ${connectorFacts(plug).name} plug does not go into ${connectorFacts(opening).name}.`);
  return doubt(view, cable, end, to) ?? (needsOptic ? { tone: 'warning', text: 'Needs an optic: the cage is empty.' } : { tone: 'success', text: 'Fits.' });
}

/* How the two ports and the length get on, once it is plugged in there. */
function doubt(view: DesignView, cable: Cable, end: 'a' | 'b', to: PortRef): MoveVerdict | undefined {
  const [far, ...others] = cable[end === 'a' ? 'b' : 'a'];
  if (far === undefined || others.length > 0) return undefined;
  const verdict = judgeConnection(withoutCable(view, cable), to, far);
  if (verdict.verdict === 'refused') return refused(verdict.reason);
  const neededMm = routeLengthMm(view, to, far, pathwaysOf(view, cable));
  if (neededMm !== undefined && cable.lengthMm !== undefined && neededMm > cable.lengthMm) return { tone: 'warning', text: `Too short: ${formatLength(neededMm)} is needed, the cable has ${formatLength(cable.lengthMm)}.` };
  return verdict.reason === undefined || verdict.proposal.optics.length > 0 ? undefined : { tone: 'warning', text: verdict.reason };
}

/** The design as it would be if the cable were not there. */
const withoutCable = (view: DesignView, cable: Cable): DesignView => ({
  get: (kind, id) => view.get(kind, id),
  all: (kind) => view.all(kind),
  count: (kind) => view.count(kind),
  find: (index, key) => view.find(index, key).filter((record) => record.id !== cable.id),
});

/** Plugs one end of a cable into another port, or with none unplugs it; false where that was refused. */
export function moveCableEnd({ cableId, end, leg }: CablePlug, to: PortRef | undefined): boolean {
  return runCommand(reterminateCable, { cableId, end, leg, to: to && { deviceId: to.deviceId, portKey: to.portKey } }).ok;
}

/** The plugs of the cable in a port. */
export function plugAt(cable: Cable, ref: PortRef): CablePlug | undefined {
  for (const end of ['a', 'b'] as const) {
    const plug = cable[end].find((each) => isSamePort(each, ref));
    if (plug !== undefined) return { cableId: cable.id, end, leg: plug.leg };
  }
  return undefined;
}

const MAX_OFFERED = 150;

/** Names of free ports that a plug goes into: those of the device it is in now first. */
export function portsForPlug(view: DesignView, { cableId, end, leg }: CablePlug): readonly string[] {
  const cable = view.get('cable', cableId);
  const type = cable && view.get('cableType', cable.typeId);
  if (cable === undefined || type === undefined) return [];
  const ownId = cable[end].find((plug) => plug.leg === leg)?.deviceId;
  const devices = [...view.all('device')].sort((a, b) => Number(b.id === ownId) - Number(a.id === ownId));
  const names: string[] = [];
  for (const device of devices) {
    for (const { ref, port, opticType } of portsOfDevice(view, device)) {
      if (names.length >= MAX_OFFERED) return names;
      if (mates(opticType?.connector ?? port.group.connector, type[end].connector) && view.find('cablesByPort', portRefKey(ref)).length === 0) names.push(portName(view, ref));
    }
  }
  return names;
}
