import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { err, ok, type Result } from '../../base/result.ts';
import type { Palette, Scene } from '../../scene/scene.ts';
import type { FontSet } from '../pdf/font-set.ts';
import type { Pictures } from '../pictures.ts';
import { writeSvg } from '../svg/write-svg.ts';

/** Why a picture was not made. */
export type PngError = { readonly code: 'not-ready' | 'too-large' | 'failed'; readonly message: string };

/* A surface of 100 million pixels takes 400 MB: more would end the process instead of failing. */
const MAX_PIXELS = 100_000_000;

let ready: Promise<void> | undefined;

/** Loads the renderer once per process or worker from the bytes of `@resvg/resvg-wasm/index_bg.wasm`; later calls wait for the first. Rejects when the bytes are no such module, and can then be called again. */
export function initPng(wasmBytes: Uint8Array): Promise<void> {
  ready ??= initWasm(wasmBytes.slice().buffer).catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/** Paints a scene as a PNG of the given width in pixels; the height follows the scene. `initPng` must have finished. */
export function writePng(scene: Scene, palette: Palette, options: { readonly widthPx: number; readonly pictures?: Pictures | undefined }, fonts: FontSet): Result<Uint8Array, PngError> {
  if (ready === undefined) return err({ code: 'not-ready', message: 'The picture renderer is not loaded. Nothing was written; start the export again.' });
  const widthPx = Math.max(1, Math.round(options.widthPx));
  const heightPx = scene.bounds.width > 0 ? (widthPx * scene.bounds.height) / scene.bounds.width : 0;
  if (widthPx * heightPx > MAX_PIXELS) return err({ code: 'too-large', message: `A picture of ${widthPx} x ${Math.round(heightPx)} pixels is too large. Nothing was written; choose a smaller width.` });
  try {
    return ok(render(writeSvg(scene, palette, { title: '', pictures: options.pictures }), widthPx, palette.paper, fonts));
  } catch (error) {
    return err({ code: 'failed', message: `The picture could not be painted (${error instanceof Error ? error.message : String(error)}). Nothing was written.` });
  }
}

function render(svg: string, widthPx: number, background: string, fonts: FontSet): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    background,
    font: { fontBuffers: [fonts.regular, fonts.medium, fonts.bold, ...fonts.fallbacks.map((font) => font.bytes)], defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}
