import type { Id } from '../../base/id.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Cable } from '../../model/cable.ts';
import { kindOf, PROJECT_ID, type RecordByKind, type RecordId } from '../../model/design.ts';
import type { Device } from '../../model/device.ts';
import type { DesignView } from '../../store/design-view.ts';
import { CLIPBOARD_FORMAT, type ClipboardContent, type ClipboardKind } from './clipboard-content.ts';

/**
 * What copying these records takes along: racks with what is in them, devices with modules, optics and the cables between them, and every type
 * they are made from. Undefined when nothing of it can be copied: rooms, and cables whose devices stay behind.
 */
export function copyRecords(view: DesignView, ids: readonly RecordId[]): ClipboardContent | undefined {
  const chosen = <K extends ClipboardKind>(kind: K): RecordByKind[K][] => [...new Set(ids)].flatMap((id) => (kindOf(id) === kind ? (view.get(kind, id as Id<K>) ?? []) : []));
  const rack = chosen('rack');
  const device = devicesOf(view, [...rack.flatMap(({ id }) => view.find('devicesByRack', id)), ...chosen('device')]);
  const deviceIds = new Set<string>(device.map(({ id }) => id));
  const optic = device.flatMap(({ id }) => view.find('opticsByDevice', id));
  const pathway = chosen('pathway');
  const cable = cablesBetween(view, device, deviceIds).map((each) => withPathways(each, new Set(pathway.map(({ id }) => id))));
  const planItem = chosen('planItem');
  const annotation = unique<Annotation>([...rack.flatMap(({ id }) => view.find('annotationsByPlace', id)), ...chosen('annotation')]);
  if (rack.length + device.length + pathway.length + planItem.length + annotation.length === 0) return undefined;
  const typesOf = <K extends 'rackType' | 'deviceType' | 'opticType' | 'cableType'>(kind: K, made: readonly { readonly typeId: Id<K> }[]): RecordByKind[K][] =>
    [...new Set(made.map(({ typeId }) => typeId))].flatMap((id) => view.get(kind, id) ?? []);
  return {
    format: CLIPBOARD_FORMAT,
    version: 1,
    customFields: usedFields(view, device, cable),
    records: {
      rackType: typesOf('rackType', rack), rack, deviceType: typesOf('deviceType', device), device, opticType: typesOf('opticType', optic), optic,
      cableType: typesOf('cableType', cable), cable, pathway, planItem, annotation,
    },
  };
}

const unique = <T extends { readonly id: string }>(records: readonly T[]): T[] => [...new Map(records.map((record) => [record.id, record])).values()];

/** Devices with the modules in their bays, each once. */
function devicesOf(view: DesignView, devices: readonly Device[]): readonly Device[] {
  const found = new Map<string, Device>();
  const waiting = [...devices];
  for (let device = waiting.pop(); device !== undefined; device = waiting.pop()) {
    if (found.has(device.id)) continue;
    found.set(device.id, device);
    waiting.push(...view.find('devicesByBayOwner', device.id));
  }
  return [...found.values()];
}

/** Cables that have every plug in one of the devices. */
function cablesBetween(view: DesignView, devices: readonly Device[], deviceIds: ReadonlySet<string>): readonly Cable[] {
  const cables = unique<Cable>(devices.flatMap(({ id }) => view.find('cablesByDevice', id)));
  return cables.filter(({ a, b }) => [...a, ...b].every((end) => deviceIds.has(end.deviceId)));
}

function withPathways(cable: Cable, copied: ReadonlySet<string>): Cable {
  const { pathwayIds, ...rest } = cable;
  const kept = pathwayIds?.filter((id) => copied.has(id)) ?? [];
  return kept.length === 0 ? rest : { ...rest, pathwayIds: kept };
}

function usedFields(view: DesignView, devices: readonly Device[], cables: readonly Cable[]): ClipboardContent['customFields'] {
  const keysOf = (records: readonly (Device | Cable)[]): ReadonlySet<string> => new Set(records.flatMap(({ custom }) => Object.keys(custom ?? {})));
  const keys = { device: keysOf(devices), cable: keysOf(cables) };
  return (view.get('project', PROJECT_ID)?.customFields ?? []).filter(({ key, on }) => keys[on].has(key));
}
