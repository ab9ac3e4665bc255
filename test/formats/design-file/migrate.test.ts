import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from '../../../shared/base/zod.ts';
import { DESIGN_MIGRATIONS } from '../../../shared/formats/design-file/migrations/design-migrations.ts';
import { latestVersion, migrate, type Migration } from '../../../shared/formats/design-file/migrations/migrate.ts';
import { readDesignFile } from '../../../shared/formats/design-file/read-design-file.ts';
import { sha256 } from '../../../shared/formats/design-file/sha256.ts';

const sequence: readonly Migration[] = [
  { to: 2, title: 'adds a list', up: (document) => ({ ...document, list: [] }) },
  { to: 3, title: 'renames it', up: ({ list, ...rest }) => ({ ...rest, rows: list }) },
  { to: 4, title: 'cannot', up: () => { throw new Error('never was valid'); } },
];

describe('a migration sequence', () => {
  it('runs every step after the version of the document, in order', () => {
    expect(migrate(sequence.slice(0, 2), { a: 1 }, 1)).toEqual({ ok: true, value: { a: 1, rows: [] } });
    expect(migrate(sequence.slice(0, 2), { list: [7] }, 2)).toEqual({ ok: true, value: { rows: [7] } });
    expect(migrate(sequence.slice(0, 2), { rows: [7] }, 3)).toEqual({ ok: true, value: { rows: [7] } });
  });

  it('leaves the document it was given as it was', () => {
    const document = Object.freeze({ list: Object.freeze([1]) });
    migrate(sequence.slice(0, 2), document, 1);
    expect(document).toEqual({ list: [1] });
  });

  it('names the step that a document does not survive', () => {
    expect(migrate(sequence, {}, 1)).toEqual({ ok: false, error: sequence[2] });
  });

  it('numbers its steps without a gap, so that a version says which steps are left', () => {
    expect(latestVersion([])).toBe(1);
    expect(DESIGN_MIGRATIONS.map(({ to }) => to)).toEqual(DESIGN_MIGRATIONS.map((_, i) => i + 2));
  });
});

/* Tables that the file did not know: it had nothing in them. */
const ADDED_SINCE = { pathway: [], planItem: [], underlay: [], annotation: [], comment: [] };

describe('the frozen file of version 1', () => {
  const fixture = (name: string): URL => new URL(`../../fixtures/designs/${name}`, import.meta.url);
  const frozen = async (): Promise<Uint8Array> => new Uint8Array(await readFile(fixture('version-1.cablewright')));

  it('is the one that was released: it is never written anew', async () => {
    expect(sha256(await frozen())).toBe('75fbeef00446e14175e8ecbe16f5dd774db0568db28ed60687030f84dfae3193');
  });

  it('still reads, without a word, as the design it was', async () => {
    const read = readDesignFile(await frozen(), 'version-1.cablewright');
    const tables = z.record(z.string(), z.array(z.unknown())).parse(JSON.parse(await readFile(fixture('version-1.tables.json'), 'utf8')));
    expect(read).toEqual({ ok: true, value: { tables: { ...ADDED_SINCE, ...tables }, warnings: [], attachments: [] } });
  });
});
