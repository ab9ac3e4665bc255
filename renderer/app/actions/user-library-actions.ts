import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { buildCopy, buildNewDevice, editOwnDevice } from '../../state/device-builder.ts';
import { exportDevices, importDeviceFiles } from '../../state/device-files.ts';
import { useDocument } from '../../state/document.ts';
import { deleteOwnDevice, entryOfType } from '../../state/own-devices.ts';
import { useSession } from '../../state/session.ts';
import { findDeviceEntry, ownEntry, useUserLibrary } from '../../state/user-library.ts';
import type { Action } from './action.ts';

/** The device type that is meant: the one held from the library, else that of the first selected device. */
function chosenType(): DeviceTypeEntry | undefined {
  const { libraryDrag, selection } = useSession.getState();
  if (libraryDrag?.table === 'devices') return findDeviceEntry(libraryDrag.key);
  const { store } = useDocument.getState();
  const device = selection.map((id) => store.record(id)).find((record) => record?.id.startsWith('device:') === true && 'typeId' in record);
  if (device === undefined || !('placement' in device)) return undefined;
  const type = store.get('deviceType', device.typeId);
  return type === undefined ? undefined : entryOfType(type);
}

const chosenOwn = (): DeviceTypeEntry | undefined => ownEntry(chosenType()?.key ?? '');

const onChosen = (needs: string, find: () => DeviceTypeEntry | undefined, run: (entry: DeviceTypeEntry) => void) => ({
  needs,
  isEnabled: () => find() !== undefined,
  run: () => {
    const entry = find();
    if (entry !== undefined) run(entry);
  },
});

/** The person's own device types. */
export const userLibraryActions: readonly Action[] = [
  { id: 'library.newDevice', title: 'New device type…', shortcuts: ['Ctrl+Shift+N'], keywords: 'custom own builder library make model', run: buildNewDevice },
  { id: 'library.copyDevice', title: 'Edit a copy of the device type…', keywords: 'custom own builder library duplicate model', ...onChosen('select a device first', chosenType, buildCopy) },
  { id: 'library.editDevice', title: 'Edit my device type…', keywords: 'custom own builder library change model', ...onChosen('select a device of your own type first', chosenOwn, editOwnDevice) },
  { id: 'library.deleteDevice', title: 'Delete my device type', keywords: 'custom own library remove model', ...onChosen('select a device of your own type first', chosenOwn, deleteOwnDevice) },
  { id: 'library.import', title: 'Import device types…', keywords: 'library file netbox yaml open my devices', run: () => void importDeviceFiles() },
  {
    id: 'library.export',
    title: 'Export my device types…',
    keywords: 'library file save share',
    needs: 'you have no device types of your own',
    isEnabled: () => useUserLibrary.getState().devices.length > 0,
    run: () => void exportDevices(useUserLibrary.getState().devices),
  },
];
