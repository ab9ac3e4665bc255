import { strFromU8, unzipSync } from 'fflate';

/** A cell as the file says it: text, a number, or nothing. */
export type SheetCell = string | number | undefined;

/** Reads the first worksheet of a workbook with a strict XML parser; throws when a part is missing or not well-formed. Rows are as wide as their last cell. */
export function readXlsx(bytes: Uint8Array): readonly (readonly SheetCell[])[] {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) parse(strFromU8(part), name);
  const sheet = parse(strFromU8(partOf(parts, 'xl/worksheets/sheet1.xml')), 'sheet1');
  return [...sheet.getElementsByTagName('row')].map((row) => {
    const cells: SheetCell[] = [];
    for (const cell of row.getElementsByTagName('c')) cells[columnOf(cell.getAttribute('r') ?? '')] = valueOf(cell);
    return Array.from(cells);
  });
}

/** A strict XML parser's view of a part. The test must run in the jsdom environment. */
function parse(xml: string, name: string): Document {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const [error] = document.getElementsByTagName('parsererror');
  if (error !== undefined) throw new Error(`${name} is not well-formed: ${error.textContent ?? ''}`);
  return document;
}

function partOf(parts: Readonly<Record<string, Uint8Array>>, name: string): Uint8Array {
  const part = parts[name];
  if (part === undefined) throw new Error(`The workbook has no ${name}`);
  return part;
}

const columnOf = (address: string): number => Array.from(address.replace(/\d+$/, '')).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function valueOf(cell: Element): SheetCell {
  if (cell.getElementsByTagName('f').length > 0) throw new Error('The cell is a formula');
  if (cell.getAttribute('t') === 'inlineStr') return decode(cell.getElementsByTagName('t')[0]?.textContent ?? '');
  const value = cell.getElementsByTagName('v')[0]?.textContent;
  return value === undefined || value === null ? undefined : Number(value);
}

/** What XML cannot hold is written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). */
const decode = (text: string): string => text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
