import { compareNatural } from '../../base/compare.ts';
import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { checkEntryStructure } from '../../catalog/check-device-entry.ts';
import type { Device } from '../../model/device.ts';
import { type DeviceType, deviceTypeEntrySchema } from '../../model/device-type.ts';
import { idField } from '../../model/fields.ts';
import { portsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import { carriedG } from '../../topology/rack-load.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { placementProblem } from '../devices/placement-check.ts';

const args = z.strictObject({ typeId: idField('deviceType'), entry: deviceTypeEntrySchema });

/** Takes a changed device type over into the design: all devices made from it change. Refuses where something in use would be gone. */
export const updateDeviceType = defineCommand({
  id: 'deviceType.update',
  args,
  title: ({ entry }) => `Update ${entry.model}`,
  run: (tx, { typeId, entry }) => {
    const before = tx.get('deviceType', typeId);
    if (before === undefined) return refuse('gone', 'The device type is no longer in this design.');
    const [problem] = checkEntryStructure(entry);
    if (problem !== undefined) return refuse('unsound-type', problem.message);
    const after: DeviceType = { ...entry, key: before.key, id: typeId };
    const devices = tx.find('devicesByType', typeId);
    const lost = lostPorts(tx, devices, after).toSorted(compareNatural);
    if (lost.length > 0) return refuse('port-in-use', `${listed(lost)} ${lost.length === 1 ? 'is' : 'are'} in use and would be gone. Unplug ${lost.length === 1 ? 'it' : 'them'} first, or keep the ${lost.length === 1 ? 'port' : 'ports'}.`);
    const bay = lostBay(tx, devices, after);
    if (bay !== undefined) return refuse('bay-in-use', bay);
    tx.put(after);
    return checkPlaces(tx, devices, before, after);
  },
});

/** `SW1 port 25`, for every port that something is plugged into or noted at and that the new type lacks. */
function lostPorts(view: DesignView, devices: readonly Device[], after: DeviceType): readonly string[] {
  const kept = portsOf(after);
  return devices.flatMap((device) => {
    const cabled = view.find('cablesByDevice', device.id).flatMap(({ a, b }) => [...a, ...b]).filter(({ deviceId }) => deviceId === device.id);
    const used = new Set([...cabled, ...view.find('opticsByDevice', device.id)].map(({ portKey }) => portKey));
    for (const key of Object.keys(device.ports ?? {})) used.add(key);
    return [...used].filter((key) => !kept.has(key)).map((key) => `${device.name} port ${key}`);
  });
}

const MOST_NAMED = 3;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : new Intl.ListFormat('en').format(shown);
}

function lostBay(view: DesignView, devices: readonly Device[], after: DeviceType): string | undefined {
  for (const device of devices) {
    for (const module of view.find('devicesByBayOwner', device.id)) {
      const { placement } = module;
      if (placement.kind !== 'bay') continue;
      const bay = after.bays?.find(({ key }) => key === placement.bayKey);
      if (bay?.family !== view.get('deviceType', module.typeId)?.bayFamily) return `${module.name} is in bay ${placement.bayKey} of ${device.name}, which would no longer take it.`;
    }
  }
  return undefined;
}

/** Every device must still fit where it is, unless it stands in the way of things already. */
function checkPlaces(view: DesignView, devices: readonly Device[], before: DeviceType, after: DeviceType): Result<void, CommandError> {
  const isSameBody = (['mount', 'heightHalfU', 'isHalfWidth', 'railWidthInch', 'depthMm', 'bayFamily'] as const).every((field) => before[field] === after[field]);
  if (isSameBody) return ok(undefined);
  for (const { id, name, placement } of devices) {
    if (placement.kind === 'bay' && (after.mount !== 'bay' || after.bayFamily !== before.bayFamily)) return refuse('no-fit', `${name} would no longer fit its bay.`);
    const problem = placement.kind === 'bay' ? undefined : placementProblem(view, after, placement, new Set([id]), carriedG(view, id));
    if (problem !== undefined) return refuse('no-fit', `${name} would no longer fit where it is: ${problem}`);
  }
  return ok(undefined);
}
