import { compareNatural } from '../../base/compare.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import type { Device, Placement } from '../../model/device.ts';
import { type CommandError, refuse } from '../command.ts';
import { rootDevices } from './clipboard-content.ts';
import type { NewIds } from './new-ids.ts';
import { placeForDevice } from './paste-places.ts';
import type { PasteRun } from './paste-run.ts';

/** Puts the copied devices in: those copied for themselves where there is room, the others where they were in what holds them. */
export function pasteDevices(run: PasteRun): Result<readonly Id<'device'>[], CommandError> {
  const { tx, content, target, ids } = run;
  const roots = new Set<Device>(rootDevices(content));
  const devices = [...content.records.device].sort((a, b) => compareNatural(a.name, b.name));
  for (const { id } of devices) ids.make('device', id);
  const pasted: Id<'device'>[] = [];
  for (const device of devices.filter((each) => roots.has(each))) {
    const type = tx.get('deviceType', ids.of('deviceType', device.typeId));
    if (type === undefined) return refuse('damaged', `The type of ${device.name} was not copied with it.`);
    const place = placeForDevice(tx, device, type, target, run.shift);
    if (!place.ok) return refuse('no-fit', `${place.error} Nothing was pasted.`);
    pasted.push(put(run, device, place.value));
  }
  for (const device of devices) if (!roots.has(device)) put(run, device, heldPlacement(device.placement, ids));
  return ok(pasted);
}

function put({ tx, ids, names }: PasteRun, device: Device, placement: Placement): Id<'device'> {
  const { serial: _serial, assetTag: _assetTag, ...rest } = device;
  const id = ids.of('device', device.id);
  tx.put({ ...rest, ...names.device(device), id, typeId: ids.of('deviceType', device.typeId), placement });
  return id;
}

/** The place of what is copied together with what holds it: the same place in the copy. */
function heldPlacement(placement: Placement, ids: NewIds): Placement {
  if (placement.kind === 'rack' || placement.kind === 'rack-side') return { ...placement, rackId: ids.of('rack', placement.rackId) };
  return placement.kind === 'bay' ? { ...placement, deviceId: ids.of('device', placement.deviceId) } : placement;
}
