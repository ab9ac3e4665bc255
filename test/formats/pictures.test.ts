import { readFile } from 'node:fs/promises';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addUnderlay } from '../../shared/commands/underlay/add-underlay.ts';
import { updateUnderlay } from '../../shared/commands/underlay/update-underlay.ts';
import { sha256 } from '../../shared/formats/design-file/sha256.ts';
import { exportDesign, type DrawingFormat } from '../../shared/formats/export-design.ts';
import { loadFonts } from '../../shared/formats/pdf/font-files.ts';
import { isPictureOf } from '../../shared/formats/pictures.ts';
import { readPngHeader } from '../../shared/formats/png/png-header.ts';
import { plainPng } from '../support/plain-png.ts';
import { SmallRoom } from '../support/small-room.ts';

const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../${path}`, import.meta.url)));
const resources = { fonts: () => loadFonts((file) => bytesOf(`assets/fonts/${file}`)), resvgWasm: () => bytesOf('node_modules/@resvg/resvg-wasm/index_bg.wasm') };

const PICTURE = plainPng(60, 50);

function roomOver(picture: Uint8Array, quarterTurns = 0): SmallRoom {
  const room = new SmallRoom();
  const underlayId = room.run(addUnderlay, { roomId: room.roomId, name: 'floor.png', sha256: sha256(picture), widthPx: 60, heightPx: 50 });
  room.run(updateUnderlay, { underlayId, fields: { quarterTurns } });
  return room;
}

async function planOf(room: SmallRoom, format: DrawingFormat, attachments: readonly Uint8Array[] = []): Promise<Uint8Array> {
  const made = await exportDesign(room.store, { what: 'drawings', format, sheets: ['plan-room'], attachments, resources });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

describe('the plan sheet shows the picture under the room', () => {
  it('in SVG, over the floor and below the racks, cut off beyond the walls, turned and faded as it lies', async () => {
    const svg = strFromU8(await planOf(roomOver(PICTURE, 1), 'svg', [PICTURE]));
    const layer = /data-layer="underlay">\n<clipPath id="(clip-\d+)">.*?<\/clipPath>\n<g clip-path="url\(#\1\)">\n<image [^>]*>/.exec(svg)?.[0] ?? '';
    expect(layer).toContain('transform="rotate(90 ');
    expect(layer).toContain('opacity="0.6"');
    expect(Buffer.from(/base64,([^"]*)/.exec(layer)?.[1] ?? '', 'base64')).toEqual(Buffer.from(PICTURE));
    expect(svg.indexOf(layer)).toBeLessThan(svg.indexOf('data-layer="racks"'));
  });

  it('in PDF, its pixels as they are', async () => {
    const pdf = latin(await planOf(roomOver(PICTURE), 'pdf', [PICTURE]));
    expect(pdf).toMatch(/\/Subtype \/Image\n\/BitsPerComponent 8\n\/Width 60\n\/Height 50/);
    expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(1);
  });

  it('in PNG', async () => {
    const [without, with_] = [await planOf(roomOver(PICTURE), 'png'), await planOf(roomOver(PICTURE), 'png', [PICTURE])];
    expect(readPngHeader(with_)).toMatchObject({ widthPx: 3360, heightPx: 2376 });
    expect(sha256(with_)).not.toBe(sha256(without));
  });

  it.each(['pdf', 'svg'] as const)('and %s has the same bytes every time', async (format) => {
    expect(await planOf(roomOver(PICTURE), format, [PICTURE])).toEqual(await planOf(roomOver(PICTURE), format, [PICTURE]));
  });

  it.each([
    ['is missing', []],
    ['is another size than its record says', [plainPng(60, 51)]],
    ['is no picture', [new TextEncoder().encode('%PDF-1.7')]],
  ])('and goes without it when it %s', async (_what, attachments) => {
    expect(latin(await planOf(roomOver(attachments[0] ?? PICTURE), 'pdf', attachments))).not.toContain('/Image\n/Bits');
  });
});

describe('a picture can be embedded as it is', () => {
  const size = { widthPx: 60, heightPx: 50 };

  it('when it is plain', () => {
    expect(isPictureOf(size, PICTURE)).toBe(true);
    expect(isPictureOf(size, plainPng(60, 50, [1, 2, 3], { before: ['pHYs'] }))).toBe(true);
  });

  it.each([
    ['transparent', plainPng(60, 50, [1, 2, 3], { colourType: 6 })],
    ['transparent by a colour', plainPng(60, 50, [1, 2, 3], { before: ['tRNS'] })],
    ['interlaced', plainPng(60, 50, [1, 2, 3], { interlace: 1 })],
    ['cut off', PICTURE.subarray(0, 60)],
    ['cut off in its header', PICTURE.subarray(0, 20)],
    ['empty', new Uint8Array()],
  ])('not when it is %s', (_what, bytes) => {
    expect(isPictureOf(size, bytes)).toBe(false);
  });

  it('not when it has more pixels than can be held', () => {
    const bomb = plainPng(60, 50);
    new DataView(bomb.buffer).setUint32(16, 20_000);
    new DataView(bomb.buffer).setUint32(20, 20_000);
    expect(isPictureOf({ widthPx: 20_000, heightPx: 20_000 }, bomb)).toBe(false);
  });
});
