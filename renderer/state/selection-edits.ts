import { duplicateRecords } from '../../shared/commands/clipboard/duplicate-records.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import { setStatus, STATUS_KINDS } from '../../shared/commands/status/set-status.ts';
import { kindOf, type RecordId } from '../../shared/model/design.ts';
import type { Status } from '../../shared/model/fields.ts';
import { portRefKey } from '../../shared/model/port-ref.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { useDocument } from './document.ts';
import { runCommand } from './run-command.ts';
import { useSession, type ViewName } from './session.ts';

/** Removes what is selected; of selected ports, the cables plugged into them. */
export function deleteSelection(): void {
  const { selection, ports, select } = useSession.getState();
  const { store } = useDocument.getState();
  const ids = selection.length > 0 ? selection : [...new Set(ports.flatMap((port) => store.find('cablesByPort', portRefKey(port)).map((cable) => cable.id)))];
  if (ids.length === 0) return;
  if (runCommand(removeRecords, { ids }).ok) select([]);
}

const DUPLICATED: readonly string[] = ['rack', 'device', 'planItem', 'pathway', 'annotation'];

/** Whether something of the selection can be copied. */
export const canDuplicate = (): boolean => useSession.getState().selection.some((id) => DUPLICATED.includes(kindOf(id) ?? ''));

/** Copies what is selected to free places beside it in one step, and selects the copies. */
export function duplicateSelection(): void {
  const { selection, select } = useSession.getState();
  const copies = runCommand(duplicateRecords, { ids: selection });
  if (copies.ok) select(copies.value);
}

/** What of the selection has a status; of selected ports, the optics in them. */
export function selectedWithStatus(): readonly RecordId[] {
  const { selection, ports } = useSession.getState();
  const { store } = useDocument.getState();
  const optics = ports.flatMap((port) => store.find('opticsByPort', portRefKey(port)).map(({ id }) => id));
  return [...selection.filter((id) => STATUS_KINDS.some((kind) => kind === kindOf(id))), ...optics];
}

/** Gives what is selected a status. */
export const markSelection = (status: Status): unknown => runCommand(setStatus, { ids: selectedWithStatus(), status });

/** Selects everything the view in front shows. */
export function selectAll(): void {
  const { view, select } = useSession.getState();
  const { store } = useDocument.getState();
  select(idsInView(store, view));
}

function idsInView(store: DesignStore, view: ViewName): readonly RecordId[] {
  const annotations = store.all('annotation').filter(({ place }) => place.view === view).map(({ id }) => id);
  switch (view) {
    case 'plan':
      return [...[...store.all('rack'), ...store.all('device').filter((device) => device.placement.kind === 'room'), ...store.all('planItem'), ...store.all('pathway')].map((record) => record.id), ...annotations];
    case 'racks':
      return [...store.all('device').filter((device) => device.placement.kind === 'rack').map((device) => device.id), ...annotations];
    case 'topology':
      return [...store.all('device').map((device) => device.id), ...annotations];
    case 'cables':
      return store.all('cable').map((cable) => cable.id);
  }
}

/** Drops from the selection what no longer exists, after an undo for example. */
export function pruneSelection(): void {
  const { selection, ports, select, selectPorts } = useSession.getState();
  const { store } = useDocument.getState();
  const left = selection.filter((id) => store.record(id) !== undefined);
  if (left.length !== selection.length) select(left);
  const portsLeft = ports.filter((port) => store.get('device', port.deviceId) !== undefined);
  if (portsLeft.length !== ports.length) selectPorts(portsLeft);
}
