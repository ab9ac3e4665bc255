import { compareNatural } from '../base/compare.ts';
import { formatHalfU } from '../base/units.ts';
import type { Device } from '../model/device.ts';
import type { Rack } from '../model/rack.ts';
import type { DesignView } from '../store/design-view.ts';
import { deviceName } from '../topology/names.ts';
import { heightHalfUOf, unitLabel } from '../topology/occupancy.ts';
import { STATUS_WORDS } from '../topology/status-words.ts';
import { customCells, customColumns } from './custom-columns.ts';
import type { Column, Row, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { key: 'unit', title: 'U', type: 'text', weight: 0.5 },
  { key: 'face', title: 'Face', type: 'text', weight: 0.6 },
  { key: 'name', title: 'Name', type: 'text', weight: 1.5 },
  { key: 'type', title: 'Type', type: 'text', weight: 3 },
  { key: 'height', title: 'Height', type: 'text', weight: 0.7 },
  { key: 'powerW', title: 'Power W', type: 'integer', weight: 0.7 },
  { key: 'weightG', title: 'Weight g', type: 'integer', weight: 0.7 },
  { key: 'serial', title: 'Serial', type: 'text' },
  { key: 'assetTag', title: 'Asset', type: 'text' },
  { key: 'status', title: 'Status', type: 'text', weight: 0.8 },
];

/** What stands in a rack from the top down: rack units first, then side rails; modules in bays follow what holds them. */
export function deviceTable(view: DesignView, rack: Rack): Table {
  const mounted = [...view.find('devicesByRack', rack.id)].sort((a, b) => compareInRack(view, a, b));
  const rows = mounted.flatMap((device) => [deviceRow(view, rack, device), ...moduleRows(view, rack, device)]);
  return { name: `devices-${rack.name}`, title: `Devices in ${rack.name}`, columns: [...COLUMNS, ...customColumns(view, 'device')], rows };
}

function compareInRack(view: DesignView, a: Device, b: Device): number {
  return topHalfU(view, b) - topHalfU(view, a) || compareNatural(faceOf(a) ?? '', faceOf(b) ?? '') || compareNatural(a.name, b.name) || compareNatural(a.id, b.id);
}

function topHalfU(view: DesignView, device: Device): number {
  const type = view.get('deviceType', device.typeId);
  return device.placement.kind === 'rack' ? device.placement.bottomHalfU + (type === undefined ? 0 : heightHalfUOf(type)) : -Infinity;
}

const faceOf = ({ placement }: Device): string | undefined => (placement.kind === 'rack' || placement.kind === 'rack-side' ? placement.face : undefined);

/** Devices in each other's bays would go on for ever; reading a file refuses them, and a real module is at most a few bays deep. */
const DEEPEST_BAY = 5;

function moduleRows(view: DesignView, rack: Rack, owner: Device, depth = 1): Row[] {
  if (depth > DEEPEST_BAY) return [];
  const modules = [...view.find('devicesByBayOwner', owner.id)].sort((a, b) => compareNatural(deviceName(view, a), deviceName(view, b)) || compareNatural(a.id, b.id));
  return modules.flatMap((module) => [deviceRow(view, rack, module), ...moduleRows(view, rack, module, depth + 1)]);
}

function deviceRow(view: DesignView, rack: Rack, device: Device): Row {
  const type = view.get('deviceType', device.typeId);
  const cells = {
    unit: unitOf(view, rack, device),
    face: faceOf(device),
    name: device.name,
    type: type && `${type.manufacturer} ${type.model}`,
    height: type?.heightHalfU === undefined ? undefined : formatHalfU(type.heightHalfU),
    powerW: device.powerW ?? type?.powerMaxW ?? type?.powerTypicalW,
    weightG: type?.weightG,
    serial: device.serial,
    assetTag: device.assetTag,
    status: STATUS_WORDS[device.status],
    ...customCells(view, 'device', device.custom),
  };
  return { kind: 'item', cells, recordIds: [device.id] };
}

function unitOf(view: DesignView, rack: Rack, device: Device): string | undefined {
  const { placement } = device;
  if (placement.kind === 'rack-side') return `side ${placement.side}`;
  if (placement.kind === 'bay') return placement.bayKey;
  const rackType = view.get('rackType', rack.typeId);
  const type = view.get('deviceType', device.typeId);
  return placement.kind !== 'rack' || rackType === undefined || type === undefined ? undefined : unitLabel(rack, rackType, placement.bottomHalfU, heightHalfUOf(type));
}
