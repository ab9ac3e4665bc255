import type { Cell, Table } from '../../shared/reports/table.ts';

/** A report whose first column holds the given texts, one per row, and whose others hold one of each type. */
export function tableOf(texts: readonly Cell[]): Table {
  return {
    name: 'test',
    title: 'Test',
    currency: 'EUR',
    columns: [
      { key: 'text', title: 'Text', type: 'text' },
      { key: 'length', title: 'Length', type: 'length' },
      { key: 'count', title: 'Count', type: 'integer' },
      { key: 'price', title: 'Price', type: 'money' },
    ],
    rows: texts.map((text) => ({ kind: 'item', cells: { text, length: 1234, count: -5, price: 1050 } })),
  };
}
