import { deflateSync } from 'fflate';
import { crc32 } from '../../shared/formats/design-file/crc32.ts';

/** An entry of a zip that may lie about itself. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** Stored unless `deflate`. */
  readonly isDeflated?: boolean;
  readonly isEncrypted?: boolean;
  /** Overrides of what the headers say. */
  readonly says?: { readonly unpackedBytes?: number; readonly packedBytes?: number; readonly crc?: number; readonly method?: number };
}

/** A zip made by hand, byte for byte as its entries say. */
export function rawZip(entries: readonly RawEntry[], says: { readonly count?: number; readonly startAt?: number } = {}): Uint8Array {
  const locals: number[][] = [];
  const centrals: number[][] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = headers(entry, at);
    locals.push(local);
    centrals.push(central);
    at += local.length;
  }
  const directory = centrals.flat();
  const count = says.count ?? entries.length;
  const end = [...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(count), ...u16(count), ...u32(directory.length), ...u32(says.startAt ?? at), ...u16(0)];
  return Uint8Array.from([...locals.flat(), ...directory, ...end]);
}

const u16 = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

function headers(entry: RawEntry, at: number): { local: number[]; central: number[] } {
  const name = [...new TextEncoder().encode(entry.name)];
  const packed = entry.isDeflated === true ? deflateSync(entry.content) : entry.content;
  const method = entry.says?.method ?? (entry.isDeflated === true ? 8 : 0);
  const facts = [
    ...u16(20), ...u16(entry.isEncrypted === true ? 1 : 0), ...u16(method), ...u16(0), ...u16(0x21),
    ...u32(entry.says?.crc ?? crc32(entry.content)), ...u32(entry.says?.packedBytes ?? packed.length), ...u32(entry.says?.unpackedBytes ?? entry.content.length), ...u16(name.length), ...u16(0),
  ];
  return {
    local: [...u32(0x04034b50), ...facts, ...name, ...packed],
    central: [...u32(0x02014b50), ...u16(20), ...facts, ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(at), ...name],
  };
}
