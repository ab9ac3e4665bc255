import { useCallback, type ReactElement } from 'react';
import { type Box, overlaps } from '../../shared/geometry/box.ts';
import type { RecordId } from '../../shared/model/design.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { thingName } from '../../shared/topology/thing-name.ts';
import { openCommentCounts, openCommentsLabel, showComments } from '../state/comments.ts';
import { type LayeredView, useLayers } from '../state/layers.ts';
import { useDerived } from '../state/use-design.ts';
import { useCamera } from './camera.ts';
import { DrawingOverlay } from './drawing-overlay.tsx';
import { useNearBox } from './use-near-box.ts';

interface Pin {
  readonly id: RecordId;
  readonly name: string;
  readonly count: number;
  readonly box: Box;
}

/** Marks at the things near the window that people have written comments on: how many are open. */
export function CommentPins({ view, boxOf }: { readonly view: LayeredView; readonly boxOf: (id: RecordId) => Box | undefined }): ReactElement | null {
  const isShown = useLayers(({ hidden }) => !hidden.has(`${view}.comments`));
  const pins = useDerived(useCallback((store: DesignStore) => pinsOf(store, boxOf), [boxOf]));
  const near = useNearBox(useCamera());
  if (!isShown || near === undefined || pins.length === 0) return null;
  return <DrawingOverlay>{pins.filter(({ box }) => overlaps(box, near)).map((pin) => <CommentPin key={pin.id} pin={pin} />)}</DrawingOverlay>;
}

function pinsOf(store: DesignStore, boxOf: (id: RecordId) => Box | undefined): readonly Pin[] {
  return [...openCommentCounts(store)].flatMap(([id, count]) => {
    const box = boxOf(id);
    return box === undefined ? [] : [{ id, count, box, name: thingName(store, id) }];
  });
}

function CommentPin({ pin: { id, name, count, box } }: { readonly pin: Pin }): ReactElement {
  return (
    <button type="button" className="canvas-control comment-pin" style={{ left: box.x, top: box.y }} aria-label={openCommentsLabel(count, name)} onClick={() => showComments(id)}>{count}</button>
  );
}
