import { describe, expect, it } from 'vitest';
import { designJson } from '../../../shared/formats/design-file/design-document.ts';
import type { FileErrorCode } from '../../../shared/formats/design-file/file-error.ts';
import { MAX_ENTRIES } from '../../../shared/formats/design-file/limits.ts';
import { readDesignFile } from '../../../shared/formats/design-file/read-design-file.ts';
import { writeDesignFile } from '../../../shared/formats/design-file/write-design-file.ts';
import { plainDesign } from '../../support/plain-design.ts';
import { type RawEntry, rawZip } from '../../support/raw-zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = writeDesignFile(plainDesign(), { applicationVersion: '1.0.0' });
const goodJson = bytes(designJson(plainDesign()));
const entry = (name: string, content: string | Uint8Array, more: Partial<RawEntry> = {}): RawEntry => ({ name, content: typeof content === 'string' ? bytes(content) : content, ...more });

interface BadFile {
  readonly what: string;
  readonly file: Uint8Array;
  readonly code: FileErrorCode;
  readonly place?: string;
  readonly says: RegExp;
}

function refusal(file: Uint8Array, name = 'room.cablewright') {
  const read = readDesignFile(file, name);
  if (read.ok) throw new Error('The file was accepted');
  return read.error;
}

const zeros = new Uint8Array(3_000_000);

const BROKEN_PACKAGES: readonly BadFile[] = [
  { what: 'an empty file', file: new Uint8Array(), code: 'empty', says: /is empty \(0 bytes\)/ },
  { what: 'text that is no design', file: bytes('hello'), code: 'foreign', says: /neither a zip file nor JSON/ },
  { what: 'a picture', file: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), code: 'foreign', says: /neither a zip file nor JSON/ },
  { what: 'a zip of something else', file: rawZip([entry('word/document.xml', '<a/>')]), code: 'foreign', place: 'design.json', says: /holds no design\.json/ },
  { what: 'an empty zip', file: rawZip([]), code: 'foreign', says: /holds no design\.json/ },
  { what: 'a file cut off in the middle', file: good.subarray(0, good.length >> 1), code: 'truncated', says: /cut off/ },
  { what: 'a file whose last byte is missing', file: good.subarray(0, good.length - 1), code: 'truncated', says: /cut off/ },
  { what: 'content that lies outside the file', file: rawZip([entry('design.json', '{}', { says: { packedBytes: 900, unpackedBytes: 900 } })]), code: 'truncated', place: 'design.json', says: /not complete/ },
  { what: 'a list of files that is not there', file: rawZip([entry('design.json', '{}')], { startAt: 3 }), code: 'damaged', says: /entry 1 of its list/ },
  { what: 'fewer files than it counts', file: rawZip([entry('design.json', '{}')], { count: 2 }), code: 'damaged', says: /entry 2 of its list/ },
  { what: 'a password', file: rawZip([entry('design.json', '{}', { isEncrypted: true })]), code: 'encrypted', place: 'design.json', says: /protected with a password/ },
  { what: 'a checksum that is wrong', file: rawZip([entry('design.json', '{}', { says: { crc: 1 } })]), code: 'damaged', place: 'design.json', says: /does not match its checksum/ },
  { what: 'deflated content that is garbage', file: rawZip([entry('design.json', new Uint8Array(50).fill(0xff), { says: { method: 8 } })]), code: 'damaged', says: /checksum/ },
  { what: 'an unknown way of packing', file: rawZip([entry('design.json', '{}', { says: { method: 93 } })]), code: 'foreign', says: /method 93/ },
  { what: 'two designs', file: rawZip([entry('design.json', '{}'), entry('design.json', '{ }')]), code: 'damaged', place: 'design.json', says: /two files named design\.json/ },
  { what: 'too many files', file: rawZip(Array.from({ length: MAX_ENTRIES + 1 }, (_, i) => entry(`f${i}`, ''))), code: 'too-large', says: /holds 10001 files/ },
  { what: 'the ZIP64 layout', file: rawZip([entry('design.json', '{}')], { startAt: 0xffffffff }), code: 'foreign', says: /ZIP64/ },
  { what: 'a bomb that says so', file: rawZip([entry('design.json', zeros, { isDeflated: true })]), code: 'too-dense', place: 'design.json', says: /packed tighter than any real design/ },
  { what: 'a bomb in a file that is not read', file: rawZip([entry('design.json', goodJson), entry('other', zeros, { isDeflated: true })]), code: 'too-dense', place: 'other', says: /packed tighter/ },
  { what: 'a bomb that lies about its size', file: rawZip([entry('design.json', zeros, { isDeflated: true, says: { unpackedBytes: 1000 } })]), code: 'too-dense', place: 'design.json', says: /more than its stated 1000 bytes/ },
  { what: 'more than 1 GB unpacked', file: rawZip(Array.from({ length: 300 }, (_, i) => entry(`f${i}`, '', { says: { packedBytes: 4_000_000, unpackedBytes: 4_000_000 } }))), code: 'too-large', says: /would unpack to 1145 MB/ },
  { what: 'an attachment that is not what its name says', file: rawZip([entry('design.json', goodJson), entry(`attachments/${'0'.repeat(64)}`, 'x')]), code: 'damaged', says: /not what its name says/ },
];

