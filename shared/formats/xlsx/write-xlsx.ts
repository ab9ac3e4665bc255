import { strToU8, zipSync } from 'fflate';
import type { Table } from '../../reports/table.ts';
import { sheetXml } from './sheet-xml.ts';
import { STYLES_XML } from './styles-xml.ts';
import { cellXmlText } from './xml-text.ts';

/*
 * Our own writer of the few parts a report needs, because the same report must give the same bytes, and because libraries that pack in
 * workers made from text are stopped by the application's content security policy.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Zip times have no zone: noon keeps the date the same everywhere. */
const FIXED_TIME = new Date(2000, 0, 1, 12);

/** Reports as an Excel workbook (ECMA-376), one worksheet each. The same tables give the same bytes. */
export function writeXlsx(tables: readonly Table[]): Uint8Array {
  const names = sheetNames(tables);
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypesXml(tables.length)),
    '_rels/.rels': strToU8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(workbookXml(names)),
    'xl/_rels/workbook.xml.rels': strToU8(workbookRelationsXml(tables.length)),
    'xl/styles.xml': strToU8(STYLES_XML),
  };
  for (const [i, table] of tables.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheetXml(table));
  return zipSync(parts, { mtime: FIXED_TIME });
}

function contentTypesXml(sheets: number): string {
  const overrides = Array.from({ length: sheets }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`);
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>`,
    ...overrides,
    '</Types>',
  ].join('');
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${cellXmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRelationsXml(sheets: number): string {
  const relations = Array.from({ length: sheets }, (_, i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${sheets + 1}" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`;
}

const LONGEST_SHEET_NAME = 31;

/** Excel takes 31 characters, none of `[]:*?/\`, no apostrophe at either end, and no two names alike. */
function sheetNames(tables: readonly Table[]): readonly string[] {
  const taken = new Set<string>();
  return tables.map(({ title }) => {
    const base = title.replaceAll(/[[\]:*?/\\\u0000-\u001f]/g, ' ').replaceAll(/^'+|'+$/g, '').trim() || 'Sheet';
    let name = base.slice(0, LONGEST_SHEET_NAME);
    for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${base.slice(0, LONGEST_SHEET_NAME - String(i).length - 1)} ${i}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
