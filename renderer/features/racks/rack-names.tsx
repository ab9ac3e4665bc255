import { memo, type ReactElement } from 'react';
import { RACK_LAYOUT, mountingBox } from '../../../shared/scene/rack-geometry.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import type { StyleWithVariables } from '../../canvas/css-variables.ts';
import type { PlacedDevice, PlacedRack } from './placed.ts';
import { NAMES_BESIDE_FROM, NAMES_ON_FACES_FROM, NUMBERS_ON_FRAME_FROM } from './rack-detail.ts';
import { RACK_GAP_MM } from './racks-model.ts';

const UNIT_MM = 44.45;
const NAME_AT_MM = 14;

/** Names of devices and U numbers in type of constant size, while those drawn on faces and frame are too small to read. */
export const RackNames = memo(function RackNames({ placed }: { readonly placed: PlacedRack }): ReactElement | null {
  const hasNames = useCameraValue((camera) => camera.viewport().zoom >= NAMES_BESIDE_FROM && camera.viewport().zoom < NAMES_ON_FACES_FROM);
  const hasNumbers = useCameraValue((camera) => camera.viewport().zoom >= NAMES_BESIDE_FROM && camera.viewport().zoom < NUMBERS_ON_FRAME_FROM);
  if (!hasNames && !hasNumbers) return null;
  return (
    <div className="rack-names" aria-hidden="true">
      {hasNames ? devicesByLine(placed).map(([y, names]) => <span key={y} className="rack-name" style={nameStyle(placed, y)}>{names}</span>) : null}
      {hasNumbers ? numbers(placed).map(({ text, y, x }) => <span key={`${text} ${x}`} className="rack-number" style={{ left: x, top: y }}>{text}</span>) : null}
    </div>
  );
});

const nameStyle = (placed: PlacedRack, top: number): StyleWithVariables => ({ left: placed.box.width + NAME_AT_MM, top, '--name-width': RACK_GAP_MM - NAME_AT_MM * 2 });

/** What stands at one height shares a line: back to back, or side by side. */
function devicesByLine({ devices }: PlacedRack): readonly (readonly [number, string])[] {
  const lines = new Map<number, PlacedDevice[]>();
  for (const placed of devices) {
    if (placed.device.placement.kind !== 'rack') continue;
    const y = placed.inRack.y + placed.inRack.height / 2;
    const key = Math.round(y);
    lines.set(key, [...(lines.get(key) ?? []), placed]);
  }
  return [...lines].map(([y, group]) => [y, group.map(({ device }) => device.name).join(' · ')] as const);
}

function numbers({ rack, type, box, devices }: PlacedRack): readonly { readonly text: string; readonly x: number; readonly y: number }[] {
  const units = mountingBox(type);
  const margin = units.x - RACK_LAYOUT.railMm;
  const isTaken = devices.some(({ device }) => device.placement.kind === 'rack-side');
  const inside = margin / 2 + 2;
  /* Names stand on the right, so numbers that find no room inside the frame stand on its left alone. */
  const xs = margin < 24 || isTaken ? [-RACK_LAYOUT.numberMm] : [inside, box.width - inside];
  const rows = Array.from({ length: type.heightU }, (_, row) => ({ row, number: rack.numbering === 'top-down' ? row + 1 : type.heightU - row }));
  return rows
    .filter(({ number }) => number % 5 === 0 || number === 1)
    .flatMap(({ row, number }) => xs.map((at) => ({ text: String(number), x: at, y: units.y + (row + 0.5) * UNIT_MM })));
}
