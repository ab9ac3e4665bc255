import { type Box, box, contains } from '../../../shared/geometry/box.ts';
import { CAP_HEIGHT, textWidthMm } from '../../../shared/geometry/text-metrics.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { faceArea } from '../../../shared/scene/face-area.ts';
import { placeLabel } from '../../../shared/scene/face-label.ts';
import type { SceneNode, TextNode } from '../../../shared/scene/scene.ts';
import { READABLE_PX } from '../../canvas/readable-nodes.ts';
import type { PlacedDevice } from './placed.ts';

/** How wide the ears of a panel are taken to be. */
const EAR_MM = 15;
/** Around a name, so that it is not missed between its letters. */
const NAME_MARGIN_MM = 1.5;

/** Where a device is taken hold of even under cables: at its ears, and at its name where that can be read. */
export function isOnHold(device: PlacedDevice, p: Vec, zoom: number): boolean {
  const at = { x: p.x - device.box.x, y: p.y - device.box.y };
  return isOnEar(device, at) || nameOf(device).some(({ sizeMm, place }) => sizeMm * zoom >= READABLE_PX && contains(place, at));
}

const isOnEar = ({ type, box: { width } }: PlacedDevice, { x }: Vec): boolean => type.mount === 'rack' && (x <= EAR_MM || x >= width - EAR_MM);

interface NameOnFace {
  readonly sizeMm: number;
  /** In millimetres from the top left corner of the face. */
  readonly place: Box;
}

const names = new WeakMap<PlacedDevice, readonly NameOnFace[]>();

/* Worked out once per placed device. */
function nameOf(placed: PlacedDevice): readonly NameOnFace[] {
  let known = names.get(placed);
  if (known === undefined) {
    const { device, type, seenFace } = placed;
    known = seenFace === 'side' ? [] : placeLabel(faceArea(type, seenFace), { name: device.name, model: type.model, ink: 'text' }).nodes.filter(isText).map((text) => ({ sizeMm: text.sizeMm, place: placeOf(text) }));
    names.set(placed, known);
  }
  return known;
}

const isText = (node: SceneNode): node is TextNode => node.kind === 'text';

/* Text stands on its baseline; upright text runs upwards from there. */
function placeOf({ text, at, sizeMm, weight, align, quarterTurns = 0 }: TextNode): Box {
  const long = textWidthMm(text, sizeMm, weight) + 2 * NAME_MARGIN_MM;
  const high = sizeMm * CAP_HEIGHT + 2 * NAME_MARGIN_MM;
  if (quarterTurns === 3) return box(at.x + NAME_MARGIN_MM - high, at.y + NAME_MARGIN_MM - long, high, long);
  return box(align === 'end' ? at.x + NAME_MARGIN_MM - long : at.x - NAME_MARGIN_MM, at.y + NAME_MARGIN_MM - high, long, high);
}
