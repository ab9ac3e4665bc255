import { type ReactElement, useState } from 'react';
import { calibrateUnderlay } from '../../../../shared/commands/underlay/calibrate-underlay.ts';
import type { Box } from '../../../../shared/geometry/box.ts';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import type { Underlay } from '../../../../shared/model/underlay.ts';
import { underlayBox } from '../../../../shared/scene/underlay-image.ts';
import { useCamera } from '../../../canvas/camera.ts';
import { DrawingOverlay } from '../../../canvas/drawing-overlay.tsx';
import { LiveAnnouncer } from '../../../canvas/live-announcer.tsx';
import { runCommand } from '../../../state/run-command.ts';
import { useUnderlayTool } from '../../../state/underlay-tool.ts';
import type { PlacedRoom } from '../plan-model.ts';
import { CalibratePanel } from './calibrate-panel.tsx';
import { Loupe } from './loupe.tsx';
import { type ToolHandlers, ToolSurface } from './tool-surface.tsx';

/* Screen pixels for an arrow key. */
const STEP_PX = { plain: 8, shift: 40, alt: 1 };

/** Two points of the picture and their true distance: pointed at with pointer or crosshair, a loupe beside it. */
export function CalibrateTool({ underlay, room }: { readonly underlay: Underlay; readonly room: PlacedRoom }): ReactElement {
  const camera = useCamera();
  const [points, setPoints] = useState<readonly Vec[]>([]);
  const [at, setAt] = useState<Vec>(() => middleOf(room, underlayBox(underlay)));
  const [from, to] = points;
  const isPointing = to === undefined;
  const add = (point: Vec): void => {
    setAt(point);
    if (isPointing) setPoints([...points, point]);
  };
  const handlers: ToolHandlers = {
    press: (p) => add(p.at),
    move: (p) => setAt(p.at),
    arrow: (direction, { isShift, isAlt }) => {
      const step = (isShift ? STEP_PX.shift : isAlt ? STEP_PX.alt : STEP_PX.plain) / camera.viewport().zoom;
      const next = { x: at.x + direction.x * step, y: at.y + direction.y * step };
      setAt(next);
      camera.reveal({ ...next, width: 0, height: 0 });
    },
    enter: () => add(at),
  };
  const calibrate = (distanceMm: number): void => {
    if (from === undefined || to === undefined) return;
    const done = runCommand(calibrateUnderlay, { underlayId: underlay.id, from: inRoom(room, from), to: inRoom(room, to), distanceMm });
    if (done.ok) useUnderlayTool.getState().endTool();
    else setPoints([]);
  };
  const shown = isPointing ? [...points, at] : points;
  return (
    <>
      <ToolSurface
        label={`Calibrate the underlay ${underlay.name}. Arrow keys move the crosshair, with Shift faster, with Alt by single pixels. Enter sets a point. Escape ends.`}
        cursor={isPointing ? 'none' : 'default'}
        handlers={handlers}
      >
        <DrawingOverlay>
          {from === undefined ? null : <svg className="canvas-overlay" aria-hidden="true"><line className="plan-underlay-span" x1={from.x} y1={from.y} x2={(to ?? at).x} y2={(to ?? at).y} /></svg>}
          {shown.map((point, i) => <Crosshair key={i} at={point} name={points[i] === undefined ? undefined : String(i + 1)} />)}
        </DrawingOverlay>
        {isPointing ? <Loupe underlay={underlay} room={room} at={at} /> : null}
      </ToolSurface>
      <CalibratePanel from={from} to={to} onDistance={calibrate} onAgain={() => setPoints([])} />
      <LiveAnnouncer text={from === undefined ? 'Set the first point.' : isPointing ? 'First point set. Set the second point.' : 'Second point set. Enter the true distance.'} />
    </>
  );
}

const middleOf = (room: PlacedRoom, { x, y, width, height }: Box): Vec => ({ x: room.box.x + x + width / 2, y: room.box.y + y + height / 2 });

const inRoom = ({ box }: PlacedRoom, { x, y }: Vec): { xMm: number; yMm: number } => ({ xMm: x - box.x, yMm: y - box.y });

/* Arms with a gap in the middle, so that the line pointed at stays in sight. */
const CROSS = 'M0 16H12M20 16H32M16 0V12M16 20V32';

function Crosshair({ at, name }: { readonly at: Vec; readonly name: string | undefined }): ReactElement {
  return (
    <span className="plan-underlay-point" style={{ left: at.x, top: at.y }}>
      <svg width={32} height={32} aria-hidden="true"><path className="is-halo" d={CROSS} /><path d={CROSS} /></svg>
      {name === undefined ? null : <b>{name}</b>}
    </span>
  );
}
