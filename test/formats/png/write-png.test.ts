import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { DARK, LIGHT } from '../../../shared/scene/palettes.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { composeElevation } from '../../../shared/scene/elevation.ts';
import { demoDesign } from '../../scene/demo-design.ts';
import { shippedFonts } from '../fonts.ts';

/* A renderer that nobody has loaded yet, whatever other tests of the same process have done. */
vi.resetModules();
const { initPng, writePng } = await import('../../../shared/formats/png/write-png.ts');

const fonts = await shippedFonts();
const { view, racks } = demoDesign();

/** Width and height from the header of a PNG file. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  expect(Array.from(png.subarray(0, 8))).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = new DataView(png.buffer, png.byteOffset);
  return [data.getUint32(16), data.getUint32(20)];
}

test('before the renderer is loaded the answer is a sentence', () => {
  expect(writePng({ bounds: { x: 0, y: 0, width: 1, height: 1 }, nodes: [] }, LIGHT, { widthPx: 10 }, fonts)).toMatchObject({ ok: false, error: { code: 'not-ready' } });
});

test('a renderer that is none can be loaded again', async () => {
  await expect(initPng(new Uint8Array([1, 2, 3]))).rejects.toThrow();
});

test('a drawing becomes a picture of the width asked for, with the proportions of the scene', async () => {
  await initPng(new Uint8Array(await readFile(new URL('../../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url))));
  const scene = composeElevation(view, racks.a, 'front');
  const png = writePng(scene, DARK, { widthPx: 500 }, fonts);
  if (!png.ok) throw new Error(png.error.message);
  const [width, height] = sizeOf(png.value);
  expect(width).toBe(500);
  expect(Math.abs(height - (500 * scene.bounds.height) / scene.bounds.width)).toBeLessThan(2);
});

test('text is painted: the same scene with a name differs from the one without', () => {
  const scene = (text: string): Scene => ({ bounds: { x: 0, y: 0, width: 100, height: 20 }, nodes: [{ kind: 'text', text, at: { x: 5, y: 15 }, sizeMm: 12, ink: 'text' }] });
  const bytes = (text: string): string => {
    const png = writePng(scene(text), LIGHT, { widthPx: 200 }, fonts);
    return png.ok ? Buffer.from(png.value).toString('base64') : '';
  };
  const pictures = ['', 'A01', '核心', 'خادم'].map(bytes);
  expect(new Set(pictures).size).toBe(4);
  expect(bytes('A01')).toBe(bytes('A01'));
});

test('a picture too large for memory is refused in words', () => {
  expect(writePng({ bounds: { x: 0, y: 0, width: 1, height: 1 }, nodes: [] }, LIGHT, { widthPx: 100_000 }, fonts)).toMatchObject({ ok: false, error: { code: 'too-large' } });
});
