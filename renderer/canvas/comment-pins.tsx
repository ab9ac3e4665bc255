import { useCallback, type ReactElement } from 'react';
import type { Box } from '../../shared/geometry/box.ts';
import type { RecordId } from '../../shared/model/design.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { thingName } from '../../shared/topology/thing-name.ts';
import { type LayeredView, useLayers } from '../state/layers.ts';
import { usePanels } from '../state/panels.ts';
import { useSession } from '../state/session.ts';
import { useDerived } from '../state/use-design.ts';
import { DrawingOverlay } from './drawing-overlay.tsx';

interface Pin {
  readonly id: RecordId;
  readonly name: string;
  readonly count: number;
  readonly box: Box;
}

/** Marks at the things that people have written comments on: how many are open. */
export function CommentPins({ view, boxOf }: { readonly view: LayeredView; readonly boxOf: (id: RecordId) => Box | undefined }): ReactElement | null {
  const isShown = useLayers(({ hidden }) => !hidden.has(`${view}.comments`));
  const pins = useDerived(useCallback((store: DesignStore) => pinsOf(store, boxOf), [boxOf]));
  if (!isShown || pins.length === 0) return null;
  return <DrawingOverlay>{pins.map((pin) => <CommentPin key={pin.id} pin={pin} />)}</DrawingOverlay>;
}

function pinsOf(store: DesignStore, boxOf: (id: RecordId) => Box | undefined): readonly Pin[] {
  const counts = new Map<RecordId, number>();
  for (const { subjectId, isResolved } of store.all('comment')) if (isResolved !== true) counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1);
  return [...counts].flatMap(([id, count]) => {
    const box = boxOf(id);
    return box === undefined ? [] : [{ id, count, box, name: thingName(store, id) }];
  });
}

function CommentPin({ pin: { id, name, count, box } }: { readonly pin: Pin }): ReactElement {
  const show = (): void => {
    useSession.getState().select([id]);
    usePanels.getState().setInspectorOpen(true);
  };
  return (
    <button type="button" className="canvas-control comment-pin" style={{ left: box.x, top: box.y }} aria-label={`${count} open ${count === 1 ? 'comment' : 'comments'} on ${name}`} onClick={show}>{count}</button>
  );
}
