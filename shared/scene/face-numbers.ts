import { type Box, box, overlaps, unionBoxes } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import type { DeviceType, DeviceTypeEntry } from '../model/device-type.ts';
import type { Port } from '../model/ports.ts';
import type { FaceArea } from './face-area.ts';
import { portBox } from './port-shape.ts';
import { groupBy } from '../base/group-by.ts';
import type { Ink, SceneNode } from './scene.ts';

const NUMBER_MM = 3.6;
const STRIP_MM = 4.6;

/** Numbers at the ports: all of a panel on its label strip, the first and last of each group on active devices. None where another port or the name is. */
export function composePortNumbers(type: DeviceType | DeviceTypeEntry, area: FaceArea, ink: Ink, label: Box | undefined): SceneNode[] {
  const isPanel = type.kind === 'copper-panel' || type.kind === 'fibre-panel' || type.kind === 'cassette';
  const taken = label === undefined ? area.busy : [...area.busy, label];
  const groups = groupBy(area.ports.filter((port) => port.group.role !== 'power-in'), (port) => port.groupIndex);
  return [...groups.values()].flatMap((ports) => (isPanel ? panelStrip(ports, taken, area) : endNumbers(ports, taken, area, ink)));
}

function panelStrip(ports: readonly Port[], taken: readonly Box[], area: FaceArea): SceneNode[] {
  const rows = [...groupBy(ports, (port) => port.at.y).values()];
  return rows.flatMap((row): SceneNode[] => {
    const around = unionBoxes(row.map(portBox));
    const strip = [around.y - STRIP_MM - 0.8, around.y + around.height + 0.8]
      .map((y) => box(around.x - 1, y, around.width + 2, STRIP_MM))
      .find((b) => isFree(b, taken, area));
    if (strip === undefined || !fitsPitch(row)) return [];
    const numbers = row.map((port): SceneNode => ({ kind: 'text', text: shortKey(port), at: vec(port.at.x, strip.y + STRIP_MM - 1.1), sizeMm: NUMBER_MM, ink: 'text', align: 'middle' }));
    return [{ kind: 'rect', box: strip, radiusMm: 0.6, paint: { fill: 'device-face-light' } }, ...numbers];
  });
}

const fitsPitch = (row: readonly Port[]): boolean => row.every((port, i) => i === 0 || port.at.x - (row[i - 1]?.at.x ?? 0) > NUMBER_MM * 1.6);

function endNumbers(ports: readonly Port[], taken: readonly Box[], area: FaceArea, ink: Ink): SceneNode[] {
  const ends = ports.length === 1 ? ports : [ports[0], ports.at(-1)].flatMap((port) => port ?? []);
  return ends.flatMap((port): SceneNode[] => {
    const b = portBox(port);
    const text = shortKey(port);
    const width = Math.max(b.width, text.length * NUMBER_MM * 0.66);
    const place = [b.y - 4, b.y + b.height + 0.4].map((y) => box(b.x + b.width / 2 - width / 2, y, width, 3.6)).find((spot) => isFree(spot, taken, area));
    return place === undefined ? [] : [{ kind: 'text', text, at: vec(b.x + b.width / 2, place.y + 2.9), sizeMm: 3.2, ink, align: 'middle' }];
  });
}

const isFree = (spot: Box, taken: readonly Box[], { size }: FaceArea): boolean =>
  spot.x >= 0 && spot.y >= 0.6 && spot.y + spot.height <= size.height - 0.6 && spot.x + spot.width <= size.width && !taken.some((b) => overlaps(b, spot));

/** The number people call a port by: what follows the last slash of its key, at most six characters. */
function shortKey(port: Port): string {
  const key = port.key.slice(port.key.lastIndexOf('/') + 1);
  return key.length > 6 ? (/\d+$/u.exec(key)?.[0] ?? key.slice(0, 6)) : key;
}
