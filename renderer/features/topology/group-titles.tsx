import { ChevronDown, ChevronRight } from 'lucide-react';
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { overlaps } from '../../../shared/geometry/box.ts';
import { useCamera, useCameraValue } from '../../canvas/camera.ts';
import { useNearBox } from '../../canvas/use-near-box.ts';
import { runDrag } from '../../canvas/drag.ts';
import { frameDrag, nudgeFrame } from './frame-moves.ts';
import type { GroupFrame } from './group-frames.ts';
import { DIRECTIONS } from './topology-model.ts';
import { toggleFolded } from './topology-state.ts';
import type { TopologyContext } from './use-topology-model.ts';

/* Titles stand on the upper edges of their frames; in diagram units. */
const TITLE_HEIGHT = 1;
/* Names reach a little into the gap beside their frame. */
const BEYOND_PX = 28;

function GroupTitle({ frame, zoom, context }: { readonly frame: GroupFrame; readonly zoom: number; readonly context: TopologyContext }): ReactElement {
  const { key, name, members, isFolded, box } = frame;
  const camera = useCamera();
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button === 0) runDrag(camera, event.nativeEvent, { ...frameDrag(context, frame), click: () => toggleFolded(key) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    nudgeFrame(context, frame, direction);
  };
  return (
    <button
      type="button"
      className="topology-group-title canvas-control"
      style={{ left: box.x, top: box.y, maxWidth: Math.floor(box.width * zoom) + BEYOND_PX }}
      aria-expanded={!isFolded}
      title={`${isFolded ? `Unfold ${name}` : `Fold ${name} to one node`}. Drag it, or press an arrow key, to move all of it.`}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      /* A press of the pointer was heard already: this is a key, or a screen reader. */
      onClick={(event) => { if (event.detail === 0) toggleFolded(key); }}
    >
      <Chevron size={12} aria-hidden="true" />
      <span className={isFolded ? 'visually-hidden' : undefined}>{name}</span>
      <span className="visually-hidden">, </span>
      <small className={isFolded ? 'visually-hidden' : undefined}>{members.length}</small>
      <span className="visually-hidden">{members.length === 1 ? ' device' : ' devices'}</span>
    </button>
  );
}

/** The names of groups near the window at the corner of their frames, in one size however near the diagram is; each folds its group to one node, and is dragged to move it. */
export function GroupTitles({ frames, context }: { readonly frames: readonly GroupFrame[]; readonly context: TopologyContext }): ReactElement | null {
  const zoom = useCameraValue((camera) => camera.viewport().zoom);
  const near = useNearBox(useCamera());
  if (frames.length === 0 || near === undefined) return null;
  return <div role="group" aria-label="Groups of the diagram">{frames.filter(({ box }) => overlaps({ ...box, height: TITLE_HEIGHT }, near)).map((frame) => <GroupTitle key={frame.key} frame={frame} zoom={zoom} context={context} />)}</div>;
}
