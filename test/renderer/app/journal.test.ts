import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Journal } from '../../../renderer/app/files/journal.ts';
import { replayJournal } from '../../../renderer/workers/journal-entry.ts';
import type { DesignTables } from '../../../shared/model/design.ts';
import { documentHandleSchema } from '../../../shared/ipc/values.ts';
import { addUnderlay } from '../../../shared/commands/underlay/add-underlay.ts';
import { updateUnderlay } from '../../../shared/commands/underlay/update-underlay.ts';
import { sha256 } from '../../../shared/formats/design-file/sha256.ts';
import { plainPng } from '../../support/plain-png.ts';
import { sortedTables } from '../../support/sorted-tables.ts';
import { openDesign } from '../../support/open-design.ts';
import { SmallRoom } from '../../support/small-room.ts';

const HANDLE = documentHandleSchema.parse('document:12345678');

/** The design a journal gives; tables have no order. */
function replayed(base: DesignTables | undefined, lines: readonly string[]): DesignTables {
  const result = replayJournal(base, lines, 'room');
  if (!result.ok) throw new Error(result.error.message);
  return sortedTables(result.value.tables);
}

/** A journal that writes into an array, as a file would. */
function journalOf(room: SmallRoom, needsStart: boolean): { readonly journal: Journal; readonly written: string[] } {
  const written: string[] = [];
  const journal = new Journal(room.store, HANDLE, needsStart, (_handle, lines) => {
    written.push(...lines);
    return Promise.resolve();
  });
  return { journal, written };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what was changed since the last save survives', () => {
  it('of a design with a file: its changes, on what the file holds', async () => {
    const room = new SmallRoom();
    const saved = room.store.snapshot();
    const { written } = journalOf(room, false);
    room.mount('generic-switch-24', room.rackA, 10);
    room.mount('generic-panel-24-cat6a', room.rackA, 11);
    room.store.undo();
    await vi.runAllTimersAsync();
    expect(replayed(saved, written)).toEqual(room.store.snapshot());
  });

  it('of a design without a file: the whole design, then its changes', async () => {
    const room = new SmallRoom();
    const { written } = journalOf(room, true);
    room.mount('generic-switch-24', room.rackA, 10);
    await vi.runAllTimersAsync();
    room.mount('generic-switch-24', room.rackB, 10);
    await vi.runAllTimersAsync();
    expect(replayed(undefined, written)).toEqual(room.store.snapshot());
    expect(written).toHaveLength(2);
  });

  it('of changes made while the file is written: they come after it', async () => {
    const room = new SmallRoom();
    const { journal, written } = journalOf(room, true);
    room.mount('generic-switch-24', room.rackA, 10);
    await journal.hold();
    const saved = room.store.snapshot();
    room.mount('generic-switch-24', room.rackB, 10);
    await vi.runAllTimersAsync();
    expect(written).toHaveLength(1);
    written.length = 0;
    journal.release(true);
    await vi.runAllTimersAsync();
    expect(replayed(saved, written)).toEqual(room.store.snapshot());
  });
});

describe('a picture under the plan survives', () => {
  const picture = plainPng(40, 30);
  const added = { name: 'floor.png', sha256: sha256(picture), widthPx: 40, heightPx: 30 };
  const watch = (room: SmallRoom, needsStart: boolean, inFile: readonly Uint8Array[] = []) => {
    const attachments = new Map(inFile.map((bytes) => [sha256(bytes), bytes]));
    const written: string[] = [];
    const journal = new Journal(room.store, HANDLE, needsStart, (_handle, lines) => Promise.resolve(written.push(...lines)), () => attachments);
    return { journal, written, attachments };
  };
  const recovered = (base: DesignTables | undefined, lines: readonly string[]): readonly Uint8Array[] => {
    const result = replayJournal(base, lines, 'room');
    if (!result.ok) throw new Error(result.error.message);
    return result.value.attachments;
  };

  it.each([true, false])('before the first save: %s', async (needsStart) => {
    const room = new SmallRoom();
    const base = room.store.snapshot();
    const { written, attachments } = watch(room, needsStart);
    attachments.set(added.sha256, picture);
    const id = room.run(addUnderlay, { roomId: room.roomId, ...added });
    room.run(updateUnderlay, { underlayId: id, fields: { opacityPercent: 20 } });
    await vi.runAllTimersAsync();
    expect(recovered(needsStart ? undefined : base, written)).toEqual([picture]);
    expect(replayed(needsStart ? undefined : base, written)).toEqual(room.store.snapshot());
  });

  it('once: what the file holds is not written again', async () => {
    const room = new SmallRoom();
    const id = room.run(addUnderlay, { roomId: room.roomId, ...added });
    const { written } = watch(room, false, [picture]);
    room.run(updateUnderlay, { underlayId: id, fields: { opacityPercent: 20 } });
    await vi.runAllTimersAsync();
    expect(recovered(room.store.snapshot(), written)).toEqual([]);
  });

  it('when it was taken back, the design was saved without it, and it was put there again', async () => {
    const room = new SmallRoom();
    const { journal, written, attachments } = watch(room, true);
    attachments.set(added.sha256, picture);
    room.run(addUnderlay, { roomId: room.roomId, ...added });
    room.store.undo();
    await journal.hold();
    const saved = room.store.snapshot();
    written.length = 0;
    journal.release(true);
    room.store.redo();
    await vi.runAllTimersAsync();
    expect(recovered(saved, written)).toEqual([picture]);
  });
});

it('writes many changes in few batches, in their order', async () => {
  const room = new SmallRoom();
  const batches: number[] = [];
  const journal = new Journal(openDesign(room.store.snapshot()), HANDLE, false, () => Promise.resolve());
  journal.stop();
  const watching = new Journal(room.store, HANDLE, false, (_handle, lines) => {
    batches.push(lines.length);
    return Promise.resolve();
  });
  for (let unit = 1; unit <= 5; unit += 1) room.mount('generic-switch-24', room.rackA, unit);
  await vi.runAllTimersAsync();
  expect(batches).toEqual([5]);
  watching.stop();
  room.mount('generic-switch-24', room.rackA, 20);
  await vi.runAllTimersAsync();
  expect(batches).toEqual([5]);
});
