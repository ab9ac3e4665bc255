import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../../shared/base/id.ts';
import { type DesignTables, emptyTables, RECORD_KINDS } from '../../../shared/model/design.ts';
import { checkIntegrity } from '../../../shared/model/integrity.ts';
import { designJson } from '../../../shared/formats/design-file/design-document.ts';
import { readDesignFile } from '../../../shared/formats/design-file/read-design-file.ts';
import { writeDesignFile } from '../../../shared/formats/design-file/write-design-file.ts';
import { designArbitrary } from '../../support/design-arbitrary.ts';
import { sortedTables } from '../../support/sorted-tables.ts';

const options = { applicationVersion: '1.2.3' };

const reversed = (tables: DesignTables): DesignTables => Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [...tables[kind]].reverse().map(withKeysReversed)])) as unknown as DesignTables;
const withKeysReversed = (record: object): object => Object.fromEntries(Object.entries(record).reverse());

describe('a design file', () => {
  it('gives back every design exactly as it was written', () => {
    fc.assert(
      fc.property(designArbitrary(), (tables) => {
        expect(checkIntegrity(tables)).toEqual([]);
        const read = readDesignFile(writeDesignFile(tables, options), 'x.cablewright');
        expect(read).toEqual({ ok: true, value: { tables: sortedTables(tables), warnings: [], attachments: [] } });
      }),
    );
  });

  it('may also be the bare design.json, with or without a byte order mark', () => {
    fc.assert(
      fc.property(designArbitrary(), fc.boolean(), (tables, hasMark) => {
        const bytes = new TextEncoder().encode((hasMark ? '\ufeff' : '') + designJson(tables));
        expect(readDesignFile(bytes, 'design.json')).toEqual({ ok: true, value: { tables: sortedTables(tables), warnings: [], attachments: [] } });
      }),
    );
  });

  it('has the same bytes for the same design, in whatever order its records and fields came to be', () => {
    fc.assert(
      fc.property(designArbitrary(), (tables) => {
        expect(writeDesignFile(reversed(tables), options)).toEqual(writeDesignFile(tables, options));
      }),
    );
  });

  it('begins with its media type, stored, so that programs can tell it from other zip files', () => {
    const bytes = writeDesignFile(emptyTables('x'), options);
    expect(new TextDecoder('latin1').decode(bytes.subarray(30, 30 + 8 + 38))).toBe('mimetypeapplication/vnd.cablewright.design+zip');
  });

  it('keeps attachments under their hash, whatever order they are given in, and yields them again', () => {
    const [a, b] = [new Uint8Array([1, 2, 3]), new Uint8Array([4])];
    const bytes = writeDesignFile(emptyTables('x'), { ...options, attachments: [a, b], preview: new Uint8Array([9]) });
    expect(bytes).toEqual(writeDesignFile(emptyTables('x'), { ...options, attachments: [b, a], preview: new Uint8Array([9]) }));
    const read = readDesignFile(bytes, 'x');
    expect(read.ok && [...read.value.attachments].sort((x, y) => y.length - x.length)).toEqual([a, b]);
    expect(Object.keys(unzipSync(bytes))).toContain('preview.png');
  });

  it('stays readable when the design repeats itself beyond any packing limit', () => {
    const room = Array.from({ length: 300 }, (_, i) => ({ id: makeId('room', `r${i}`), name: 'r', widthMm: 1, depthMm: 1, notes: 'a'.repeat(10_000) }));
    const tables = { ...emptyTables('x'), room };
    expect(readDesignFile(writeDesignFile(tables, options), 'x').ok).toBe(true);
  });
});
