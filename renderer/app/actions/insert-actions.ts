import { addRack } from '../../../shared/commands/racks/add-rack.ts';
import { addRoom } from '../../../shared/commands/rooms/add-room.ts';
import { LIBRARY } from '../../../shared/catalog/library.ts';
import type { Id } from '../../../shared/base/id.ts';
import { useDocument } from '../../state/document.ts';
import { useLibrary } from '../../state/library.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { Action } from './action.ts';

const isOpen = (): boolean => useDocument.getState().isOpen;

/** The room a new rack goes into: that of the selection, else the first by name. */
function roomForRack(): Id<'room'> | undefined {
  const { store } = useDocument.getState();
  const selected = useSession.getState().selection.map((id) => store.record(id)).find((record) => record !== undefined && 'roomId' in record);
  if (selected !== undefined && 'roomId' in selected) return selected.roomId;
  return [...store.all('room')].sort((a, b) => a.name.localeCompare(b.name, 'en'))[0]?.id;
}

/** Places another rack like the last one, or the library's first, in the next free spot. */
function insertRack(): void {
  const { store } = useDocument.getState();
  const roomId = roomForRack();
  const typeKey = store.all('rackType')[0]?.key ?? (LIBRARY.racks.find((rack) => rack.heightU === 42) ?? LIBRARY.racks[0])?.key;
  if (roomId === undefined || typeKey === undefined) return;
  const added = runCommand(addRack, { typeKey, roomId });
  if (added.ok) useSession.getState().focusOn([added.value]);
}

function insertRoom(): void {
  const { store } = useDocument.getState();
  const added = runCommand(addRoom, { name: `Room ${store.count('room') + 1}`, widthMm: 6000, depthMm: 4000 });
  if (!added.ok) return;
  useSession.getState().setView('plan');
  useSession.getState().focusOn([added.value]);
}

const browse = (table: 'devices' | 'racks' | 'optics' | 'cables', title: string, keywords: string): Action => ({
  id: `insert.${table}`,
  title,
  isEnabled: isOpen,
  keywords,
  run: () => useLibrary.getState().browse(table),
});

/** What can be added. */
export const insertActions: readonly Action[] = [
  { id: 'insert.room', title: 'New room', isEnabled: isOpen, keywords: 'add new', run: insertRoom },
  { id: 'insert.rack', title: 'New rack', shortcuts: ['Ctrl+Shift+R'], needs: 'add a room first', isEnabled: () => isOpen() && useDocument.getState().store.count('room') > 0, keywords: 'add new cabinet', run: insertRack },
  browse('devices', 'Device from the library…', 'add switch server panel ups pdu'),
  browse('racks', 'Rack from the library…', 'add cabinet'),
  browse('optics', 'Optic from the library…', 'add transceiver module sfp'),
  browse('cables', 'Cable from the library…', 'add cord patch'),
];
