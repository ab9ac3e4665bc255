import { describe, expect, it } from 'vitest';
import { answerFileRequest } from '../../../renderer/workers/file-answers.ts';
import { FileClient } from '../../../renderer/workers/file-client.ts';
import { journalLine, replayJournal } from '../../../renderer/workers/journal-entry.ts';
import { answerRequests } from '../../../renderer/workers/request.ts';
import { SmallRoom } from '../../support/small-room.ts';
import { portTo } from './port-to.ts';

const files = new FileClient(() => portTo((port) => answerRequests(port, answerFileRequest)));

function smallDesign() {
  const room = new SmallRoom();
  room.mount('generic-switch-24', room.rackA, 10);
  return room.store.snapshot();
}

describe('design files in their worker', () => {
  it('are read back as they were written, with what else was in them', async () => {
    const attachment = new Uint8Array([1, 2, 3]);
    const bytes = await files.write(smallDesign(), '1.2.3', [attachment]);
    const read = await files.read(bytes, 'room.cablewright');
    expect(read).toEqual({ ok: true, value: { tables: smallDesign(), warnings: [], attachments: [{ sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81', bytes: attachment }] } });
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a foreign file', new TextEncoder().encode('%PDF-1.7')],
    ['JSON that is no design', new TextEncoder().encode('{"a":1}')],
  ])('that are %s get a sentence with their name', async (_what, bytes) => {
    const read = await files.read(bytes, 'odd.cablewright');
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.message).toContain('"odd.cablewright"');
  });
});

describe('a journal', () => {
  const design = smallDesign();
  const start = journalLine({ tables: design });

  it('cut off in its last line gives everything before it', async () => {
    const recovered = await files.recover(undefined, [start, '{"diff":{"add'], 'room');
    expect(recovered).toEqual({ ok: true, value: { tables: design, attachments: [], warnings: [] } });
  });

  it.each([
    ['without a design to start from', undefined, [journalLine({ diff: { added: [], updated: [], removed: [] } })]],
    ['with a line in its middle that is none', undefined, [start, 'nonsense', start]],
    ['with an attachment that is none', undefined, [start, '{"attachment":"?"}', start]],
    ['with records that are none', undefined, [start, '{"diff":{"added":[{"id":"device:x","name":""}],"updated":[],"removed":[]}}']],
    ['that takes away what is still needed', design, [JSON.stringify({ diff: { added: [], updated: [], removed: design.rack } })]],
    ['with no lines at all', undefined, []],
  ])('%s is refused with a sentence', (_what, base, lines) => {
    const recovered = replayJournal(base, lines, 'room');
    expect(recovered.ok).toBe(false);
    if (!recovered.ok) expect(recovered.error.message).toContain('"room"');
  });
});
