import { compareNatural } from '../base/compare.ts';
import { formatSpeed } from '../base/units.ts';
import type { Cable } from '../model/cable.ts';
import type { Device } from '../model/device.ts';
import { isSamePort, type PortRef, portRefKey } from '../model/port-ref.ts';
import { type Port, portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { cableName, deviceName, portLabel, portName } from '../topology/names.ts';
import { opticAt } from '../topology/port-facts.ts';
import type { Column, Row, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { key: 'port', title: 'Port', type: 'text' },
  { key: 'label', title: 'Label', type: 'text' },
  { key: 'connector', title: 'Connector', type: 'text' },
  { key: 'speed', title: 'Speed', type: 'text', weight: 0.7 },
  { key: 'optic', title: 'Transceiver', type: 'text', weight: 1.5 },
  { key: 'cable', title: 'Cable', type: 'text', weight: 1.5 },
  { key: 'to', title: 'To', type: 'text', weight: 2 },
  { key: 'vlan', title: 'VLAN', type: 'text', weight: 0.7 },
  { key: 'note', title: 'Note', type: 'text', weight: 1.5 },
];

/** Every port of a device, in the order of its face, with what is plugged in and where that leads. */
export function portMapTable(view: DesignView, device: Device): Table {
  const type = view.get('deviceType', device.typeId);
  const rows = type === undefined ? [] : [...portsOf(type).values()].map((port) => portRow(view, device, port));
  return { name: `ports-${device.name}`, title: `Ports of ${deviceName(view, device)}`, columns: COLUMNS, rows };
}

function portRow(view: DesignView, device: Device, port: Port): Row {
  const ref: PortRef = { deviceId: device.id, portKey: port.key };
  const cables = [...view.find('cablesByPort', portRefKey(ref))].sort((a, b) => compareNatural(a.id, b.id));
  const optic = opticAt(view, ref);
  const setting = device.ports?.[port.key];
  const speeds = setting?.speedMbps === undefined ? port.group.speedsMbps : [setting.speedMbps];
  const label = portLabel(view, ref);
  const cells = {
    port: port.key,
    label: label === port.key ? undefined : label,
    connector: port.group.connector,
    speed: speeds === undefined || speeds.length === 0 ? undefined : formatSpeed(Math.max(...speeds)),
    optic: optic && view.get('opticType', optic.typeId)?.model,
    cable: joined(cables.map((cable) => cableName(view, cable))),
    to: joined(cables.flatMap((cable) => farEnds(cable, ref).map((end) => portName(view, end)))),
    vlan: setting?.vlan,
    note: setting?.note,
  };
  return { kind: 'item', cells, recordIds: [device.id, ...cables.map(({ id }) => id)] };
}

/** The ports at the other end of a cable from this one. */
function farEnds(cable: Cable, ref: PortRef): readonly PortRef[] {
  return [...(cable.a.some((end) => isSamePort(end, ref)) ? cable.b : []), ...(cable.b.some((end) => isSamePort(end, ref)) ? cable.a : [])];
}

const joined = (texts: readonly string[]): string | undefined => (texts.length === 0 ? undefined : texts.join('; '));
