import { memo, type ReactElement } from 'react';
import { inflate } from '../../../shared/geometry/box.ts';
import { boundsOfNodes } from '../../../shared/scene/node-bounds.ts';
import type { SceneNode } from '../../../shared/scene/scene.ts';
import { useCamera, useCameraValue } from '../../canvas/camera.ts';
import { zoomStep } from '../../canvas/readable-nodes.ts';
import { useNearBox } from '../../canvas/use-near-box.ts';
import { useDocument } from '../../state/document.ts';
import { useIsShown } from '../../state/layers.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import { drawnNodes } from './drawn-nodes.ts';
import { nearNodes } from './near-nodes.ts';
import type { PlacedItem, PlacedRoom } from './plan-model.ts';
import { roomScene } from './plan-model.ts';
import { RoomHeading } from './room-heading.tsx';
import { useFloorOpen } from './underlay/use-floor-open.ts';

/** Least height of type on the screen, in CSS pixels; up to 1.4 times as large until the next step of the zoom. */
const TEXT_PX = 9;
const SMALLEST_TEXT_MM = 40;
const LARGEST_TEXT_MM = 700;

/** Height of type in millimetres for a zoom: constant on the screen within limits. */
export const planTextMm = (zoom: number): number => Math.min(LARGEST_TEXT_MM, Math.max(SMALLEST_TEXT_MM, TEXT_PX / zoomStep(zoom)));

function usePlanText(): { readonly textMm: number; readonly pxPerMm: number } {
  const pxPerMm = useCameraValue((camera) => zoomStep(camera.viewport().zoom));
  return { textMm: planTextMm(pxPerMm), pxPerMm };
}

/* Lines are half as wide again as their course, and letters reach below their line. */
const AROUND_MM = 60;
const AROUND_PX = 6;

/* As large as what is drawn: what lies outside of its own picture the browser may leave behind when the view moves. */
function Part({ nodes, pxPerMm, isFloorOpen = false }: { readonly nodes: readonly SceneNode[]; readonly pxPerMm: number; readonly isFloorOpen?: boolean }): ReactElement {
  const { x, y, width, height } = inflate(boundsOfNodes(nodes), AROUND_MM + AROUND_PX / pxPerMm);
  return (
    <svg className={isFloorOpen ? 'plan-part is-floor-open' : 'plan-part'} style={{ left: x, top: y }} width={width} height={height} viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
      <SceneNodes nodes={nodes} />
    </svg>
  );
}

/** Floor, tiles and walls of a room, with its name above. */
export const RoomPart = memo(function RoomPart({ placed }: { readonly placed: PlacedRoom }): ReactElement {
  const { textMm, pxPerMm } = usePlanText();
  const [hasTiles, hasBuilding, hasLabels] = [useIsShown('plan', 'tiles'), useIsShown('plan', 'building'), useIsShown('plan', 'labels')];
  const { floor } = roomScene(useDocument.getState().store, placed, textMm);
  const isFloorOpen = useFloorOpen(placed.id);
  const shown = floor.filter((node) => !isOn(node, 'dimensions') && (hasTiles || !isOn(node, 'tiles')) && (hasBuilding || !isOn(node, 'building')));
  return (
    <>
      <Part nodes={drawnNodes(shown, pxPerMm)} pxPerMm={pxPerMm} isFloorOpen={isFloorOpen} />
      {hasLabels ? <RoomHeading placed={placed} /> : null}
    </>
  );
});

const isOn = (node: SceneNode, layer: string): boolean => node.kind === 'group' && node.layer === layer;

/** The dimensions of a room near the window, above everything that stands in it. */
export const DimensionsPart = memo(function DimensionsPart({ placed }: { readonly placed: PlacedRoom }): ReactElement {
  const { textMm, pxPerMm } = usePlanText();
  const near = useNearBox(useCamera());
  const { floor } = roomScene(useDocument.getState().store, placed, textMm);
  const dimensions = drawnNodes(floor.filter((node) => isOn(node, 'dimensions')), pxPerMm);
  return <Part nodes={near === undefined ? [] : nearNodes(dimensions, { ...near, x: near.x - placed.box.x, y: near.y - placed.box.y })} pxPerMm={pxPerMm} />;
});

/** A rack's ground, a device's symbol, a part of the building or a pathway, with its name. */
export const ItemPart = memo(function ItemPart({ placed, room }: { readonly placed: PlacedItem; readonly room: PlacedRoom }): ReactElement {
  const { textMm, pxPerMm } = usePlanText();
  const hasLabels = useIsShown('plan', 'labels');
  const nodes = roomScene(useDocument.getState().store, room, textMm).partById.get(placed.id) ?? [];
  return <Part nodes={drawnNodes(nodes, pxPerMm, hasLabels)} pxPerMm={pxPerMm} />;
});
