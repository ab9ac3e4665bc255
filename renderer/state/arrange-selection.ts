import type { Id } from '../../shared/base/id.ts';
import { alignDevices } from '../../shared/commands/arrange/align-devices.ts';
import { arrangeDevices } from '../../shared/commands/arrange/arrange-devices.ts';
import { alignPlanned } from '../../shared/commands/arrange/plan-align.ts';
import { distributePlanned } from '../../shared/commands/arrange/plan-distribute.ts';
import type { PlannedId } from '../../shared/commands/arrange/plan-place.ts';
import type { DiagramPlace } from '../../shared/commands/diagram/diagram-place.ts';
import { alignNodes, distributeNodes } from '../../shared/commands/diagram/arrange-nodes.ts';
import { useDiagramPlaces } from './diagram-places.ts';
import { useDocument } from './document.ts';
import { idsOfKind } from './record-kinds.ts';
import { runCommand } from './run-command.ts';
import { useSession } from './session.ts';

/** What things are lined up by. */
export type Edge = 'left' | 'right' | 'top' | 'bottom' | 'centre-x' | 'centre-y';

/* Of devices, those that stand on the floor: what hangs in a rack goes with it. */
function selectedOnPlan(): readonly PlannedId[] {
  const { store } = useDocument.getState();
  const { selection } = useSession.getState();
  const devices = idsOfKind('device', selection).filter((id) => store.get('device', id)?.placement.kind === 'room');
  return [...idsOfKind('rack', selection), ...devices, ...idsOfKind('planItem', selection), ...idsOfKind('pathway', selection)];
}

/** How many of the selected things the view in front can line up by their edges. */
export function alignableCount(): number {
  const { view, selection } = useSession.getState();
  if (view === 'plan') return selectedOnPlan().length;
  return view === 'topology' ? idsOfKind('device', selection).length : 0;
}

/** Lines up what is selected, in the plan or the topology. */
export function alignSelection(edge: Edge): void {
  if (useSession.getState().view === 'plan') runCommand(alignPlanned, { ids: selectedOnPlan(), edge });
  else runCommand(alignNodes, { ...selectedNodes(), edge: NODE_EDGES[edge] });
}

const selectedDevices = (): readonly Id<'device'>[] => idsOfKind('device', useSession.getState().selection);

/** How many of the selected things the view in front can spread along an axis: in racks, devices along the units. */
export const spreadableCount = (axis: 'x' | 'y'): number => (axis === 'y' && useSession.getState().view === 'racks' ? selectedDevices().length : alignableCount());

/** Spreads what is selected evenly along an axis, in the plan, the topology or, up and down, each rack. */
export function distributeSelection(axis: 'x' | 'y'): void {
  const { view } = useSession.getState();
  if (view === 'plan') runCommand(distributePlanned, { ids: selectedOnPlan(), axis });
  else if (view === 'racks') arrangeInRacks('spread');
  else runCommand(distributeNodes, { ...selectedNodes(), axis: axis === 'x' ? 'horizontal' : 'vertical' });
}

const NODE_EDGES = { left: 'left', right: 'right', top: 'top', bottom: 'bottom', 'centre-x': 'centre', 'centre-y': 'middle' } as const;

function selectedNodes(): { readonly deviceIds: readonly Id<'device'>[]; readonly places: DiagramPlace[] } {
  return { deviceIds: idsOfKind('device', useSession.getState().selection), places: [...(useDiagramPlaces.getState().shown?.() ?? [])] };
}

/** How many devices are selected. */
export const selectedDeviceCount = (): number => selectedDevices().length;

/** Brings the selected devices of different racks to the unit of the first. */
export const alignSelectedDevices = (): unknown => runCommand(alignDevices, { deviceIds: selectedDevices() });

/** Moves the selected devices of each rack together, to the topmost of them or to the lowest. */
export const closeGaps = (way: 'up' | 'down'): unknown => arrangeInRacks(way);

const arrangeInRacks = (how: 'spread' | 'up' | 'down'): unknown => runCommand(arrangeDevices, { deviceIds: selectedDevices(), how });
