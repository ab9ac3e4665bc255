import { useCallback, useMemo, type ReactElement } from 'react';
import { type Box, inflate } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import { AnnotationLayer } from '../../canvas/annotations/annotation-layer.tsx';
import type { AnnotationSheet } from '../../canvas/annotations/sheets.ts';
import { CommentPins } from '../../canvas/comment-pins.tsx';
import { itemAt, type PlanModel } from './plan-model.ts';

/* Half the space between two rooms belongs to each. */
const AROUND_MM = 1200;

/** Annotations on the rooms, and marks at what has comments. */
export function PlanNotes({ model }: { readonly model: PlanModel }): ReactElement {
  const sheets = useMemo(() => model.rooms.map((room): AnnotationSheet => ({ place: { view: 'plan', roomId: room.id }, origin: { x: room.box.x, y: room.box.y }, area: inflate(room.box, AROUND_MM) })), [model]);
  const boxOf = useCallback((id: RecordId): Box | undefined => model.itemById.get(id)?.box ?? model.roomById.get(id)?.box, [model]);
  const things = useMemo(() => ({ boxOf, thingAt: (p: Vec) => itemAt(model, p)?.id }), [boxOf, model]);
  return (
    <>
      <AnnotationLayer view="plan" sheets={sheets} things={things} />
      <CommentPins view="plan" boxOf={boxOf} />
    </>
  );
}
