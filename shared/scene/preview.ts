import { compareCodeUnits, compareNatural } from '../base/compare.ts';
import { box, type Box } from '../geometry/box.ts';
import { shorten } from '../geometry/text-metrics.ts';
import { vec } from '../geometry/vector.ts';
import type { Rack } from '../model/rack.ts';
import type { DesignView } from '../store/design-view.ts';
import { composeElevation } from './elevation.ts';
import { composePlan } from './plan.ts';
import { RACK_LAYOUT, rackSize } from './rack-geometry.ts';
import type { Scene, SceneNode } from './scene.ts';

/* More would be strokes, and the work of a preview stays the same however large the design is. */
const MAX_RACKS = 6;
const NAME_MM = 120;
const NAME_GAP_MM = 50;

type Named = { readonly name: string; readonly id: string };
const byName = (a: Named, b: Named): number => compareNatural(a.name, b.name) || compareCodeUnits(a.id, b.id);

/** A small picture of a design: its first racks side by side from the front, or the plan of its first room while it has no racks. Undefined for a design without either. */
export function composePreview(view: DesignView): Scene | undefined {
  const racks = firstRacks(view);
  if (racks.length > 0) return composeRow(view, racks);
  const [room] = [...view.all('room')].sort(byName);
  return room === undefined ? undefined : composePlan(view, room.id, { hasDimensions: false });
}

/** The racks with the most in them, in the order of rooms and names. */
function firstRacks(view: DesignView): readonly Rack[] {
  const roomName = (rack: Rack): string => view.get('room', rack.roomId)?.name ?? '';
  const used = (rack: Rack): number => view.find('devicesByRack', rack.id).length;
  const fullest = [...view.all('rack')].sort((a, b) => used(b) - used(a) || byName(a, b)).slice(0, MAX_RACKS);
  return fullest.sort((a, b) => compareNatural(roomName(a), roomName(b)) || byName(a, b));
}

/** Racks on one floor line, each under its name. */
function composeRow(view: DesignView, racks: readonly Rack[]): Scene {
  const drawn = racks.flatMap((rack) => {
    const type = view.get('rackType', rack.typeId);
    return type === undefined ? [] : [{ rack, size: rackSize(type) }];
  });
  const heightMm = Math.max(...drawn.map(({ size }) => size.height), 0);
  const nodes: SceneNode[] = [];
  let x = 0;
  for (const { rack, size } of drawn) {
    const y = heightMm - size.height;
    nodes.push(
      { kind: 'text', text: shorten(rack.name, size.width, NAME_MM, 'bold'), at: vec(x + size.width / 2, y - NAME_GAP_MM), sizeMm: NAME_MM, ink: 'text', weight: 'bold', align: 'middle' },
      { kind: 'group', at: vec(x, y), children: composeElevation(view, rack.id, 'front', { detail: 'far', hasHeading: false }).nodes },
    );
    x += size.width + RACK_LAYOUT.gapMm;
  }
  return { bounds: rowBounds(x - RACK_LAYOUT.gapMm, heightMm), nodes };
}

const rowBounds = (widthMm: number, heightMm: number): Box => box(0, -NAME_MM - NAME_GAP_MM, widthMm, heightMm + NAME_MM + NAME_GAP_MM);
