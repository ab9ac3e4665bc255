import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../assets/catalog/', import.meta.url);
const tables = readdirSync(folder).filter((name) => name.endsWith('.json'));
/* Library entries carry a source record of their own; drawing colours and lists of bare names state no figures. */
const withoutColumns = new Set(['cables.json', 'optics.json', 'racks.json', 'colours.json']);

interface Row {
  readonly where: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function rowsOf(table: string): Row[] {
  const data: unknown = JSON.parse(readFileSync(new URL(table, folder), 'utf8'));
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([section, value]) => sectionRows(`${table} ${section}`, value));
}

function sectionRows(where: string, value: unknown): Row[] {
  if (Array.isArray(value)) return value.filter(isRecord).map((row, index) => ({ where: `${where}[${index}]`, row }));
  if (!isRecord(value)) return [];
  if ('source' in value) return [{ where, row: value }];
  return Object.entries(value).flatMap(([key, inner]) => sectionRows(`${where}.${key}`, inner));
}

const rows = tables.filter((table) => !withoutColumns.has(table)).flatMap(rowsOf);

describe('reference tables', () => {
  test('there are rows to look at', () => {
    expect(tables.length).toBeGreaterThanOrEqual(15);
    expect(rows.length).toBeGreaterThan(500);
  });

  test('every row says where it comes from and how sure it is', () => {
    const bare = rows.filter(({ row }) => typeof row['source'] !== 'string' || row['source'] === '' || !['confirmed', 'partial', 'own'].includes(String(row['confidence'])));
    expect(bare.map(({ where }) => where)).toEqual([]);
  });

  test('what rests on general knowledge is never called confirmed', () => {
    const boastful = rows.filter(({ row }) => String(row['source']).includes('general knowledge') && row['confidence'] === 'confirmed');
    expect(boastful.map(({ where }) => where)).toEqual([]);
  });
});
