import { assertNever } from '../base/assert-never.ts';
import { connectorFacts } from '../catalog/connectors.ts';
import { type Box, box } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import { type Connector, connectorFamily } from '../model/connector.ts';
import type { Port } from '../model/ports.ts';
import { boxSteps, discSteps, polygon, roundBoxSteps, segment } from './path-steps.ts';
import type { PathStep } from './scene.ts';

/** The outline of a port and what is inside it, in face coordinates. */
export interface PortShape {
  readonly outline: readonly PathStep[];
  readonly detail: readonly PathStep[];
}

/** Where a port is on its face, in millimetres: for drawing, hit-testing and cable ends. */
export function portBox(port: Port): Box {
  const { widthMm, heightMm } = connectorFacts(port.group.connector);
  return box(port.at.x - widthMm / 2, port.at.y - heightMm / 2, widthMm, heightMm);
}

/** How a port is drawn. */
export function portShape(port: Port): PortShape {
  const b = portBox(port);
  const { connector } = port.group;
  const family = connectorFamily(connector);
  switch (family) {
    case 'copper':
      return connector === 'bnc' || connector === 'f-type' ? roundSocket(b) : jack(b, port.isFlipped);
    case 'cage':
      return cage(b);
    case 'fibre':
      return fibre(b, connector);
    case 'power':
      return power(b, connector);
    case 'other':
      return other(b, connector);
    default:
      return assertNever(family);
  }
}

/** A modular jack: the opening with the steps its clip rests in, at the bottom unless flipped. */
function jack(b: Box, isFlipped: boolean): PortShape {
  const at = (u: number, v: number) => vec(b.x + u * b.width, b.y + (isFlipped ? 1 - v : v) * b.height);
  const outline = polygon([at(0, 0), at(1, 0), at(1, 0.7), at(0.8, 0.7), at(0.8, 0.86), at(0.66, 0.86), at(0.66, 1), at(0.34, 1), at(0.34, 0.86), at(0.2, 0.86), at(0.2, 0.7), at(0, 0.7)]);
  const contacts = [0.2, 0.32, 0.44, 0.56, 0.68, 0.8].flatMap((u) => segment(at(u, 0.06), at(u, 0.3)));
  return { outline, detail: contacts };
}

function cage(b: Box): PortShape {
  const inset = Math.min(b.width, b.height) * 0.14;
  return { outline: boxSteps(b), detail: boxSteps(box(b.x + inset, b.y + inset, b.width - 2 * inset, b.height - 2 * inset)) };
}

function fibre(b: Box, connector: Connector): PortShape {
  if (connector.startsWith('mpo')) return mpo(b);
  const centre = vec(b.x + b.width / 2, b.y + b.height / 2);
  if (!connector.endsWith('-duplex')) return { outline: boxSteps(b), detail: discSteps(centre, Math.min(b.width, b.height) * 0.22) };
  const half = (b.width - Math.min(0.8, b.width * 0.06)) / 2;
  const radius = Math.min(half, b.height) * 0.24;
  const halves = [box(b.x, b.y, half, b.height), box(b.x + b.width - half, b.y, half, b.height)];
  return { outline: halves.flatMap(boxSteps), detail: halves.flatMap((h) => discSteps(vec(h.x + half / 2, centre.y), radius)) };
}

/** The adapter with its key on top. */
function mpo(b: Box): PortShape {
  const key = box(b.x + b.width * 0.36, b.y, b.width * 0.28, b.height * 0.22);
  const slot = box(b.x + b.width * 0.2, b.y + b.height * 0.5, b.width * 0.6, b.height * 0.16);
  return { outline: roundBoxSteps(b, 1), detail: [...boxSteps(key), ...boxSteps(slot)] };
}

function power(b: Box, connector: Connector): PortShape {
  if (/^(nema-l|cs|iec-60309|cee-7)/.test(connector)) return roundOutlet(b);
  if (/^c\d/.test(connector)) return applianceCoupler(b, Number(connector.slice(1)) >= 19);
  if (connector === 'dc-barrel') return roundSocket(b);
  if (connector.startsWith('nema')) return { outline: roundBoxSteps(b, 3), detail: blades(b, [[0.32, 0.3], [0.68, 0.3], [0.5, 0.72]], 0.09, 0.24) };
  if (connector.startsWith('bs-1363')) return { outline: roundBoxSteps(b, 2), detail: blades(b, [[0.28, 0.66], [0.72, 0.66], [0.5, 0.3]], 0.16, 0.1) };
  return { outline: roundBoxSteps(b, 1.5), detail: blades(b, [[0.3, 0.5], [0.7, 0.5]], 0.12, 0.3) };
}

/** IEC 60320: the small couplers have two cut corners, the 16 A ones are rectangles with level contacts. */
function applianceCoupler(b: Box, isLarge: boolean): PortShape {
  if (isLarge) return { outline: roundBoxSteps(b, 1.5), detail: blades(b, [[0.26, 0.62], [0.74, 0.62], [0.5, 0.34]], 0.22, 0.1) };
  const at = (u: number, v: number) => vec(b.x + u * b.width, b.y + v * b.height);
  const outline = polygon([at(0.2, 0), at(0.8, 0), at(1, 0.32), at(1, 1), at(0, 1), at(0, 0.32)]);
  return { outline, detail: blades(b, [[0.25, 0.66], [0.75, 0.66], [0.5, 0.34]], 0.09, 0.3) };
}

function blades(b: Box, centres: readonly (readonly [number, number])[], width: number, height: number): PathStep[] {
  return centres.flatMap(([u, v]) => boxSteps(box(b.x + (u - width / 2) * b.width, b.y + (v - height / 2) * b.height, width * b.width, height * b.height)));
}

function roundOutlet(b: Box): PortShape {
  const centre = vec(b.x + b.width / 2, b.y + b.height / 2);
  const radius = Math.min(b.width, b.height) / 2;
  const pins = [-90, 30, 150].map((degrees) => (degrees * Math.PI) / 180);
  return { outline: discSteps(centre, radius), detail: pins.flatMap((a) => discSteps(vec(centre.x + Math.cos(a) * radius * 0.5, centre.y + Math.sin(a) * radius * 0.5), radius * 0.13)) };
}

function roundSocket(b: Box): PortShape {
  const centre = vec(b.x + b.width / 2, b.y + b.height / 2);
  const radius = Math.min(b.width, b.height) / 2;
  return { outline: discSteps(centre, radius), detail: discSteps(centre, radius * 0.28) };
}

function other(b: Box, connector: Connector): PortShape {
  const at = (u: number, v: number) => vec(b.x + u * b.width, b.y + v * b.height);
  if (connector === 'db9' || connector === 'vga') {
    return { outline: polygon([at(0, 0), at(1, 0), at(0.9, 1), at(0.1, 1)]), detail: [0.3, 0.5, 0.7].flatMap((u) => discSteps(at(u, 0.4), Math.min(b.width, b.height) * 0.07)) };
  }
  if (connector === 'usb-a' || connector === 'usb-c') return { outline: roundBoxSteps(b, connector === 'usb-c' ? b.height / 2 : 0.5), detail: boxSteps(box(b.x + b.width * 0.15, b.y + b.height * 0.4, b.width * 0.7, b.height * 0.2)) };
  if (connector === 'antenna') return roundSocket(b);
  return { outline: roundBoxSteps(b, 0.8), detail: [] };
}
