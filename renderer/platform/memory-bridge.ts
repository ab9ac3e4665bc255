import { err, ok, type Result } from '../../shared/base/result.ts';
import { z } from '../../shared/base/zod.ts';
import { channels, type ChannelRequest, type ChannelResponse } from '../../shared/ipc/channels.ts';
import { ipcError, type IpcError } from '../../shared/ipc/errors.ts';
import type { ChannelName } from '../../shared/ipc/names.ts';
import { DESIGN_ENDING, documentHandleSchema, MAX_PACKED_BYTES, safeFileName, type DocumentHandle, type OpenedDocument } from '../../shared/ipc/values.ts';
import type { PlatformBridge, PlatformResult } from './bridge.ts';
import { downloadFile, pickFile } from './browser-files.ts';
import { changeBrowserSettings, readBrowserSettings } from './browser-settings.ts';
import { readBrowserUserLibrary, writeBrowserUserLibrary } from './browser-user-library.ts';

type Handlers = { readonly [C in ChannelName]: (request: ChannelRequest<C>) => Promise<Result<ChannelResponse<C>, IpcError>> };

const SAMPLES = 'assets/samples/';

/** The bridge of a plain browser: files are picked and downloaded, nothing is written over, journals last as long as the page. */
export function memoryBridge(): PlatformBridge {
  const handlers = memoryHandlers();
  return { kind: 'browser', call: (channel, request) => call(handlers, channel, request), on: () => () => undefined };
}

/** Requests are checked as the main process checks them, so that a wrong one is found in the browser as well. */
async function call<C extends ChannelName>(handlers: Handlers, channel: C, request: ChannelRequest<C>): Promise<PlatformResult<C>> {
  if (!channels[channel].request.safeParse(request).success) return err(ipcError('bad-request', channel));
  try {
    return await handlers[channel](request);
  } catch (error) {
    console.error(error);
    return err(ipcError('internal', channel));
  }
}

function memoryHandlers(): Handlers {
  const names = new Map<DocumentHandle, string>();
  const journals = new Map<DocumentHandle, readonly string[]>();
  const add = (name: string): DocumentHandle => {
    const handle = documentHandleSchema.parse(`document:${crypto.randomUUID()}`);
    names.set(handle, name);
    return handle;
  };
  const done = ok({});
  const unavailable = (what: string) => async () => err(ipcError('not-available', what));
  const openSample = async (name: string): Promise<Result<OpenedDocument, IpcError>> => {
    const response = await fetch(`${SAMPLES}${name}${DESIGN_ENDING}`);
    if (!response.ok) return err(ipcError('unknown-sample', name));
    return ok({ handle: add(name + DESIGN_ENDING), name: name + DESIGN_ENDING, bytes: new Uint8Array(await response.arrayBuffer()), hasFile: false });
  };
  return {
    'document.create': async ({ name }) => ok({ handle: add(name) }),
    'document.openDialog': async () => {
      const file = await pickFile(`${DESIGN_ENDING},.json`);
      if (file === undefined) return ok({ kind: 'cancelled' });
      if (file.bytes.length > MAX_PACKED_BYTES) return err(ipcError('too-large', file.name));
      return ok({ kind: 'opened', document: { handle: add(file.name), name: file.name, bytes: file.bytes, hasFile: false } });
    },
    'document.openRecent': unavailable('The list of recent files'),
    'document.openSample': ({ name }) => openSample(name),
    'document.openPending': unavailable('Opening a file from another program'),
    'document.listSamples': async () => ok({ names: z.array(z.string()).parse(await (await fetch(`${SAMPLES}index.json`)).json()) }),
    'document.initial': async () => {
      const sample = new URLSearchParams(location.search).get('sample');
      if (sample === null) return ok({});
      const document = await openSample(sample);
      return document.ok ? ok({ document: document.value }) : document;
    },
    'document.save': async ({ handle }) => err(ipcError('never-saved', names.get(handle) ?? 'The design')),
    'document.saveAs': async ({ handle, bytes, suggestedName }) => {
      const name = suggestedName.endsWith(DESIGN_ENDING) ? suggestedName : safeFileName(suggestedName) + DESIGN_ENDING;
      names.set(handle, name);
      journals.delete(handle);
      downloadFile(name, bytes);
      return ok({ kind: 'saved', name });
    },
    'document.closed': async ({ handle }) => {
      names.delete(handle);
      journals.delete(handle);
      return done;
    },
    'export.save': async ({ files }) => {
      for (const { name, bytes } of files) downloadFile(name, bytes);
      return ok({ kind: 'exported', names: files.map(({ name }) => name) });
    },
    'journal.append': async ({ handle, entries }) => {
      journals.set(handle, [...(journals.get(handle) ?? []), ...entries]);
      return done;
    },
    'journal.recover': async ({ handle }) => ok({ entries: journals.get(handle) ?? [] }),
    'journal.discard': async ({ handle }) => {
      journals.delete(handle);
      return done;
    },
    'journal.listUnsaved': async () => ok({ documents: [] }),
    'recent.list': async () => ok({ files: [] }),
    'recent.remove': async () => done,
    'recent.keepPicture': async () => done,
    'userLibrary.get': async () => {
      const text = readBrowserUserLibrary();
      return ok(text === undefined ? {} : { text });
    },
    'userLibrary.set': async ({ text, keepsOld = false }) => (writeBrowserUserLibrary(text, keepsOld) ? ok({}) : err(ipcError('write-failed', 'Your devices'))),
    'settings.get': async () => ok({ settings: readBrowserSettings() }),
    'settings.set': async (change) => ok({ settings: changeBrowserSettings(change) }),
    'app.info': async () => ok({ version: '', platform: 'browser', isDesktop: false, runtime: navigator.userAgent }),
    'app.setDocumentState': async ({ title, isDirty }) => {
      document.title = `${isDirty ? '• ' : ''}${title} — Cablewright`;
      return done;
    },
    'app.quit': unavailable('Closing the window'),
  };
}
