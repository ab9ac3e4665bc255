import { compareNatural } from '../base/compare.ts';
import type { Cable, Termination } from '../model/cable.ts';
import type { DesignView } from '../store/design-view.ts';
import { cableRouteMm } from '../topology/cable-route.ts';
import { portName } from '../topology/names.ts';
import { STATUS_WORDS } from '../topology/status-words.ts';
import { colourName } from './bom-cables.ts';
import { customCells, customColumns } from './custom-columns.ts';
import type { Column, Row, Table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { key: 'label', title: 'Label', type: 'text', weight: 1.2 },
  { key: 'from', title: 'From', type: 'text', weight: 2.4 },
  { key: 'to', title: 'To', type: 'text', weight: 2.4 },
  { key: 'type', title: 'Type', type: 'text', weight: 2.4 },
  { key: 'length', title: 'Length', type: 'length', weight: 0.8 },
  { key: 'route', title: 'Route', type: 'length', weight: 0.8 },
  { key: 'lengthSource', title: 'Length from', type: 'text', weight: 1 },
  { key: 'colour', title: 'Colour', type: 'text', weight: 0.8 },
  { key: 'status', title: 'Status', type: 'text', weight: 0.8 },
];

/**
 * Every cable with both ends, ordered by label, then by where it begins. `Route` is the length the room's geometry asks for, slack included;
 * it is empty where an end is not placed. A length that is not known stays empty.
 */
export function cableScheduleTable(view: DesignView): Table {
  const rows = view.all('cable').map((cable) => scheduleRow(view, cable));
  return { name: 'schedule', title: 'Cable schedule', columns: [...COLUMNS, ...customColumns(view, 'cable')], rows: rows.sort(compareRows) };
}

function scheduleRow(view: DesignView, cable: Cable): Row {
  const type = view.get('cableType', cable.typeId);
  const route = cableRouteMm(view, cable);
  const cells = {
    label: cable.label,
    from: endsText(view, cable.a),
    to: endsText(view, cable.b),
    type: type && `${type.manufacturer} ${type.model}`,
    length: cable.lengthMm,
    route,
    lengthSource: lengthSource(cable, route),
    colour: colourName(cable),
    status: STATUS_WORDS[cable.status],
    ...customCells(view, 'cable', cable.custom),
  };
  return { kind: 'item', cells, recordIds: [cable.id] };
}

function lengthSource({ lengthMm }: Cable, route: number | undefined): string {
  if (lengthMm !== undefined) return 'entered';
  return route === undefined ? 'unknown' : 'not chosen yet';
}

/** All ports of an end; several are separated by semicolons, legs in order. An end that is not plugged in stays empty. */
function endsText(view: DesignView, end: readonly Termination[]): string | undefined {
  const names = [...end].sort((a, b) => a.leg - b.leg).map((termination) => portName(view, termination));
  return names.length === 0 ? undefined : names.join('; ');
}

const KEYS = ['label', 'from', 'to', 'type'] as const;

/** Cables without a label come last. */
function compareRows(a: Row, b: Row): number {
  const labelled = Number(a.cells['label'] === undefined) - Number(b.cells['label'] === undefined);
  if (labelled !== 0) return labelled;
  const differences = KEYS.map((key) => compareNatural(String(a.cells[key] ?? ''), String(b.cells[key] ?? '')));
  return differences.find((difference) => difference !== 0) ?? compareNatural(a.recordIds?.[0] ?? '', b.recordIds?.[0] ?? '');
}
