import { PROJECT_ID } from '../model/design.ts';
import type { DeviceKind } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { cableLines, permanentLines } from './bom-cables.ts';
import { BOM_CATEGORIES, type BomCategory, type BomLine, CATEGORY_TITLES, compareLines, countLines, linePriceCents } from './bom-line.ts';
import { blankLines, hardwareLines } from './rack-hardware.ts';
import type { Column, Row, Table } from './table.ts';

/** What a bill of materials lists beside what the design names. */
export interface BomOptions {
  /** Blanking panels for all free units; off unless asked for. */
  readonly hasBlanks?: boolean | undefined;
}

/** Everything to be bought, counted: one line for each kind of thing. What is to be removed is left out. */
export function bomLines(view: DesignView, { hasBlanks = false }: BomOptions = {}): readonly BomLine[] {
  const lines = [...rackLines(view), ...deviceLines(view), ...opticLines(view), ...cableLines(view), ...permanentLines(view), ...hardwareLines(view), ...(hasBlanks ? blankLines(view) : [])];
  return lines.sort((a, b) => BOM_CATEGORIES.indexOf(a.category) - BOM_CATEGORIES.indexOf(b.category) || compareLines(a, b));
}

/** The bill of materials as a table: a heading, the lines and a subtotal for each category, then the total. Prices cover what is not there yet. */
export function bomTable(view: DesignView, options: BomOptions = {}): Table {
  const lines = bomLines(view, options);
  const rows = BOM_CATEGORIES.flatMap((category) => categoryRows(category, lines.filter((line) => line.category === category)));
  return { name: 'bom', title: 'Bill of materials', columns: COLUMNS, rows: [...rows, totalRow(lines)], currency: view.get('project', PROJECT_ID)?.currency };
}

const COLUMNS: readonly Column[] = [
  { key: 'manufacturer', title: 'Manufacturer', type: 'text', weight: 2 },
  { key: 'model', title: 'Model', type: 'text', weight: 4 },
  { key: 'partNumber', title: 'Part number', type: 'text', weight: 2 },
  { key: 'length', title: 'Length', type: 'length' },
  { key: 'colour', title: 'Colour', type: 'text' },
  { key: 'quantity', title: 'Quantity', type: 'integer' },
  { key: 'unit', title: 'Unit', type: 'text', weight: 0.6 },
  { key: 'existing', title: 'Already there', type: 'integer' },
  { key: 'unitPrice', title: 'Unit price', type: 'money' },
  { key: 'price', title: 'Price', type: 'money', weight: 1.2 },
];

const CATEGORY_OF_KIND: Readonly<Record<DeviceKind, BomCategory>> = {
  switch: 'active', router: 'active', firewall: 'active', server: 'active', storage: 'active', 'access-point': 'active', camera: 'active', 'media-converter': 'active', midspan: 'active',
  'console-server': 'active', kvm: 'active', 'load-balancer': 'active', phone: 'active', other: 'active',
  ups: 'power', pdu: 'power', 'power-source': 'power',
  'copper-panel': 'patching', 'fibre-panel': 'patching', cassette: 'patching', outlet: 'patching', 'consolidation-point': 'patching',
  shelf: 'accessories', blank: 'accessories', 'cable-manager': 'accessories',
};

const rackLines = (view: DesignView): BomLine[] =>
  countLines(view.all('rack'), (rack) => rack.typeId, (rack) => {
    const type = view.get('rackType', rack.typeId);
    return type && { category: 'racks', manufacturer: type.manufacturer, model: type.model, partNumber: type.partNumber, unitPriceCents: type.unitPriceCents };
  });

const deviceLines = (view: DesignView): BomLine[] =>
  countLines(view.all('device'), (device) => device.typeId, (device) => {
    const type = view.get('deviceType', device.typeId);
    return type && { category: CATEGORY_OF_KIND[type.kind], manufacturer: type.manufacturer, model: type.model, partNumber: type.partNumber, unitPriceCents: type.unitPriceCents };
  });

const opticLines = (view: DesignView): BomLine[] =>
  countLines(view.all('optic'), (optic) => optic.typeId, (optic) => {
    const type = view.get('opticType', optic.typeId);
    return type && { category: 'optics', manufacturer: type.manufacturer, model: type.model, partNumber: type.partNumber, unitPriceCents: type.unitPriceCents };
  });

function categoryRows(category: BomCategory, lines: readonly BomLine[]): Row[] {
  if (lines.length === 0) return [];
  const title = CATEGORY_TITLES[category];
  return [{ kind: 'heading', cells: { manufacturer: title } }, ...lines.map(itemRow), { kind: 'subtotal', cells: { manufacturer: `Subtotal ${title.toLowerCase()}`, ...countCells(lines), price: sumPrices(lines) } }];
}

function itemRow(line: BomLine): Row {
  const { manufacturer, model, partNumber, lengthMm, colour, quantity, unit, existing, unitPriceCents, recordIds } = line;
  const cells = { manufacturer, model, partNumber, length: lengthMm, colour, quantity, unit, existing: existing === 0 ? undefined : existing, unitPrice: unitPriceCents, price: linePriceCents(line) };
  return { kind: 'item', cells, recordIds };
}

/** Pieces and metres do not add up: a category counts its pieces. */
function countCells(lines: readonly BomLine[]): Row['cells'] {
  const pieces = lines.filter(({ unit }) => unit === 'pcs');
  return { quantity: pieces.reduce((sum, { quantity }) => sum + quantity, 0), unit: 'pcs' };
}

function sumPrices(lines: readonly BomLine[]): number | undefined {
  const known = lines.map(linePriceCents).filter((price) => price !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, price) => sum + price, 0);
}

function totalRow(lines: readonly BomLine[]): Row {
  const unpriced = lines.filter((line) => line.unitPriceCents === undefined).length;
  return { kind: 'total', cells: { manufacturer: 'Total', model: unpriced === 0 ? undefined : `${unpriced} of ${lines.length} lines have no price`, price: sumPrices(lines) } };
}
