import { compareNatural } from '../../base/compare.ts';
import { formatHalfU, formatPower } from '../../base/units.ts';
import type { Device } from '../../model/device.ts';
import type { DeviceType, Face } from '../../model/device-type.ts';
import type { Rack } from '../../model/rack.ts';
import type { RackType } from '../../model/rack-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { heightHalfUOf } from '../face-size.ts';
import type { PaperRow, PaperTable } from './paper-table.ts';

/** Everything in a rack from the top down, modules under what holds them. */
export function rackTable(view: DesignView, rack: Rack, type: RackType): PaperTable {
  return {
    columns: [
      { title: 'U', isNumeric: false, weight: 1.1 }, { title: 'Face', isNumeric: false, weight: 0.9 }, { title: 'Name', isNumeric: false, weight: 2.4 }, { title: 'Model', isNumeric: false, weight: 4 },
      { title: 'Serial', isNumeric: false, weight: 1.8 }, { title: 'Height', isNumeric: true, weight: 1 }, { title: 'Power', isNumeric: true, weight: 1 },
    ],
    rows: [...view.find('devicesByRack', rack.id)].sort(fromTop).flatMap((device) => deviceRows(view, device, rack, type, 0)),
  };
}

const topOf = ({ placement }: Device): number => (placement.kind === 'rack' ? placement.bottomHalfU : -Infinity);

/** Higher first; side-mounted devices last; then by name. */
function fromTop(a: Device, b: Device): number {
  const [left, right] = [topOf(a), topOf(b)];
  return left === right ? compareNatural(a.name, b.name) : right - left;
}

const MAX_NESTING = 4;

function deviceRows(view: DesignView, device: Device, rack: Rack, rackType: RackType, nesting: number): PaperRow[] {
  const type = view.get('deviceType', device.typeId);
  if (type === undefined || nesting > MAX_NESTING) return [];
  const modules = [...view.find('devicesByBayOwner', device.id)].filter((module) => module.id !== device.id).sort((a, b) => compareNatural(a.name, b.name));
  const row: PaperRow = {
    kind: 'item',
    cells: [placeText(device, type, rack, rackType), faceText(device), `${'– '.repeat(nesting)}${device.name}`, `${type.manufacturer} ${type.model}`, device.serial ?? device.assetTag ?? '', type.mount === 'rack' ? formatHalfU(heightHalfUOf(type)) : '', powerOf(device, type)],
  };
  return [row, ...modules.flatMap((module) => deviceRows(view, module, rack, rackType, nesting + 1))];
}

/** The units a device takes, as the rails are numbered: `U41`, `U12–13`, `0U left`. */
export function placeText(device: Device, type: DeviceType, rack: Rack, rackType: RackType): string {
  const { placement } = device;
  if (placement.kind === 'rack-side') return `0U ${placement.side}`;
  if (placement.kind === 'bay') return placement.bayKey;
  if (placement.kind !== 'rack') return '';
  const lowest = Math.floor(placement.bottomHalfU / 2) + 1;
  const highest = Math.max(lowest, Math.ceil((placement.bottomHalfU + heightHalfUOf(type)) / 2));
  const numbered = (unit: number): number => (rack.numbering === 'top-down' ? rackType.heightU + 1 - unit : unit);
  const [from, to] = [numbered(lowest), numbered(highest)].sort((a, b) => a - b);
  const column = placement.column === undefined || type.isHalfWidth !== true ? '' : ` ${placement.column}`;
  return `${from === to ? `U${from}` : `U${from}–${to}`}${column}`;
}

const FACES: Readonly<Record<Face, string>> = { front: 'front', rear: 'rear' };

const faceText = ({ placement }: Device): string => (placement.kind === 'rack' || placement.kind === 'rack-side' ? FACES[placement.face] : '');

/** A device's own figure, else the most its type draws. */
function powerOf(device: Device, type: DeviceType): string {
  const powerW = device.powerW ?? type.powerMaxW ?? type.powerTypicalW;
  return powerW === undefined ? '' : formatPower(powerW);
}