describe('a package that is broken', () => {
  it.each(BROKEN_PACKAGES)('is refused with one sentence that names the file: $what', ({ file, code, place, says }) => {
    const error = refusal(file);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^"room\.cablewright" .*\. Nothing was changed[,;] .*\.$/);
    expect(error.message).toMatch(says);
    if (place !== undefined) expect(error.place).toBe(place);
  });

  it('is refused wherever it is cut off', () => {
    for (let length = 0; length < good.length; length += 97) expect(readDesignFile(good.subarray(0, length), 'x').ok).toBe(false);
  });

  it('is never accepted with other content than was written, whichever byte is flipped', () => {
    const original = readDesignFile(good, 'x');
    for (let at = 0; at < good.length; at += 1) {
      const flipped = Uint8Array.from(good);
      flipped[at] = (flipped[at] ?? 0) ^ 0x55;
      const read = readDesignFile(flipped, 'x');
      if (read.ok) expect(read.value.tables).toEqual(original.ok && original.value.tables);
    }
  });
});

type Row = Record<string, unknown>;
interface Document { format: unknown; versions: Row; tables: Record<string, Row[]> }

/** The plain design as JSON, after `change`. */
function changed(change: (document: Document) => void): Uint8Array {
  const document = JSON.parse(designJson(plainDesign())) as Document;
  change(document);
  return bytes(JSON.stringify(document));
}

const row = (document: Document, kind: string, name: string): Row => {
  const found = document.tables[kind]?.find((one) => one['name'] === name || one['label'] === name);
  if (found === undefined) throw new Error(`No ${kind} ${name}`);
  return found;
};

const firstOf = (document: Document, kind: string): Row => {
  const [first] = document.tables[kind] ?? [];
  if (first === undefined) throw new Error(`No ${kind}`);
  return first;
};

