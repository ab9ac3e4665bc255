import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import type { RecordId } from '../../model/design.ts';
import { coordinateMmField, idField } from '../../model/fields.ts';
import type { Transaction } from '../../store/transaction.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { type ClipboardContent, clipboardSchema, contentProblem, contentWords } from './clipboard-content.ts';
import { NewIds } from './new-ids.ts';
import { pasteCabling, pasteFields } from './paste-cabling.ts';
import { pasteDevices } from './paste-devices.ts';
import { pasteDrawn } from './paste-drawn.ts';
import { PasteNames } from './paste-names.ts';
import type { PasteTarget } from './paste-places.ts';
import { pasteRacks } from './paste-racks.ts';
import { type PasteRun, shiftTo } from './paste-run.ts';
import { pasteTypes } from './paste-types.ts';

const args = z.strictObject({
  content: clipboardSchema,
  roomId: idField('room').optional(),
  rackId: idField('rack').optional(),
  /** Where the pointer is in the room; absent: the next free places. */
  at: z.strictObject({ xMm: coordinateMmField, yMm: coordinateMmField }).optional(),
});

/** Puts what was copied into the design, with new ids, free names and free places, in one step. Yields what was pasted, without what is inside of it. */
export const pasteRecords = defineCommand<z.infer<typeof args>, readonly RecordId[]>({
  id: 'clipboard.paste',
  args,
  title: ({ content }) => `Paste ${contentWords(content)}`,
  run: (tx, { content, ...target }) => {
    const problem = contentProblem(content);
    return problem === undefined ? pasteContent(tx, content, target) : refuse('damaged', problem);
  },
});

/** Pastes content that is known to be whole. */
export function pasteContent(tx: Transaction, content: ClipboardContent, target: PasteTarget): Result<readonly RecordId[], CommandError> {
  const run: PasteRun = { tx, content, target, ids: new NewIds(tx), names: new PasteNames(tx), shift: shiftTo(content, target) };
  pasteTypes(tx, content, run.ids);
  const racks = pasteRacks(run);
  if (!racks.ok) return racks;
  const devices = pasteDevices(run);
  if (!devices.ok) return devices;
  const drawn = pasteDrawn(run);
  if (!drawn.ok) return drawn;
  pasteCabling(run);
  pasteFields(run);
  return ok([...racks.value, ...devices.value, ...drawn.value]);
}
