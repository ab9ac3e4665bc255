import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import type { Cable, Termination } from '../../model/cable.ts';
import type { Device } from '../../model/device.ts';
import { type DeviceType, type DeviceTypeEntry, deviceTypeEntrySchema } from '../../model/device-type.ts';
import { idField, keyField } from '../../model/fields.ts';
import { portsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Transaction } from '../../store/transaction.ts';
import { proposeMapping, type PortMapping } from '../../topology/port-mapping.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { removeWithDependents } from '../removal.ts';
import { dropUnusedType, ensureType, typeByKey } from '../type-copies.ts';
import { placementProblem } from './placement-check.ts';

const args = z.strictObject({
  deviceId: idField('device'),
  typeKey: keyField,
  /** The type itself, for one that only the person's own library has. */
  entry: deviceTypeEntrySchema.optional(),
  /** Keys of new ports by the keys of the old ones; ports that are missing here go where they fit. */
  mapping: z.record(keyField, keyField).optional(),
});

/** What became of what was plugged in. */
export interface SwapOutcome {
  /** Cables that now dangle at this device: the new model has no port for them. */
  readonly danglingIds: readonly Id<'cable'>[];
  /** Models of the optics that were taken out: they do not fit. */
  readonly removedOptics: readonly string[];
}

/** Replaces a device by another model: name, place, facts, settings, cables, and the optics that fit stay. */
export const swapDevice = defineCommand<z.infer<typeof args>, SwapOutcome>({
  id: 'device.swap',
  args,
  title: ({ deviceId, typeKey, entry }, view) => `Replace ${view.get('device', deviceId)?.name ?? 'device'} with ${entry?.model ?? typeByKey(view, 'deviceType', typeKey)?.model ?? typeKey}`,
  run: (tx, { deviceId, typeKey, entry, mapping }) => {
    const device = tx.get('device', deviceId);
    const old = device && tx.get('deviceType', device.typeId);
    if (device === undefined || old === undefined) return refuse('gone', 'The device no longer exists.');
    if (old.key === typeKey) return refuse('same', `${device.name} is ${old.model} already.`);
    const type = ensureType(tx, 'deviceType', typeKey, entry);
    if (!type.ok) return type;
    const problem = swapProblem(tx, device, type.value) ?? mappingProblem(old, type.value, mapping);
    if (problem !== undefined) return refuse('no-fit', problem);
    const plan = proposeMapping(tx, device, type.value, mapping);
    const outcome = movePlugs(tx, device, plan);
    tx.update('device', deviceId, { typeId: type.value.id, ports: settingsAfter(device, plan) }, hasSettings(device, plan) ? [] : ['ports']);
    dropUnusedType(tx, 'deviceType', old.id);
    return outcome;
  },
});

/** Why a device cannot become another model where it is, in one sentence; undefined when it can. */
export function swapProblem(view: DesignView, device: Device, type: DeviceType | DeviceTypeEntry): string | undefined {
  if (device.placement.kind === 'room' && type.mount !== 'room') return `${type.model} is not made to stand or hang in a room.`;
  const problem = placementProblem(withoutDevice(view, device.id), type, device.placement, new Set([device.id]));
  if (problem !== undefined) return `${type.model} cannot take the place of ${device.name}: ${problem}`;
  const modules = view.find('devicesByBayOwner', device.id);
  const homeless = modules.find(({ placement }) => placement.kind === 'bay' && !hasBayFor(view, type, placement.bayKey, device));
  return homeless === undefined ? undefined : `${type.model} has no bay for ${homeless.name}: move or remove it first.`;
}

/* Its own place must count as free. */
const withoutDevice = (view: DesignView, id: Id<'device'>): DesignView => ({
  get: (kind, recordId) => view.get(kind, recordId),
  all: (kind) => view.all(kind),
  count: (kind) => view.count(kind),
  find: (index, key) => view.find(index, key).filter((record) => record.id !== id),
});

function hasBayFor(view: DesignView, type: DeviceType | DeviceTypeEntry, bayKey: string, device: Device): boolean {
  const family = view.get('deviceType', device.typeId)?.bays?.find(({ key }) => key === bayKey)?.family;
  return type.bays?.some((bay) => bay.key === bayKey && bay.family === family) === true;
}

/** Why a mapping that a person chose cannot be; undefined when it can. */
function mappingProblem(old: DeviceType, next: DeviceType, mapping: Readonly<Record<string, string>> = {}): string | undefined {
  const targets = Object.entries(mapping);
  const unknown = targets.find(([from, to]) => !portsOf(old).has(from) || !portsOf(next).has(to));
  if (unknown !== undefined) return `There is no port ${portsOf(old).has(unknown[0]) ? unknown[1] : unknown[0]}.`;
  const doubled = targets.find(([from, to]) => targets.some(([other, same]) => other !== from && same === to));
  return doubled === undefined ? undefined : `Two ports cannot both become ${doubled[1]}.`;
}

function movePlugs(tx: Transaction, device: Device, plan: PortMapping): Result<SwapOutcome, CommandError> {
  const keys = new Map(plan.mapped.map(({ from, to }) => [from.key, to.key]));
  const danglingIds = new Set<Id<'cable'>>();
  for (const cable of new Set(tx.find('cablesByDevice', device.id))) {
    if (replug(tx, cable, device.id, keys)) danglingIds.add(cable.id);
  }
  return ok({ danglingIds: [...danglingIds], removedOptics: moveOptics(tx, device, plan, keys) });
}

/** Moves the ends of a cable at a device to their new ports; true when an end lost its port. */
function replug(tx: Transaction, cable: Cable, deviceId: Id<'device'>, keys: ReadonlyMap<string, string>): boolean {
  const moved = (ends: readonly Termination[]): readonly Termination[] =>
    ends.flatMap((end) => {
      const portKey = end.deviceId === deviceId ? keys.get(end.portKey) : end.portKey;
      return portKey === undefined ? [] : [{ ...end, portKey }];
    });
  const [a, b] = [moved(cable.a), moved(cable.b)];
  tx.update('cable', cable.id, { a, b });
  return a.length < cable.a.length || b.length < cable.b.length;
}

function moveOptics(tx: Transaction, device: Device, plan: PortMapping, keys: ReadonlyMap<string, string>): readonly string[] {
  const lost = new Set(plan.mapped.filter(({ lostOptic }) => lostOptic !== undefined).map(({ from }) => from.key));
  const removed: string[] = [];
  for (const optic of tx.find('opticsByDevice', device.id)) {
    const portKey = lost.has(optic.portKey) ? undefined : keys.get(optic.portKey);
    if (portKey !== undefined) {
      tx.update('optic', optic.id, { portKey });
      continue;
    }
    removed.push(tx.get('opticType', optic.typeId)?.model ?? 'optic');
    removeWithDependents(tx, optic.id);
  }
  return removed;
}

/* A rate that the new port does not run at is no setting of it. */
function settingsAfter(device: Device, plan: PortMapping): Device['ports'] {
  const settings = plan.mapped.flatMap(({ from, to }) => {
    const setting = device.ports?.[from.key];
    if (setting === undefined) return [];
    const { speedMbps, ...others } = setting;
    const kept = speedMbps !== undefined && to.group.speedsMbps?.includes(speedMbps) === true ? setting : others;
    return Object.keys(kept).length === 0 ? [] : [[to.key, kept] as const];
  });
  return Object.fromEntries(settings);
}

const hasSettings = (device: Device, plan: PortMapping): boolean => Object.keys(settingsAfter(device, plan) ?? {}).length > 0;
