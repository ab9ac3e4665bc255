import { memo, type ReactElement } from 'react';
import { formatLength } from '../../../shared/base/units.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import { readableNodes, zoomStep } from '../../canvas/readable-nodes.ts';
import { useDocument } from '../../state/document.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import type { PlacedItem, PlacedRoom } from './plan-model.ts';
import { roomScene } from './plan-model.ts';

/** Least height of type on the screen, in CSS pixels; up to 1.4 times as large until the next step of the zoom. */
const TEXT_PX = 9;
const SMALLEST_TEXT_MM = 40;
const LARGEST_TEXT_MM = 700;
/** A rack drawn narrower than this has no room for its name. */
const NAME_FROM_PX = 12;

/** Height of type in millimetres for a zoom: constant on the screen within limits. */
export const planTextMm = (zoom: number): number => Math.min(LARGEST_TEXT_MM, Math.max(SMALLEST_TEXT_MM, TEXT_PX / zoomStep(zoom)));

function usePlanText(): { readonly textMm: number; readonly pxPerMm: number } {
  const pxPerMm = useCameraValue((camera) => zoomStep(camera.viewport().zoom));
  return { textMm: planTextMm(pxPerMm), pxPerMm };
}

/** Floor, walls, tiles and dimensions of a room, with its name above. */
export const RoomPart = memo(function RoomPart({ placed }: { readonly placed: PlacedRoom }): ReactElement {
  const { textMm, pxPerMm } = usePlanText();
  const { floor } = roomScene(useDocument.getState().store, placed, textMm);
  const { width, height } = placed.box;
  return (
    <>
      <svg className="plan-part" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <SceneNodes nodes={readableNodes(floor, pxPerMm)} />
      </svg>
      <div className="plan-room-name">
        <strong>{placed.room.name}</strong>
        <span>{`${formatLength(placed.room.widthMm)} × ${formatLength(placed.room.depthMm)}`}</span>
      </div>
    </>
  );
});

/** A rack's ground or a device's symbol, with its name. */
export const ItemPart = memo(function ItemPart({ placed, room }: { readonly placed: PlacedItem; readonly room: PlacedRoom }): ReactElement {
  const { textMm, pxPerMm } = usePlanText();
  const nodes = roomScene(useDocument.getState().store, room, textMm).partById.get(placed.id) ?? [];
  const shown = readableNodes(nodes, pxPerMm);
  const { width, height } = placed.box;
  /* A rack's name is fitted to its ground; too small to read there, it stands on it in type of constant size. */
  const hasOwnName = placed.kind === 'rack' && !shown.some((node) => node.kind === 'text') && width * pxPerMm >= NAME_FROM_PX;
  return (
    <>
      <svg className="plan-part" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <SceneNodes nodes={shown} />
      </svg>
      {hasOwnName ? <span className="plan-rack-name" aria-hidden="true">{placed.name}</span> : null}
    </>
  );
});
