import { z } from '../../base/zod.ts';
import type { RecordId } from '../../model/design.ts';
import type { DesignView } from '../../store/design-view.ts';
import { defineCommand, refuse } from '../command.ts';
import { contentWords } from './clipboard-content.ts';
import { copyRecords } from './copy-records.ts';
import { pasteContent } from './paste-records.ts';

const idsField = z.array(z.string().max(100)).min(1).max(100_000) as unknown as z.ZodType<readonly RecordId[]>;

/** Copies racks with their content, devices with modules and the cables between them, plan items, pathways and annotations to free places beside them, in one step. */
export const duplicateRecords = defineCommand<{ readonly ids: readonly RecordId[] }, readonly RecordId[]>({
  id: 'design.duplicate',
  args: z.strictObject({ ids: idsField }),
  title: ({ ids }, view) => `Duplicate ${whatIs(view, ids)}`,
  run: (tx, { ids }) => {
    const content = copyRecords(tx, ids);
    return content === undefined ? refuse('nothing', 'Nothing of the selection can be duplicated: choose racks, devices, or what is drawn on a view.') : pasteContent(tx, content, {});
  },
});

function whatIs(view: DesignView, ids: readonly RecordId[]): string {
  const content = copyRecords(view, ids);
  if (content === undefined) return 'nothing';
  const [rack, device] = [content.records.rack[0], content.records.device[0]];
  if (ids.length === 1 && rack !== undefined) return rack.name;
  return ids.length === 1 && device !== undefined ? device.name : contentWords(content);
}
