import { formatSpeed } from '../../../shared/base/units.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import { isCage } from '../../../shared/model/connector.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import { type Port, portsOf } from '../../../shared/model/ports.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { agreedSpeed } from '../../../shared/topology/agreed-speed.ts';
import { activePair, type Channel } from '../../../shared/topology/channel.ts';
import { opticAt } from '../../../shared/topology/port-facts.ts';
import { trace } from '../../../shared/topology/trace.ts';
import { shortConnector } from '../../state/connector-name.ts';
import { cableAt, farEndText, shortPortName } from '../../state/port-text.ts';

/** The columns of the sheet, in order. */
export const SHEET_COLUMNS = ['port', 'label', 'connector', 'optic', 'speed', 'fec', 'vlan', 'note', 'connected', 'cable', 'link'] as const;

/** A column of the sheet. */
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** A port as a row of text. */
export interface SheetRow {
  readonly ref: PortRef;
  readonly port: Port;
  readonly cells: Readonly<Record<Exclude<SheetColumn, 'link'>, string>>;
}

/** How a forward error correction is written. */
export const FEC_WORDS = { none: 'None', 'base-r': 'BASE-R', 'rs-528': 'RS-528', 'rs-544': 'RS-544' } as const;

/** Every port of a device, in the order of its type. */
export function sheetRows(view: DesignView, device: Device, type: DeviceType): readonly SheetRow[] {
  return [...portsOf(type).values()].map((port) => sheetRow(view, device, port));
}

function sheetRow(view: DesignView, device: Device, port: Port): SheetRow {
  const ref: PortRef = { deviceId: device.id, portKey: port.key };
  const setting = device.ports?.[port.key];
  const optic = opticAt(view, ref);
  const cable = cableAt(view, ref);
  const cells = {
    port: port.key,
    label: setting?.label ?? '',
    connector: shortConnector(port.group.connector),
    optic: optic === undefined ? '' : (view.get('opticType', optic.typeId)?.model ?? ''),
    speed: setting?.speedMbps === undefined ? '' : formatSpeed(setting.speedMbps),
    fec: setting?.fec === undefined ? '' : FEC_WORDS[setting.fec],
    vlan: setting?.vlan ?? '',
    note: setting?.note ?? '',
    connected: farEndText(view, ref) ?? '',
    cable: cable?.label ?? '',
  };
  return { ref, port, cells };
}

/** What shows in a cell that nothing is set in: what the port does by itself. */
export function unsetText(port: Port, column: SheetColumn): string {
  if (column === 'optic') return isCage(port.group.connector) ? 'empty' : '';
  if (column === 'speed') return (port.group.speedsMbps ?? []).length === 0 ? '' : 'auto';
  return column === 'connected' ? 'free' : '';
}

/** Whether the link of a port is up to something, and how it is said. */
export interface LinkStatus {
  readonly tone: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
}

/** What the cabling from a port leads to; undefined for a port without a cable. */
export function linkStatus(view: DesignView, ref: PortRef): LinkStatus | undefined {
  const channels = trace(view, ref).channels.filter(({ cables }) => cables.length > 0);
  const [first] = channels;
  if (first === undefined) return undefined;
  if (channels.length > 1) return { tone: 'info', text: `parts into ${channels.length}` };
  return channelStatus(view, ref, first);
}

function channelStatus(view: DesignView, ref: PortRef, channel: Channel): LinkStatus {
  if (channel.isLoop) return { tone: 'error', text: 'comes back to itself' };
  const pair = activePair(channel);
  if (pair === undefined) return openStatus(view, ref, channel);
  const far = shortPortName(view, pair[0].deviceId === ref.deviceId && pair[0].portKey === ref.portKey ? pair[1] : pair[0]);
  const agreed = agreedSpeed(view, channel);
  if (agreed.kind === 'nothing-in-common') return { tone: 'error', text: `no speed in common with ${far}` };
  return { tone: 'success', text: agreed.kind === 'agreed' ? `${formatSpeed(agreed.speedMbps)} to ${far}` : `to ${far}` };
}

/* A panel or outlet is a fair place for a link to end in a drawing; a loose plug is not. */
function openStatus(view: DesignView, ref: PortRef, channel: Channel): LinkStatus {
  const far = channel.ends.find((end) => end.kind === 'open-end' || end.ref.deviceId !== ref.deviceId || end.ref.portKey !== ref.portKey);
  if (far === undefined || far.kind === 'open-end') return { tone: 'warning', text: 'ends unplugged' };
  return { tone: 'info', text: `ends at ${shortPortName(view, far.ref)}` };
}
