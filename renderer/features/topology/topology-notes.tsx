import { useCallback, type ReactElement } from 'react';
import { box, type Box } from '../../../shared/geometry/box.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import { AnnotationLayer } from '../../canvas/annotations/annotation-layer.tsx';
import type { AnnotationSheet } from '../../canvas/annotations/sheets.ts';
import { CommentPins } from '../../canvas/comment-pins.tsx';
import type { TopologyModel } from './topology-model.ts';

const FAR = 10_000_000;
const SHEETS: readonly AnnotationSheet[] = [{ place: { view: 'topology' }, origin: { x: 0, y: 0 }, area: box(-FAR, -FAR, 2 * FAR, 2 * FAR) }];

/** Annotations on the diagram, and marks at devices that have comments. */
export function TopologyNotes({ model }: { readonly model: TopologyModel }): ReactElement {
  const boxOf = useCallback((id: RecordId): Box | undefined => model.nodeById.get(id)?.box, [model]);
  return (
    <>
      <AnnotationLayer view="topology" sheets={SHEETS} />
      <CommentPins view="topology" boxOf={boxOf} />
    </>
  );
}