const BROKEN_DESIGNS: readonly (Omit<BadFile, 'file'> & { readonly file: Uint8Array })[] = [
  { what: 'JSON that ends too early', file: bytes('{"format":\n  "cablewright-design",\n'), code: 'syntax', place: 'design.json:3:1', says: /ends too early at line 3, column 1 of design\.json/ },
  { what: 'JSON with a comma too many', file: bytes('{"format": "x",\n "tables": {},}'), code: 'syntax', place: 'design.json:2:15', says: /a name in quotes is missing at line 2, column 15/ },
  { what: 'text that is not UTF-8', file: Uint8Array.from([...bytes('{"a": "'), 0xff, 0xfe, ...bytes('"}')]), code: 'syntax', says: /not text in UTF-8/ },
  { what: 'another kind of JSON', file: bytes('{"name": "package"}'), code: 'foreign', place: 'format', says: /its "format" is not "cablewright-design"/ },
  { what: 'no version', file: changed((d) => delete d.versions['design']), code: 'schema', place: 'versions.design', says: /which version/ },
  { what: 'a version that is no number', file: changed((d) => (d.versions['design'] = '1')), code: 'schema', place: 'versions.design', says: /which version/ },
  { what: 'a newer version', file: changed((d) => (d.versions['design'] = 99)), code: 'newer', place: 'versions.design', says: /saved by a newer Cablewright \(design version 99; this one reads up to \d+\).*open it with a newer/ },
  { what: 'no tables', file: changed((d) => Object.assign(d, { tables: null })), code: 'schema', place: 'tables', says: /one list per kind/ },
  { what: 'an unknown table', file: changed((d) => (d.tables['gadget'] = [])), code: 'schema', place: 'tables.gadget', says: /not a kind of record/ },
  { what: 'a table that is no list', file: changed((d) => Object.assign(d.tables, { rack: {} })), code: 'schema', place: 'rack', says: /must be a list/ },
  { what: 'a record that is no object', file: changed((d) => Object.assign(d.tables, { rack: [7] })), code: 'schema', place: 'rack[0]', says: /rack\[0\]/ },
  { what: 'a number out of range', file: changed((d) => Object.assign(row(d, 'device', 'SW1')['placement'] as Row, { bottomHalfU: 9999 })), code: 'schema', place: 'device[0] "SW1" placement.bottomHalfU', says: /device\[0\] "SW1" placement\.bottomHalfU: too big/ },
  { what: 'a fraction of a millimetre', file: changed((d) => (firstOf(d, 'rack')['xMm'] = 1.5)), code: 'schema', place: 'rack[0] "A01" xMm', says: /expected int/ },
  { what: 'an unknown field', file: changed((d) => (firstOf(d, 'rack')['colour'] = 'red')), code: 'schema', place: 'rack[0] "A01"', says: /colour/ },
  { what: 'a missing field', file: changed((d) => delete row(d, 'device', 'SW2')['status']), code: 'schema', place: 'device[1] "SW2" status', says: /SW2/ },
  { what: 'null for absent', file: changed((d) => (row(d, 'cable', 'C-001')['lengthMm'] = null)), code: 'schema', place: 'cable[0] "C-001" lengthMm', says: /received null/ },
  { what: 'a name with a line break', file: changed((d) => (firstOf(d, 'rack')['name'] = 'a\nb')), code: 'schema', says: /rack\[0\] "a\\nb" name/ },
  { what: 'an identifier of another kind', file: changed((d) => (row(d, 'device', 'SW1')['typeId'] = 'rack:abc')), code: 'schema', place: 'device[0] "SW1" typeId', says: /typeId/ },
  { what: 'a bad leg of a list', file: changed((d) => ((row(d, 'cable', 'C-001')['a'] as Row[])[0] = { deviceId: 'device:x' })), code: 'schema', place: 'cable[0] "C-001" a[0].portKey', says: /and 1 more/ },
  { what: 'a type that does not exist', file: changed((d) => (row(d, 'device', 'SW1')['typeId'] = 'deviceType:gone')), code: 'integrity', place: 'device[0] "SW1" typeId', says: /deviceType:gone does not exist/ },
  { what: 'a rack that does not exist', file: changed((d) => Object.assign(row(d, 'device', 'SW1')['placement'] as Row, { rackId: 'rack:gone' })), code: 'integrity', place: 'device[0] "SW1" placement.rackId', says: /rack:gone does not exist/ },
  { what: 'a cable on a device that does not exist', file: changed((d) => Object.assign((row(d, 'cable', 'C-001')['b'] as Row[])[0] as Row, { deviceId: 'device:gone' })), code: 'integrity', place: 'cable[0] "C-001" b[0].deviceId', says: /device:gone does not exist/ },
  { what: 'a cable on a port that its type lacks', file: changed((d) => Object.assign((row(d, 'cable', 'C-001')['a'] as Row[])[0] as Row, { portKey: 'Gi9/9' })), code: 'integrity', place: 'cable[0] "C-001" a[0].portKey', says: /"SW1" has no port "Gi9\/9" \(its type is Example copper-switch\)/ },
  { what: 'an optic in a port that its type lacks', file: changed((d) => (firstOf(d, 'optic')['portKey'] = 'X')), code: 'integrity', says: /"SW2" has no port "X"/ },
  { what: 'two optics in one port', file: changed((d) => d.tables['optic']?.push({ ...firstOf(d, 'optic'), id: 'optic:second' })), code: 'integrity', place: 'optic[1] "optic:second" portKey', says: /an earlier optic is already in port "1"/ },
  { what: 'a leg that the cable lacks', file: changed((d) => Object.assign((row(d, 'cable', 'C-001')['a'] as Row[])[0] as Row, { leg: 3 })), code: 'integrity', place: 'cable[0] "C-001" a[0].leg', says: /leg 3 does not exist/ },
  { what: 'a leg plugged in twice', file: changed((d) => (row(d, 'cable', 'C-001')['a'] as Row[]).push((row(d, 'cable', 'C-001')['a'] as Row[])[0] as Row)), code: 'integrity', place: 'cable[0] "C-001" a[1].leg', says: /plugged in twice/ },
  { what: 'a bay that does not exist', file: changed((d) => Object.assign(row(d, 'device', 'C1')['placement'] as Row, { bayKey: '9' })), code: 'integrity', place: 'device[4] "C1" placement.bayKey', says: /"H1" has no bay "9"/ },
  { what: 'two records with one id', file: changed((d) => d.tables['rack']?.push(firstOf(d, 'rack'))), code: 'integrity', place: 'rack[1] "A01" id', says: /used by an earlier record/ },
  { what: 'no project record', file: changed((d) => (d.tables['project'] = [])), code: 'integrity', place: 'project', says: /exactly one project record, and there are 0/ },
  { what: 'a project record with another id', file: changed((d) => (firstOf(d, 'project')['id'] = 'project:other')), code: 'integrity', says: /must be project:main/ },
  { what: 'two ports with one key', file: changed((d) => (firstOf(d, 'deviceType')['portGroups'] as Row[]).push((firstOf(d, 'deviceType')['portGroups'] as Row[])[0] as Row)), code: 'integrity', says: /two ports have the same key/ },
];

