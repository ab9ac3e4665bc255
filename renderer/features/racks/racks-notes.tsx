import { useCallback, useMemo, type ReactElement } from 'react';
import { box, type Box, inflate } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import { AnnotationLayer } from '../../canvas/annotations/annotation-layer.tsx';
import type { AnnotationSheet } from '../../canvas/annotations/sheets.ts';
import { CommentPins } from '../../canvas/comment-pins.tsx';
import { deviceAt, rackAt } from './racks-hit.ts';
import { RACK_GAP_MM } from './racks-model.ts';
import type { RacksDrawing } from './use-racks-model.ts';

/** Annotations on the racks as they are seen, and marks at what has comments. */
export function RacksNotes({ drawing: { model, cables } }: { readonly drawing: RacksDrawing }): ReactElement {
  const sheets = useMemo(() => model.racks.map((rack): AnnotationSheet => ({ place: { view: 'racks', rackId: rack.id, side: model.side }, origin: { x: rack.box.x, y: rack.box.y }, area: inflate(rack.box, RACK_GAP_MM / 2) })), [model]);
  const boxOf = useCallback((id: RecordId): Box | undefined => {
    const start = cables.byId.get(id)?.chains[0]?.[0];
    return model.deviceById.get(id)?.box ?? model.rackById.get(id)?.box ?? (start && box(start.x, start.y, 0, 0));
  }, [model, cables]);
  const things = useMemo(() => ({ boxOf, thingAt: (p: Vec) => deviceAt(model, p)?.id ?? rackAt(model, p)?.id }), [boxOf, model]);
  return (
    <>
      <AnnotationLayer view="racks" sheets={sheets} things={things} />
      <CommentPins view="racks" boxOf={boxOf} />
    </>
  );
}
