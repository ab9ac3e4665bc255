import { describe, expect, it } from 'vitest';
import { type ExportChoice, filesOf, FIRST_CHOICE, kindOf } from '../../../renderer/features/export/export-choice.ts';
import { fileNameSchema } from '../../../shared/ipc/values.ts';

const SHEETS = ['index', 'plan', 'rack-A01-front'];

const table: readonly (readonly [Partial<ExportChoice>, string, readonly string[]])[] = [
  [{}, 'pdf', ['My room.pdf']],
  [{ subject: 'sheets' }, 'svg', ['My room-index.svg', 'My room-plan.svg', 'My room-rack-A01-front.svg']],
  [{ subject: 'sheets', picture: 'png', sheets: ['plan'] }, 'png', ['My room-plan.png']],
  [{ subject: 'bom' }, 'xlsx', ['My room-bom.xlsx']],
  [{ subject: 'schedule', table: 'csv' }, 'csv', ['My room-schedule.csv']],
  [{ subject: 'findings', table: 'json' }, 'json', ['My room-findings.json']],
];

describe('a choice makes the files it says', () => {
  it.each(table)('%o is %s: %o', (part, kind, names) => {
    const choice = { ...FIRST_CHOICE, ...part };
    expect(kindOf(choice)).toBe(kind);
    expect(filesOf(choice, 'My room', SHEETS).map((file) => file.name)).toEqual(names);
  });
});

it.each(['a/b\\c', '..', '<script>', 'CON', 'x'.repeat(300), 'Büro 日本'])('a design named %o gives file names that every system takes', (name) => {
  for (const subject of ['drawings', 'sheets', 'bom'] as const) {
    for (const file of filesOf({ ...FIRST_CHOICE, subject }, name, ['rack-A/1'])) expect(fileNameSchema.safeParse(file.name).success, file.name).toBe(true);
  }
});
