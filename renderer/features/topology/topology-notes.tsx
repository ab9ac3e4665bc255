import { useMemo, type ReactElement } from 'react';
import { box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { AnnotationLayer } from '../../canvas/annotations/annotation-layer.tsx';
import type { AnnotationSheet } from '../../canvas/annotations/sheets.ts';
import { CommentPins } from '../../canvas/comment-pins.tsx';
import { boxFinder } from './box-finder.ts';
import { nodeAt, type TopologyModel } from './topology-model.ts';

const FAR = 10_000_000;
const SHEETS: readonly AnnotationSheet[] = [{ place: { view: 'topology' }, origin: { x: 0, y: 0 }, area: box(-FAR, -FAR, 2 * FAR, 2 * FAR) }];

/** Annotations on the diagram, and marks at devices and cables that have comments. */
export function TopologyNotes({ model }: { readonly model: TopologyModel }): ReactElement {
  const boxOf = useMemo(() => boxFinder(model), [model]);
  const things = useMemo(() => ({ boxOf, thingAt: (p: Vec) => nodeAt(model, p)?.id }), [boxOf, model]);
  return (
    <>
      <AnnotationLayer view="topology" sheets={SHEETS} things={things} />
      <CommentPins view="topology" boxOf={boxOf} />
    </>
  );
}
