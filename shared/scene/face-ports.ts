import { type Box, box, inflate, overlaps } from '../geometry/box.ts';
import { type ConnectorFamily, connectorFamily } from '../model/connector.ts';
import type { Port } from '../model/ports.ts';
import { groupBy } from '../base/group-by.ts';
import { boxSteps, roundBoxSteps } from './path-steps.ts';
import { portBox, portShape } from './port-shape.ts';
import type { Paint, PathStep, SceneNode } from './scene.ts';

interface PortPaint {
  readonly outline: Paint;
  readonly detail: Paint;
}

const edge = { stroke: 'port-edge', strokeMm: 0.35 } as const;
const plugPaint: Paint = { fill: 'port-used' };

/** Share of a port's size that the plug in it leaves free on each side, so that neighbouring ports stay apart. */
const PLUG_INSET = 0.2;

const PAINTS: Record<ConnectorFamily, PortPaint> = {
  copper: { outline: { ...edge, fill: 'port' }, detail: { stroke: 'port-edge', strokeMm: 0.3 } },
  cage: { outline: { ...edge, fill: 'cage' }, detail: { fill: 'port' } },
  fibre: { outline: { ...edge, fill: 'fibre-port' }, detail: { fill: 'port' } },
  power: { outline: { ...edge, fill: 'power-port' }, detail: { fill: 'port-edge' } },
  other: { outline: { ...edge, fill: 'port' }, detail: { fill: 'port-edge' } },
};

/** All ports of a face to scale: per family one path of outlines and one of insides, and one of all plugs. */
export function composePorts(ports: readonly Port[], usedPortKeys: ReadonlySet<string>): SceneNode[] {
  const families = groupBy(ports, (port) => connectorFamily(port.group.connector));
  const nodes = [...families].flatMap(([family, members]): SceneNode[] => {
    const shapes = members.map((port) => ({ ...portShape(port), isUsed: usedPortKeys.has(port.key) }));
    const insides = shapes.filter((shape) => !shape.isUsed).flatMap((shape) => shape.detail);
    const outlines: SceneNode = { kind: 'path', steps: shapes.flatMap((shape) => shape.outline), paint: PAINTS[family].outline };
    return insides.length === 0 ? [outlines] : [outlines, { kind: 'path', steps: insides, paint: PAINTS[family].detail }];
  });
  const plugs = ports.filter((port) => usedPortKeys.has(port.key)).flatMap((port) => roundBoxSteps(plugBox(portBox(port)), 0.6));
  return plugs.length === 0 ? nodes : [...nodes, { kind: 'path', steps: plugs, paint: plugPaint }];
}

function plugBox({ x, y, width, height }: Box): Box {
  return box(x + width * PLUG_INSET, y + height * PLUG_INSET, width * (1 - 2 * PLUG_INSET), height * (1 - 2 * PLUG_INSET));
}

/** Ports as plain marks, for a face that is too small to be read; those that touch `covered` are left out. */
export function composeFarPorts(ports: readonly Port[], usedPortKeys: ReadonlySet<string>, covered: Box | undefined): SceneNode[] {
  const shown = ports.filter((port) => covered === undefined || !overlaps(portBox(port), covered));
  const steps = (isUsed: boolean): PathStep[] =>
    shown.filter((port) => usedPortKeys.has(port.key) === isUsed).flatMap((port) => boxSteps(inflate(portBox(port), -0.6)));
  const [free, used] = [steps(false), steps(true)];
  return [
    ...(free.length === 0 ? [] : [{ kind: 'path', steps: free, paint: { fill: 'port', stroke: 'port-edge', strokeMm: 0.5 } } as const]),
    ...(used.length === 0 ? [] : [{ kind: 'path', steps: used, paint: plugPaint } as const]),
  ];
}
