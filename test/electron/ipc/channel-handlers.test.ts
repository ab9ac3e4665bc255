import { expect, test } from 'vitest';
import { registerHandlers, type ChannelHandlers } from '../../../electron/main/ipc/channel-handlers.ts';
import type { Sender } from '../../../electron/main/ipc/trusted-sender.ts';
import { ok } from '../../../shared/base/result.ts';
import { defaultSettings } from '../../../shared/ipc/settings.ts';
import { channelNames, type ChannelName } from '../../../shared/ipc/names.ts';
import { documentHandleSchema } from '../../../shared/ipc/values.ts';
import { bytesOf, memoryLog } from '../support.ts';

const page: Sender = { senderFrame: { url: 'app://cablewright/index.html', parent: null } };
const handle = documentHandleSchema.parse('document:00000000');
const opened = { handle, name: 'a', bytes: bytesOf('a'), hasFile: false };

/** Handlers that only record that they were reached. */
function recordingHandlers(reached: string[]): ChannelHandlers {
  const reach = <T>(name: ChannelName, answer: T) => async () => {
    reached.push(name);
    return ok(answer);
  };
  return {
    'document.create': reach('document.create', { handle }),
    'document.openDialog': reach('document.openDialog', { kind: 'cancelled' }),
    'document.openRecent': reach('document.openRecent', opened),
    'document.openSample': reach('document.openSample', opened),
    'document.openPending': reach('document.openPending', opened),
    'document.listSamples': reach('document.listSamples', { names: [] }),
    'document.initial': reach('document.initial', {}),
    'document.save': reach('document.save', { name: 'a' }),
    'document.saveAs': reach('document.saveAs', { kind: 'cancelled' }),
    'document.closed': reach('document.closed', {}),
    'export.save': reach('export.save', { kind: 'cancelled' }),
    'journal.append': reach('journal.append', {}),
    'journal.recover': reach('journal.recover', { entries: [] }),
    'journal.discard': reach('journal.discard', {}),
    'journal.listUnsaved': reach('journal.listUnsaved', { documents: [] }),
    'recent.list': reach('recent.list', { files: [] }),
    'recent.remove': reach('recent.remove', {}),
    'recent.keepPicture': reach('recent.keepPicture', {}),
    'userLibrary.get': reach('userLibrary.get', {}),
    'userLibrary.set': reach('userLibrary.set', {}),
    'settings.get': reach('settings.get', { settings: defaultSettings }),
    'settings.set': reach('settings.set', { settings: defaultSettings }),
    'app.info': reach('app.info', { version: '', platform: '', isDesktop: true, runtime: '' }),
    'app.setDocumentState': reach('app.setDocumentState', {}),
    'app.quit': reach('app.quit', {}),
  };
}

const valid: Readonly<Record<ChannelName, unknown>> = {
  'document.create': { name: 'Room' },
  'document.openDialog': {},
  'document.openRecent': { id: 'x' },
  'document.openSample': { name: 'office-server-room' },
  'document.openPending': { requestId: 'x' },
  'document.listSamples': {},
  'document.initial': {},
  'document.save': { handle, bytes: bytesOf('a') },
  'document.saveAs': { handle, bytes: bytesOf('a'), suggestedName: 'Room' },
  'document.closed': { handle },
  'export.save': { kind: 'pdf', files: [{ name: 'a.pdf', bytes: bytesOf('a') }] },
  'journal.append': { handle, entries: ['{}'] },
  'journal.recover': { handle },
  'journal.discard': { handle },
  'journal.listUnsaved': {},
  'recent.list': {},
  'recent.remove': { id: 'x' },
  'recent.keepPicture': { handle, picture: new Uint8Array(3) },
  'userLibrary.get': {},
  'userLibrary.set': { text: '{}' },
  'settings.get': {},
  'settings.set': { theme: 'dark' },
  'app.info': {},
  'app.setDocumentState': { title: 'Room', isDirty: true },
  'app.quit': {},
};

/** Payloads that no channel accepts. */
const malformed = [undefined, null, 'text', 42, [], { unexpected: true }, { handle: '/etc/passwd' }];

function receiver() {
  const reached: string[] = [];
  const listeners = new Map<string, (sender: Sender, request: unknown) => Promise<unknown>>();
  const log = memoryLog();
  registerHandlers({ handle: (name, listener) => void listeners.set(name, listener) }, recordingHandlers(reached), log);
  const send = (name: ChannelName, sender: Sender, request: unknown): Promise<unknown> => listeners.get(name)?.(sender, request) ?? Promise.reject(new Error(`no listener for ${name}`));
  return { reached, send, log };
}

test.each(channelNames)('%s answers the application page', async (name) => {
  const { send, reached } = receiver();
  expect(await send(name, page, valid[name])).toMatchObject({ ok: true });
  expect(reached).toEqual([name]);
});

test.each(channelNames)('%s refuses a sender that is not the application page', async (name) => {
  const { send, reached } = receiver();
  const strangers: Sender[] = [
    { senderFrame: null },
    { senderFrame: { url: 'https://example.com/', parent: null } },
    { senderFrame: { url: 'app://other/index.html', parent: null } },
    { senderFrame: { url: 'file:///index.html', parent: null } },
    { senderFrame: { url: 'app://cablewright/index.html', parent: {} } },
  ];
  for (const stranger of strangers) expect(await send(name, stranger, valid[name])).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
  expect(reached).toEqual([]);
});

test.each(channelNames)('%s refuses malformed requests', async (name) => {
  const { send, reached } = receiver();
  for (const request of malformed) expect(await send(name, page, request)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  expect(reached).toEqual([]);
});

test.each(['../../etc/passwd', '/tmp/x', 'a\\b', '', '.hidden', 'nul', 'x'.repeat(201)])('a file name %j from the page is refused', async (name) => {
  const { send } = receiver();
  expect(await send('export.save', page, { kind: 'pdf', files: [{ name, bytes: bytesOf('a') }] })).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});

test('a handler that throws answers with a sentence and leaves the cause in the log', async () => {
  const log = memoryLog();
  let listener: ((sender: Sender, request: unknown) => Promise<unknown>) | undefined;
  const handlers = { ...recordingHandlers([]), 'app.info': () => Promise.reject(new Error('broken')) };
  registerHandlers({ handle: (name, each) => void (name === 'app.info' && (listener = each)) }, handlers, log);
  expect(await listener?.(page, {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(log.lines).toHaveLength(1);
});
