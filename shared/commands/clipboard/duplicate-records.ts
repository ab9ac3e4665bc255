import { z } from '../../base/zod.ts';
import type { RecordId } from '../../model/design.ts';
import { coordinateMmField, idField } from '../../model/fields.ts';
import type { DesignView } from '../../store/design-view.ts';
import { defineCommand, refuse } from '../command.ts';
import { recordIdsField } from '../record-ids.ts';
import { contentWords } from './clipboard-content.ts';
import { copyRecords } from './copy-records.ts';
import { pasteContent } from './paste-records.ts';
import { cornerOf } from './paste-run.ts';
import { moved } from './spot.ts';

const args = z.strictObject({
  ids: recordIdsField,
  /** Where the copies of what is on a floor stand: so far from the originals, in a room. Absent: on free places beside them. */
  to: z.strictObject({ roomId: idField('room'), xMm: coordinateMmField, yMm: coordinateMmField }).optional(),
});

/** Copies racks with their content, devices with modules and the cables between them, plan items, pathways and annotations to free places beside them, or to a place of their own, in one step. */
export const duplicateRecords = defineCommand<z.infer<typeof args>, readonly RecordId[]>({
  id: 'design.duplicate',
  args,
  title: ({ ids }, view) => `Duplicate ${whatIs(view, ids)}`,
  run: (tx, { ids, to }) => {
    const content = copyRecords(tx, ids);
    if (content === undefined) return refuse('nothing', 'Nothing of the selection can be duplicated: choose racks, devices, or what is drawn on a view.');
    const corner = to && cornerOf(content);
    return pasteContent(tx, content, to === undefined || corner === undefined ? {} : { roomId: to.roomId, at: moved(corner, to) });
  },
});

function whatIs(view: DesignView, ids: readonly RecordId[]): string {
  const content = copyRecords(view, ids);
  if (content === undefined) return 'nothing';
  const [rack, device] = [content.records.rack[0], content.records.device[0]];
  if (ids.length === 1 && rack !== undefined) return rack.name;
  return ids.length === 1 && device !== undefined ? device.name : contentWords(content);
}
