import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useCameraValue } from '../../canvas/camera.ts';
import type { GroupFrame } from './group-frames.ts';
import { toggleFolded } from './topology-state.ts';

/* Names reach a little into the gap beside their frame. */
const BEYOND_PX = 28;

function GroupTitle({ frame: { key, name, count, isFolded, box }, zoom }: { readonly frame: GroupFrame; readonly zoom: number }): ReactElement {
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className="topology-group-title canvas-control"
      style={{ left: box.x, top: box.y, maxWidth: Math.floor(box.width * zoom) + BEYOND_PX }}
      aria-expanded={!isFolded}
      title={isFolded ? `Unfold ${name}` : `Fold ${name} to one node`}
      onClick={() => toggleFolded(key)}
    >
      <Chevron size={12} aria-hidden="true" />
      <span className={isFolded ? 'visually-hidden' : undefined}>{name}</span>
      <span className="visually-hidden">, </span>
      <small className={isFolded ? 'visually-hidden' : undefined}>{count}</small>
      <span className="visually-hidden">{count === 1 ? ' device' : ' devices'}</span>
    </button>
  );
}

/** The names of groups at the corner of their frames, in one size however near the diagram is; each folds its group to one node. */
export function GroupTitles({ frames }: { readonly frames: readonly GroupFrame[] }): ReactElement | null {
  const zoom = useCameraValue((camera) => camera.viewport().zoom);
  if (frames.length === 0) return null;
  return <div role="group" aria-label="Groups of the diagram">{frames.map((frame) => <GroupTitle key={frame.key} frame={frame} zoom={zoom} />)}</div>;
}
