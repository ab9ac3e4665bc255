import type { Id } from '../../../../shared/base/id.ts';
import { addUnderlay } from '../../../../shared/commands/underlay/add-underlay.ts';
import { updateUnderlay } from '../../../../shared/commands/underlay/update-underlay.ts';
import { useDocument } from '../../../state/document.ts';
import { runCommand } from '../../../state/run-command.ts';
import { useSession } from '../../../state/session.ts';
import { during } from '../../../state/task.ts';
import { takeUnderlay } from '../../../state/underlay-tool.ts';
import type { PictureSource } from './picture-source.ts';
import { rasterise } from './rasterise.ts';

const MAX_NAME = 200;

/** Puts a picture under the plan of a room, in place of the one that is there. A new one is calibrated next. */
export async function placePicture(roomId: Id<'room'>, picture: PictureSource): Promise<void> {
  const { store, addAttachment } = useDocument.getState();
  const { bytes, size } = await during('Drawing the underlay', () => rasterise(picture));
  /* Another design may have been opened while it was drawn. */
  if (useDocument.getState().store !== store) return;
  const fields = { name: nameOf(picture.name), sha256: addAttachment(bytes), ...size };
  const [before] = store.find('underlaysByRoom', roomId);
  if (before !== undefined) {
    runCommand(updateUnderlay, { underlayId: before.id, fields });
    return;
  }
  const added = runCommand(addUnderlay, { roomId, ...fields });
  if (!added.ok) return;
  useSession.getState().focusOn([roomId]);
  takeUnderlay('calibrate', added.value);
}

/* File names may hold what a name must not: lines, or more letters than anyone reads. */
const nameOf = (text: string): string => text.replaceAll(/[\r\n\0]/g, ' ').slice(0, MAX_NAME).trim() || 'Underlay';
