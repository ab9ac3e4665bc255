import { memo, type ReactElement } from 'react';
import { formatLength } from '../../../shared/base/units.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import { readableNodes, zoomStep } from '../../canvas/readable-nodes.ts';
import { useDocument } from '../../state/document.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import type { PlacedItem, PlacedRoom } from './plan-model.ts';
import { roomScene } from './plan-model.ts';

/** Height type is drawn in on the screen, in CSS pixels, as far as what it names leaves room. */
const TEXT_PX = 11;
const SMALLEST_TEXT_MM = 40;
const LARGEST_TEXT_MM = 260;

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
  const { width, height } = placed.box;
  return (
    <svg className="plan-part" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <SceneNodes nodes={readableNodes(nodes, pxPerMm)} />
    </svg>
  );
});
