import { beforeEach, expect, it } from 'vitest';
import { attachmentsToSave, foreignTo } from '../../../renderer/state/attachments.ts';
import { useDocument } from '../../../renderer/state/document.ts';
import { runCommand } from '../../../renderer/state/run-command.ts';
import { addUnderlay } from '../../../shared/commands/underlay/add-underlay.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { sha256 } from '../../../shared/formats/design-file/sha256.ts';
import { plainPng } from '../../support/plain-png.ts';
import { SmallRoom } from '../../support/small-room.ts';

const PICTURE = plainPng(40, 30);
const FOREIGN = new TextEncoder().encode('kept by another program');
const saved = (): readonly Uint8Array[] => attachmentsToSave(useDocument.getState());

/** A design as it comes from a file with a picture under its plan and something that is not ours. */
function openWithPicture(): SmallRoom {
  const room = new SmallRoom();
  room.run(addUnderlay, { roomId: room.roomId, name: 'floor.png', sha256: sha256(PICTURE), widthPx: 40, heightPx: 30 });
  const tables = room.store.snapshot();
  const attachments = new Map([PICTURE, FOREIGN].map((bytes) => [sha256(bytes), bytes]));
  useDocument.getState().open(tables, 'Room', undefined, { attachments, foreignAttachments: foreignTo(tables, attachments) });
  return room;
}

beforeEach(() => useDocument.getState().close());

it('what a file held is saved again, also what no record names', () => {
  openWithPicture();
  expect(saved()).toEqual([PICTURE, FOREIGN]);
});

it('a picture whose underlay was removed leaves the file, and undo brings it back', () => {
  openWithPicture();
  runCommand(removeRecords, { ids: useDocument.getState().store.all('underlay').map(({ id }) => id) });
  expect(saved()).toEqual([FOREIGN]);
  useDocument.getState().store.undo();
  expect(saved()).toEqual([PICTURE, FOREIGN]);
});

it('a picture is saved once a record names it', () => {
  const room = new SmallRoom();
  useDocument.getState().open(room.store.snapshot(), 'Room', undefined);
  const name = useDocument.getState().addAttachment(PICTURE);
  expect([name, saved()]).toEqual([sha256(PICTURE), []]);
  runCommand(addUnderlay, { roomId: room.roomId, name: 'floor.png', sha256: name, widthPx: 40, heightPx: 30 });
  expect(saved()).toEqual([PICTURE]);
});

it('another design does not get the pictures of the one before', () => {
  openWithPicture();
  useDocument.getState().open(new SmallRoom().store.snapshot(), 'Next', undefined);
  expect(useDocument.getState().attachments.size).toBe(0);
});
