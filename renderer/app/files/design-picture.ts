import type { DesignView } from '../../../shared/store/design-view.ts';
import { LIGHT } from '../../../shared/scene/palettes.ts';
import { composePreview } from '../../../shared/scene/preview.ts';
import { paintScene } from '../../canvas/paint-scene.ts';

const WIDTH_PX = 480;
const HEIGHT_PX = 300;
const MARGIN_PX = 18;
const FONT = "'Inter', 'Cablewright Scripts', system-ui, sans-serif";

/** A small picture of a design in the light palette, PNG. Undefined for an empty design, and where it cannot be drawn: nothing depends on it. */
export async function designPicture(view: DesignView): Promise<Uint8Array | undefined> {
  try {
    const canvas = drawPreview(view);
    const blob = canvas && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png')));
    return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

function drawPreview(view: DesignView): HTMLCanvasElement | undefined {
  const scene = composePreview(view);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH_PX, HEIGHT_PX];
  const context = canvas.getContext('2d');
  if (scene === undefined || context === null) return undefined;
  const { bounds } = scene;
  const pxPerMm = Math.min((WIDTH_PX - 2 * MARGIN_PX) / bounds.width, (HEIGHT_PX - 2 * MARGIN_PX) / bounds.height);
  context.fillStyle = LIGHT.grid;
  context.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
  context.translate(WIDTH_PX / 2, HEIGHT_PX / 2);
  context.scale(pxPerMm, pxPerMm);
  context.translate(-bounds.x - bounds.width / 2, -bounds.y - bounds.height / 2);
  paintScene(context, scene.nodes, { palette: LIGHT, pxPerMm, fontFamily: FONT });
  return canvas;
}
