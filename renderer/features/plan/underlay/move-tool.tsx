import { type ReactElement, useRef, useState } from 'react';
import { updateUnderlay } from '../../../../shared/commands/underlay/update-underlay.ts';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import type { Underlay } from '../../../../shared/model/underlay.ts';
import { underlayBox } from '../../../../shared/scene/underlay-image.ts';
import { DrawingOverlay } from '../../../canvas/drawing-overlay.tsx';
import { LiveAnnouncer } from '../../../canvas/live-announcer.tsx';
import { runCommand } from '../../../state/run-command.ts';
import { turnUnderlay, useUnderlayTool } from '../../../state/underlay-tool.ts';
import { useLength } from '../../../state/use-length.ts';
import { Button } from '../../../ui/button.tsx';
import type { PlacedRoom } from '../plan-model.ts';
import { endOnEscape, type ToolHandlers, ToolSurface } from './tool-surface.tsx';

/* Millimetres for an arrow key: a picture is fitted to walls, not to a grid. */
const STEP_MM = { plain: 10, shift: 100, alt: 1 };

const moveTo = ({ id, xMm, yMm }: Underlay, by: Vec, mergeKey?: string): unknown =>
  runCommand(updateUnderlay, { underlayId: id, fields: { xMm: Math.round(xMm + by.x), yMm: Math.round(yMm + by.y) } }, mergeKey === undefined ? {} : { mergeKey });

/** Moving a picture under the plan: by dragging it, or with the arrow keys. */
export function MoveTool({ underlay, room }: { readonly underlay: Underlay; readonly room: PlacedRoom }): ReactElement {
  const { show } = useLength();
  const carried = useUnderlayTool((state) => state.carried);
  const { carry, endTool } = useUnderlayTool.getState();
  const from = useRef<Vec>(undefined);
  const [nudges] = useState(() => `underlay nudge ${crypto.randomUUID()}`);
  const box = underlayBox(underlay);
  const [x, y] = [box.x + (carried?.x ?? 0), box.y + (carried?.y ?? 0)];
  const handlers: ToolHandlers = {
    press: ({ at }) => {
      from.current = at;
    },
    move: ({ at }) => (from.current === undefined ? undefined : carry({ x: at.x - from.current.x, y: at.y - from.current.y })),
    release: () => {
      from.current = undefined;
      carry(undefined);
      if (carried !== undefined) moveTo(underlay, carried);
    },
    arrow: (direction, { isShift, isAlt }) => {
      const stepMm = isShift ? STEP_MM.shift : isAlt ? STEP_MM.alt : STEP_MM.plain;
      moveTo(underlay, { x: direction.x * stepMm, y: direction.y * stepMm }, nudges);
    },
    enter: endTool,
  };
  const place = `${signed(x, show)} from the left, ${signed(y, show)} from the top`;
  return (
    <>
      <ToolSurface label={`Move the underlay ${underlay.name}. Arrow keys move it by 10 mm, with Shift by 100 mm, with Alt by 1 mm. Enter ends.`} cursor={carried === undefined ? 'grab' : 'grabbing'} handlers={handlers}>
        <DrawingOverlay>
          <svg className="canvas-overlay" aria-hidden="true"><rect className="plan-underlay-frame" x={room.box.x + x} y={room.box.y + y} width={box.width} height={box.height} /></svg>
        </DrawingOverlay>
      </ToolSurface>
      <div className="canvas-control plan-underlay-panel" role="toolbar" aria-label="Move the underlay" onKeyDown={endOnEscape}>
        <p>{`Drag it, or use the arrow keys: ${place}.`}</p>
        <Button size="small" onClick={() => turnUnderlay(underlay)}>Turn by 90°</Button>
        <Button size="small" look="primary" onClick={endTool}>Done</Button>
      </div>
      <LiveAnnouncer text={place} />
    </>
  );
}

const signed = (mm: number, show: (lengthMm: number) => string): string => `${mm < 0 ? '−' : ''}${show(Math.abs(Math.round(mm)))}`;
