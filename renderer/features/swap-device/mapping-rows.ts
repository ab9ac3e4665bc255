import type { Device } from '../../../shared/model/device.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import type { MappedPort, PortMapping, UnmappedPort } from '../../../shared/topology/port-mapping.ts';
import { opticAt } from '../../../shared/topology/port-facts.ts';
import { connectorFacts } from '../../../shared/catalog/connectors.ts';
import { cableAt, farEndText } from '../../state/port-text.ts';
import type { ToneColumn, ToneRow } from '../../ui/tone-table.tsx';

/** The columns of a mapping. */
export const MAPPING_COLUMNS: readonly ToneColumn[] = [
  { key: 'from', title: 'Port now', width: '1.3fr' },
  { key: 'to', title: 'Becomes', width: '1.3fr' },
  { key: 'holds', title: 'Holds', width: '3.2fr' },
  { key: 'remark', title: 'Remark', width: '6fr' },
];

/** Every port that holds something, with where it goes or why it goes nowhere; what is lost comes first. */
export function mappingRows(view: DesignView, device: Device, mapping: PortMapping): readonly ToneRow[] {
  const lost = mapping.unmapped.map((port) => lostRow(view, device, port));
  return [...lost, ...mapping.mapped.map((port) => keptRow(view, device, port))];
}

const lostRow = (view: DesignView, device: Device, { from, reason }: UnmappedPort): ToneRow => ({
  key: from.key, tone: 'error', cells: [from.key, 'nothing', holds(view, device, from.key), `${lossText(view, device, from.key)} ${reason}`],
});

function lossText(view: DesignView, device: Device, portKey: string): string {
  if (cableAt(view, { deviceId: device.id, portKey }) !== undefined) return 'Left unplugged.';
  return opticAt(view, { deviceId: device.id, portKey }) === undefined ? 'Settings dropped.' : 'Optic taken out.';
}

function keptRow(view: DesignView, device: Device, { from, to, lostOptic, isOtherConnector }: MappedPort): ToneRow {
  const remark = lostOptic !== undefined
    ? `${lostOptic.model} does not fit and is taken out.`
    : isOtherConnector ? `The new port is ${connectorFacts(to.group.connector).name}: the cable may not go in.` : '';
  return { key: from.key, tone: remark === '' ? 'success' : 'warning', cells: [from.key, to.key, holds(view, device, from.key), remark] };
}

function holds(view: DesignView, device: Device, portKey: string): string {
  const ref = { deviceId: device.id, portKey };
  const cable = cableAt(view, ref);
  const optic = opticAt(view, ref);
  const model = optic === undefined ? undefined : view.get('opticType', optic.typeId)?.model;
  const cableText = cable === undefined ? undefined : `${cable.label ?? 'cable'} to ${farEndText(view, ref) ?? 'open end'}`;
  return [cableText, model].filter((part) => part !== undefined).join(', ') || 'settings';
}

/** The mapping in a sentence. */
export function mappingText({ mapped, unmapped }: PortMapping): string {
  const optics = mapped.filter(({ lostOptic }) => lostOptic !== undefined).length;
  if (mapped.length + unmapped.length === 0) return 'Nothing is plugged in: only the model changes.';
  const lost = [unmapped.length === 0 ? '' : `${unmapped.length} without a place`, optics === 0 ? '' : `${optics} ${optics === 1 ? 'optic' : 'optics'} taken out`].filter((part) => part !== '');
  return [`${mapped.length} of ${mapped.length + unmapped.length} used ports kept`, ...lost].join(', ');
}
