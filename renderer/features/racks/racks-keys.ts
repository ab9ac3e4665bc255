import type { KeyboardEvent } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import { portName } from '../../../shared/topology/names.ts';
import { usePanels } from '../../state/panels.ts';
import { useSession } from '../../state/session.ts';
import { focusDevice, useFocusedDevice } from './focused-device.ts';
import type { GestureContext } from './gesture-context.ts';
import { selectedOnRacks } from './group-plan.ts';
import { movableAcross, movableUpAndDown, nudge } from './nudge.ts';
import { type PlacedDevice, placedPorts } from './placed.ts';
import { extendSelection } from './port-pairs.ts';
import { showDraft } from './racks-draft.ts';
import type { RacksModel } from './racks-model.ts';

/** What the keys of the Racks view need besides the design. */
export interface KeyContext extends GestureContext {
  readonly camera: () => Camera | undefined;
  /** Opens the list of ports to connect the selected ones to. */
  readonly openPicker: () => void;
}

const STEPS = { ArrowUp: 1, ArrowDown: -1, ArrowLeft: 0, ArrowRight: 0 } as const;
const isArrow = (key: string): key is keyof typeof STEPS => Object.hasOwn(STEPS, key);

/** Keys of the Racks view: arrows walk from device to device, or move what is selected, or walk along the ports of a device once P was pressed; C connects; Enter selects, and opens the ports of what is selected. */
export function racksKeys(context: KeyContext) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    if (handleKey(context, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

function handleKey(context: KeyContext, event: KeyboardEvent<HTMLElement>): boolean {
  const session = useSession.getState();
  const focused = context.model().deviceById.get(useFocusedDevice.getState().deviceId ?? '');
  if (isArrow(event.key)) {
    if (session.ports.length > 0) return walkPorts(context, event);
    return moveSelection(context, event.key, event.altKey) || walkDevices(context, event.key, focused);
  }
  switch (event.key) {
    case 'Enter':
    case ' ':
      if (focused === undefined || !isDeviceElement(event.target)) return false;
      if (event.key === 'Enter' && isOnlySelected(focused)) usePanels.getState().showPortSheet(focused.id);
      else if (event.shiftKey) session.toggleSelected(focused.id);
      else session.select([focused.id]);
      return true;
    case 'p':
    case 'P':
      return focused !== undefined && enterPorts(context, focused);
    case 'c':
    case 'C':
      if (session.ports.length === 0) return false;
      context.openPicker();
      return true;
    default:
      return false;
  }
}

/* The second Enter opens what the first has selected. */
const isOnlySelected = ({ id }: PlacedDevice): boolean => useSession.getState().selection.length === 1 && useSession.getState().selection[0] === id;

const isDeviceElement = (target: EventTarget): boolean => target instanceof HTMLElement && target.dataset['deviceId'] !== undefined;

/** Moves the selected devices a unit up or down, or to the other half or side of their rack. False where nothing selected moves that way. */
function moveSelection(context: KeyContext, key: keyof typeof STEPS, isHalfStep: boolean): boolean {
  const step = STEPS[key];
  const moved = step === 0 ? movableAcross(context.model()) : movableUpAndDown(context.model());
  const [first] = moved;
  if (first === undefined) return selectedOnRacks(context.model()).length > 0;
  if (step !== 0) nudge(context, moved, { byHalfU: step * (isHalfStep ? 1 : 2) });
  else nudge(context, moved, { byHalfU: 0, towards: (key === 'ArrowLeft') === (context.model().side === 'rear') ? 'right' : 'left' });
  const now = context.model().deviceById.get(first.id);
  if (now !== undefined) context.camera()?.reveal(now.box);
  return true;
}

/** Devices of a rack from top to bottom: the order in which arrows walk. */
const fromTop = (devices: readonly PlacedDevice[]): readonly PlacedDevice[] => [...devices].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);

/** The device an arrow key leads to; from nowhere, the first one. */
export function nextDevice(model: RacksModel, key: keyof typeof STEPS, from: PlacedDevice | undefined): PlacedDevice | undefined {
  if (from === undefined) return model.racks.flatMap((rack) => fromTop(rack.devices))[0];
  const index = model.racks.findIndex((rack) => rack.id === from.rackId);
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const column = fromTop(model.racks[index]?.devices ?? []);
    return column[column.findIndex((device) => device.id === from.id) + (key === 'ArrowDown' ? 1 : -1)];
  }
  const step = key === 'ArrowRight' ? 1 : -1;
  for (let i = index + step; i >= 0 && i < model.racks.length; i += step) {
    const [nearest] = [...(model.racks[i]?.devices ?? [])].sort((a, b) => Math.abs(a.box.y - from.box.y) - Math.abs(b.box.y - from.box.y));
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

function walkDevices(context: KeyContext, key: keyof typeof STEPS, focused: PlacedDevice | undefined): boolean {
  const next = nextDevice(context.model(), key, focused);
  if (next === undefined) return focused !== undefined;
  context.camera()?.reveal(next.box);
  focusDevice(next.id);
  return true;
}

function enterPorts(context: KeyContext, focused: PlacedDevice): boolean {
  const [first] = placedPorts(focused);
  if (first === undefined) {
    showDraft({ said: `${focused.device.name} has no ports on this side.` });
    return true;
  }
  useSession.getState().selectPorts([first.ref]);
  showDraft({ said: `Port ${portName(context.store(), first.ref)}. Arrows walk, Shift extends, C connects.` });
  return true;
}

function walkPorts(context: KeyContext, event: KeyboardEvent<HTMLElement>): boolean {
  const session = useSession.getState();
  const last = session.ports.at(-1);
  const device = last && context.model().deviceById.get(last.deviceId);
  if (last === undefined || device === undefined) return false;
  const ports = placedPorts(device);
  const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
  const next = ports[ports.findIndex((port) => port.ref.portKey === last.portKey) + step];
  if (next === undefined) return true;
  session.selectPorts(event.shiftKey ? extendSelection(session.ports, next.ref, device.type) : [next.ref]);
  const { ports: selected } = useSession.getState();
  showDraft({ said: selected.length === 1 ? `Port ${portName(context.store(), next.ref)}.` : `${selected.length} ports, up to ${next.ref.portKey}.` });
  return true;
}
