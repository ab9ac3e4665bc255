import { isSameDevice, ownKey } from '../../shared/catalog/user-devices.ts';
import { updateDeviceType } from '../../shared/commands/device-types/update-device-type.ts';
import type { DeviceType, DeviceTypeEntry } from '../../shared/model/device-type.ts';
import type { BuilderRequest } from './device-builder.ts';
import { useDocument } from './document.ts';
import { useNotices } from './notices.ts';
import { ask } from './questions.ts';
import { runCommand } from './run-command.ts';
import { isKeyTaken, useUserLibrary } from './user-library.ts';

/** Keeps a device type from the builder, and offers to take it over where the open design uses it. */
export async function keepBuiltDevice(mode: BuilderRequest['mode'], built: DeviceTypeEntry): Promise<void> {
  const entry = mode === 'edit' ? built : { ...built, key: ownKey(built, isKeyTaken) };
  const { devices, setDevices } = useUserLibrary.getState();
  setDevices([...devices.filter(({ key }) => key !== entry.key), entry]);
  useNotices.getState().show({ tone: 'success', text: mode === 'edit' ? `${entry.model} is changed in My devices.` : `${entry.model} is in My devices.` });
  await offerUpdate(entry);
}

/** The design's copy of a device type, without its id. */
export function entryOfType({ id: _id, ...entry }: DeviceType): DeviceTypeEntry {
  return entry;
}

async function offerUpdate(entry: DeviceTypeEntry): Promise<void> {
  const { store, isOpen } = useDocument.getState();
  const copy = store.all('deviceType').find(({ key }) => key === entry.key);
  if (!isOpen || copy === undefined || isSameDevice(entryOfType(copy), entry)) return;
  const count = store.find('devicesByType', copy.id).length;
  const answer = await ask(
    `Update ${count === 1 ? 'the device' : `the ${count} devices`} in this design?`,
    `The design holds its own copy of ${entry.model}. Updating changes all devices made from it, in one step that can be undone.`,
    [{ value: 'update', label: 'Update the design', look: 'primary' }, { value: 'keep', label: 'Keep the design as it is' }],
    'keep',
  );
  if (answer === 'update') runCommand(updateDeviceType, { typeId: copy.id, entry });
}

/** Takes an own device type out of the library; designs keep their copies. Can be taken back as long as the message stands. */
export function deleteOwnDevice(entry: DeviceTypeEntry): void {
  const { devices, setDevices } = useUserLibrary.getState();
  setDevices(devices.filter(({ key }) => key !== entry.key));
  const restore = (): void => useUserLibrary.getState().setDevices([...useUserLibrary.getState().devices.filter(({ key }) => key !== entry.key), entry]);
  useNotices.getState().show({ tone: 'info', text: `${entry.model} was deleted from My devices. Designs keep their copies.`, action: { label: 'Take back', run: restore } });
}