describe('a design that is broken', () => {
  it.each(BROKEN_DESIGNS)('is refused with one sentence that names the place: $what', ({ file, code, place, says }) => {
    const error = refusal(file, 'design.json');
    expect({ code: error.code, ...(place === undefined ? {} : { place: error.place }) }).toEqual({ code, ...(place === undefined ? {} : { place }) });
    expect(error.message).toMatch(/^"design\.json" .*\.$/);
    expect(error.message).toMatch(says);
  });

  it('is refused in the same words inside a package', () => {
    for (const { file, place, code } of BROKEN_DESIGNS) {
      const error = refusal(rawZip([entry('design.json', file)]));
      expect(error.code).toBe(code);
      if (place !== undefined) expect(error.place).toBe(place);
    }
  });

  it('names at most 20 problems, and how many more there are', () => {
    const error = refusal(changed((d) => (d.tables['rack'] = Array.from({ length: 5000 }, () => ({ id: 1 })))));
    expect(error.details).toHaveLength(20);
  });

  it('is refused in a short sentence even when its names are long', () => {
    const long = 'x'.repeat(1_000_000);
    for (const file of [changed((d) => (firstOf(d, 'rack')[long] = 1)), changed((d) => (d.tables[long] = [])), changed((d) => (row(d, 'device', 'SW1')['ports'] = { [long]: {} }))]) {
      const error = refusal(file);
      expect([error.message, error.place, ...(error.details ?? [])].filter((text) => (text?.length ?? 0) > 1200)).toEqual([]);
    }
  });

  it('is refused when it nests deeper than any stack', () => {
    expect(refusal(bytes(`{"format":"cablewright-design","versions":{"design":1},"tables":${'['.repeat(200_000)}`)).code).toBe('syntax');
    const nested = `{"format":"cablewright-design","versions":{"design":1},"tables":{"rack":[${'['.repeat(5000)}${']'.repeat(5000)}]}}`;
    expect(refusal(bytes(nested)).code).toBe('schema');
  });

  it('is refused when its types ask for millions of ports', () => {
    const file = changed((d) => {
      const type = firstOf(d, 'deviceType');
      const group = (type['portGroups'] as Row[])[0] as Row;
      d.tables['deviceType'] = [type, ...Array.from({ length: 30 }, (_, i) => ({ ...type, id: `deviceType:x${i}`, portGroups: Array.from({ length: 100 }, (__, g) => ({ ...group, prefix: `g${g}-`, count: 1000 })) })), ...(d.tables['deviceType'] ?? []).slice(1)];
    });
    expect(refusal(file).message).toMatch(/more than 2000000 ports together/);
  });
});

describe('a package that is odd but whole', () => {
  it('is read with a word about a design that another program changed', () => {
    const read = readDesignFile(rawZip([entry('design.json', goodJson), entry('manifest.json', JSON.stringify({ format: 'cablewright-design', application: { name: 'Cablewright', version: '1.0.0' }, versions: { design: 1 }, contents: { 'design.json': { bytes: 1, sha256: '0'.repeat(64) } } }))]), 'x');
    expect(read.ok && read.value.warnings).toEqual(['design.json was changed by another program since Cablewright 1.0.0 saved it.']);
  });

  it('is read with a word about a missing manifest, and passes over what it does not know', () => {
    const read = readDesignFile(rawZip([entry('__MACOSX/x', 'junk'), entry('design.json', goodJson)]), 'x');
    expect(read.ok && read.value.warnings).toHaveLength(1);
  });

  it('is refused as newer by its manifest even when everything else about it has changed', () => {
    const error = refusal(rawZip([entry('manifest.json', '{"versions":{"design":7},"new":true}'), entry('design.cbor', 'x')]));
    expect(error.code).toBe('newer');
  });
});
