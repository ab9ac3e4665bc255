import type { Face, PortGroup } from '../../../model/device-type.ts';
import { consoleConnector, interfaceKind, isWithoutCable, panelKind, poeOf, type PortKind, powerConnector } from './netbox-connectors.ts';
import { isNext, keyOf, type NumberedName, numberedName } from './name-runs.ts';
import { type NetboxType, numberOf } from './netbox-type.ts';

/** A port of the file with the name it gets here. */
export interface NamedPort {
  /** Name in the file: unique in its list. */
  readonly name: string;
  readonly numbered: NumberedName;
  readonly kind: PortKind;
}

/** Names as they are given out: unique over the whole device, though the file's are so only in their list. */
export class PortNames {
  readonly #used = new Set<string>();

  /** Names the ports of a list; where one is taken already, all of the list get the mark before their names. Repeated names of a list are dropped. */
  take(ports: readonly { readonly name: string; readonly kind: PortKind }[], mark: string): readonly NamedPort[] {
    const unique = [...new Map(ports.map((port) => [port.name, port])).values()];
    const isTaken = unique.some(({ name }) => this.#used.has(keyOf(numberedName(name))));
    return unique.flatMap(({ name, kind }) => {
      const numbered = numberedName(isTaken ? `${mark}${name}` : name);
      if (this.#used.has(keyOf(numbered))) return [];
      this.#used.add(keyOf(numbered));
      return [{ name, numbered, kind }];
    });
  }
}

/** Ports one after the other as groups: as long as they are alike and go on counting. */
export function groupsOf(ports: readonly NamedPort[]): readonly PortGroup[] {
  const groups: { first: NamedPort; count: number }[] = [];
  for (const port of ports) {
    const run = groups.at(-1);
    if (run !== undefined && run.count < 1000 && isAlike(run.first.kind, port.kind) && isNext(run.first.numbered, run.count, port.numbered)) run.count += 1;
    else groups.push({ first: port, count: 1 });
  }
  return groups.map(({ first, count }) => groupOf(first, count));
}

/** A group that begins with a port. Where it is on the face is worked out later. */
export function groupOf({ numbered: { prefix, number, pad }, kind }: NamedPort, count: number): PortGroup {
  return { prefix, first: number, count, ...(pad === undefined ? {} : { pad: Math.min(6, pad) }), ...kind, layout: { xMm: 0, yMm: 0 } };
}

/** Whether two ports are of one kind. */
export const isAlike = (a: PortKind, b: PortKind): boolean => JSON.stringify(a) === JSON.stringify(b);

type Raw = { readonly name: string; readonly kind: PortKind };

/** Interfaces that a cable goes into. */
export function interfacePorts(type: NetboxType, face: Face): readonly Raw[] {
  return type.interfaces
    .filter((port) => !isWithoutCable(port.type ?? ''))
    .map(({ name, type: kind = 'other', mgmt_only: isManagement, poe_mode: mode, poe_type: poeType }) => {
      const { connector, ...rest } = interfaceKind(kind);
      const poe = poeOf(mode, poeType);
      const role = connector === 'other' || connector === 'stacking' ? 'other' : isManagement === 'true' ? 'management' : 'network';
      return { name, kind: { role, face, connector, ...rest, ...(poe === undefined ? {} : { poe }) } };
    });
}

/** Console ports, and those of a console server. */
export function consolePorts(type: NetboxType, face: Face): readonly Raw[] {
  const own = type['console-ports'].map((port) => ({ name: port.name, kind: { role: 'console', face, connector: consoleConnector(port.type) } as const }));
  const served = type['console-server-ports'].map((port) => ({ name: port.name, kind: { role: 'console', face, connector: consoleConnector(port.type) } as const }));
  return [...own, ...served];
}

/** Power inlets. */
export const inletPorts = (type: NetboxType, face: Face): readonly Raw[] =>
  type['power-ports'].map((port) => {
    const maxW = numberOf(port.maximum_draw);
    const power = maxW === undefined || !Number.isInteger(maxW) || maxW < 0 ? {} : { power: { maxW } };
    return { name: port.name, kind: { role: 'power-in', face, connector: powerConnector(port.type, 'power-in'), ...power } };
  });

const PHASES: Readonly<Record<string, 'L1' | 'L2' | 'L3'>> = { A: 'L1', B: 'L2', C: 'L3' };

/** Power outlets. */
export const outletPorts = (type: NetboxType, face: Face): readonly Raw[] =>
  type['power-outlets'].map((port) => {
    const phase = PHASES[port.feed_leg ?? ''];
    return { name: port.name, kind: { role: 'power-out', face, connector: powerConnector(port.type, 'power-out'), ...(phase === undefined ? {} : { power: { phase } }) } };
  });

/** Front and rear ports of panels. */
export const panelPorts = (type: NetboxType, face: Face): readonly Raw[] =>
  type[face === 'front' ? 'front-ports' : 'rear-ports'].map((port) => ({ name: port.name, kind: { role: 'panel', face, ...panelKind(port.type) } }));
