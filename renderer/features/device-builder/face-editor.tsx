import { useMemo, useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { type Box, unionBoxes } from '../../../shared/geometry/box.ts';
import type { DeviceTypeEntry, Face } from '../../../shared/model/device-type.ts';
import { portsOf } from '../../../shared/model/ports.ts';
import { composeDeviceFace } from '../../../shared/scene/device-face.ts';
import { faceSize } from '../../../shared/scene/face-size.ts';
import { portBox } from '../../../shared/scene/port-shape.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import { portNames } from './builder-draft.ts';
import styles from './device-builder.module.css';

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LARGE_STEP_MM = 10;
const MARGIN_MM = 4;

interface FaceEditorProps {
  readonly entry: DeviceTypeEntry;
  readonly face: Face;
  readonly chosen: number | undefined;
  readonly troubled: ReadonlySet<number>;
  readonly onChoose: (index: number) => void;
  readonly onMove: (index: number, xMm: number, yMm: number) => void;
}

/** The box round the ports of each group on a face. */
function groupBoxes(entry: DeviceTypeEntry, face: Face): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  for (const port of portsOf(entry).values()) {
    if (port.group.face !== face) continue;
    const known = boxes.get(port.groupIndex);
    boxes.set(port.groupIndex, known === undefined ? portBox(port) : unionBoxes([known, portBox(port)]));
  }
  return boxes;
}

/** Strips for the side of a rack are drawn lying, their top at the left: upright they would be too small to work on. */
const isLying = (entry: DeviceTypeEntry): boolean => {
  const { width, height } = faceSize(entry);
  return height > width * 2.5;
};

/** A face drawn to scale; groups of ports are dragged on it, or moved with the arrow keys a millimetre at a time. */
export function FaceEditor(props: FaceEditorProps): ReactElement {
  const { entry, face } = props;
  const { width, height } = faceSize(entry);
  const nodes = useMemo(() => composeDeviceFace({ type: entry, face, detail: 'near' }), [entry, face]);
  const boxes = useMemo(() => groupBoxes(entry, face), [entry, face]);
  const lies = isLying(entry);
  const [across, down] = lies ? [height, width] : [width, height];
  return (
    <figure className={styles['face']}>
      <figcaption>{`${face === 'front' ? 'Front' : 'Rear'} · ${Math.round(width)} × ${Math.round(height * 10) / 10} mm${lies ? ' · lying, top at the left' : ''}`}</figcaption>
      <svg viewBox={`${-MARGIN_MM} ${-MARGIN_MM} ${across + 2 * MARGIN_MM} ${down + 2 * MARGIN_MM}`} role="group" aria-label={`${face === 'front' ? 'Front' : 'Rear'} of the device`}>
        <g transform={lies ? `translate(0 ${width}) rotate(-90)` : undefined}>
          <g aria-hidden="true"><SceneNodes nodes={nodes} /></g>
          {[...boxes].map(([index, area]) => <GroupHandle key={index} {...props} index={index} area={area} />)}
        </g>
      </svg>
    </figure>
  );
}

function GroupHandle({ entry, index, area, chosen, troubled, onChoose, onMove }: FaceEditorProps & { readonly index: number; readonly area: Box }): ReactElement {
  const last = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const group = entry.portGroups[index];
  /* What is moved to the right on a lying face goes down on it. */
  const move = (right: number, down: number): void => (isLying(entry) ? onMove(index, -down, right) : onMove(index, right, down));
  const onPointerDown = (event: PointerEvent<SVGRectElement>): void => {
    if (event.button !== 0) return;
    onChoose(index);
    last.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<SVGRectElement>): void => {
    const from = last.current;
    const matrix = event.currentTarget.getScreenCTM();
    if (from === undefined || matrix === null) return;
    const scale = Math.hypot(matrix.a, matrix.b);
    const [xMm, yMm] = [Math.round((event.clientX - from.x) / scale), Math.round((event.clientY - from.y) / scale)];
    if (xMm === 0 && yMm === 0) return;
    last.current = { x: from.x + xMm * scale, y: from.y + yMm * scale };
    move(xMm, yMm);
  };
  const end = (): void => {
    last.current = undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP_MM : 1;
    move(arrow[0] * step, arrow[1] * step);
  };
  return (
    <rect
      className={styles['handle']}
      role="button"
      tabIndex={0}
      aria-pressed={chosen === index}
      aria-label={`Ports ${group === undefined ? '' : portNames(group)}: arrow keys move them by 1 mm, with Shift by ${LARGE_STEP_MM} mm`}
      data-chosen={chosen === index || undefined}
      data-troubled={troubled.has(index) || undefined}
      x={area.x - 1.5}
      y={area.y - 1.5}
      width={area.width + 3}
      height={area.height + 3}
      rx={2}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onFocus={() => onChoose(index)}
      onKeyDown={onKeyDown}
    />
  );
}
