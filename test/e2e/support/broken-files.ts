import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, '../../../assets/samples/office-server-room.cablewright');

/** A file that is no design, and what the message about it says besides its name. */
export interface BrokenFile {
  readonly name: string;
  readonly says: RegExp;
  /** Absent: the file does not exist. */
  readonly bytes?: Uint8Array;
}

/** Records as JSON has them. */
type Row = Record<string, unknown>;

interface DesignText {
  versions: { design: number };
  readonly tables: Record<string, Row[]>;
}

/** Every way in which a file can fail to be a design. */
export async function brokenFiles(): Promise<readonly BrokenFile[]> {
  const whole = new Uint8Array(await readFile(SAMPLE));
  return [
    { name: 'missing.cablewright', says: /not (found|there)|no longer|does not exist/i },
    { name: 'empty.cablewright', says: /is empty/, bytes: new Uint8Array() },
    { name: 'truncated.cablewright', says: /is cut off/, bytes: whole.subarray(0, Math.floor(whole.length / 2)) },
    { name: 'damaged.cablewright', says: /is damaged|is not what it says/, bytes: withFlippedByte(whole) },
    { name: 'picture.cablewright', says: /is not a Cablewright design/, bytes: strToU8('\u0089PNG\r\n\u001a\n and so on', true) },
    { name: 'other zip.cablewright', says: /is a zip file but not a Cablewright design/, bytes: zipSync({ 'letter.txt': strToU8('Dear all') }) },
    { name: 'locked.cablewright', says: /is protected with a password/, bytes: withPassword(whole) },
    { name: 'newer.cablewright', says: /was saved by a newer Cablewright/, bytes: changed(whole, (design) => void (design.versions = { design: 99 })) },
    { name: 'syntax.cablewright', says: /cannot be read: .* at line \d+, column \d+ of design\.json/, bytes: withEntry(whole, 'design.json', strToU8('{"format": "cablewright-design",, }')) },
    { name: 'schema.cablewright', says: /does not hold a valid design: rack\[0\].*name/, bytes: changed(whole, ({ tables }) => set(tables['rack'], 'name', 7)) },
    { name: 'dangling.cablewright', says: /does not hold a valid design: .*device.*rackType:gone00000000|does not hold a valid design: rack\[0\]/, bytes: changed(whole, ({ tables }) => set(tables['rack'], 'typeId', 'rackType:gone00000000')) },
    { name: 'no such port.cablewright', says: /does not hold a valid design: cable\[0\].*no-such-port|does not hold a valid design: cable\[0\]/, bytes: changed(whole, ({ tables }) => set(firstEnd(tables), 'portKey', 'no-such-port')) },
    { name: 'dense.cablewright', says: /packed tighter|more than|unpack/, bytes: withEntry(whole, 'design.json', new Uint8Array(24 * 1024 * 1024).fill(32)) },
  ];
}

/** The sample with a change of its design.json. */
function changed(whole: Uint8Array, change: (design: DesignText) => void): Uint8Array {
  const design: DesignText = JSON.parse(strFromU8(unzipSync(whole)['design.json'] ?? new Uint8Array()));
  change(design);
  const text = strToU8(JSON.stringify(design));
  return withEntry(withEntry(whole, 'design.json', text), 'manifest.json', strToU8(JSON.stringify({ format: 'cablewright-design', versions: design.versions })));
}

function withEntry(whole: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const entries: Zippable = { ...unzipSync(whole), [name]: content };
  return zipSync(entries);
}

function set(rows: readonly Row[] | undefined, field: string, value: unknown): void {
  const [row] = rows ?? [];
  if (row === undefined) throw new Error(`The sample has no record to give a wrong ${field}`);
  row[field] = value;
}

function firstEnd(tables: DesignText['tables']): readonly Row[] {
  const end = tables['cable']?.[0]?.['a'];
  return Array.isArray(end) ? end : [];
}

/** Bit 0 of an entry's flags says that it is encrypted (APPNOTE.TXT 4.4.4): in its own header and in the directory at the end. */
function withPassword(whole: Uint8Array): Uint8Array {
  return withEachHeader(whole, (bytes, at, isCentral) => {
    const flags = at + (isCentral ? 8 : 6);
    bytes[flags] = (bytes[flags] ?? 0) | 1;
  });
}

function withEachHeader(whole: Uint8Array, change: (bytes: Uint8Array, at: number, isCentral: boolean) => void): Uint8Array {
  const bytes = whole.slice();
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    const signature = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (signature === 'PK\u0001\u0002' || signature === 'PK\u0003\u0004') change(bytes, at, signature === 'PK\u0001\u0002');
  }
  return bytes;
}

/** A byte of the packed design is another one: the checksum no longer fits. */
function withFlippedByte(whole: Uint8Array): Uint8Array {
  const bytes = whole.slice();
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  return bytes;
}
