import { err, ok } from '../../../shared/base/result.ts';
import { ipcError } from '../../../shared/ipc/errors.ts';
import { safeFileName, DESIGN_ENDING } from '../../../shared/ipc/values.ts';
import type { DocumentService } from '../documents/document-service.ts';
import type { RecentFiles } from '../documents/recent-files.ts';
import type { Samples } from '../documents/samples.ts';
import type { Opening, PendingOpenings } from '../app/pending-openings.ts';
import type { ChannelHandlers } from './channel-handlers.ts';
import type { Dialogs } from './dialogs.ts';

export interface DocumentHandlerParts {
  readonly service: DocumentService;
  readonly recent: RecentFiles;
  readonly samples: Samples;
  readonly pending: PendingOpenings;
  readonly dialogs: Dialogs;
}

type DocumentChannels = Pick<ChannelHandlers, Extract<keyof ChannelHandlers, `document.${string}` | `recent.${string}`>>;

/** Opening and saving designs. */
export function documentHandlers({ service, recent, samples, pending, dialogs }: DocumentHandlerParts): DocumentChannels {
  const open = (opening: Opening) => (opening.kind === 'sample' ? service.openSample(opening.name) : service.openFile(opening.path));
  return {
    'document.create': async ({ name }) => ok({ handle: service.create(name) }),
    'document.openDialog': async () => {
      const path = await dialogs.chooseDesign();
      if (path === undefined) return ok({ kind: 'cancelled' });
      const document = await service.openFile(path);
      return document.ok ? ok({ kind: 'opened', document: document.value }) : document;
    },
    'document.openRecent': async ({ id }) => {
      const path = recent.pathOf(id);
      return path === undefined ? err(ipcError('unknown-recent', id)) : service.openFile(path);
    },
    'document.openSample': ({ name }) => service.openSample(name),
    'document.openPending': async ({ requestId }) => {
      const opening = pending.take(requestId);
      return opening === undefined ? err(ipcError('unknown-request', requestId)) : open(opening);
    },
    'document.listSamples': async () => ok({ names: await samples.names() }),
    'document.initial': async () => {
      const opening = pending.takeInitial();
      if (opening === undefined) return ok({});
      const document = await open(opening);
      return document.ok ? ok({ document: document.value }) : document;
    },
    'document.save': ({ handle, bytes, overwriteChanged }) => service.save(handle, bytes, overwriteChanged ?? false),
    'document.saveAs': async ({ handle, bytes, suggestedName }) => {
      const path = await dialogs.chooseDesignTarget(withEnding(suggestedName));
      if (path === undefined) return ok({ kind: 'cancelled' });
      const saved = await service.saveTo(handle, bytes, path);
      return saved.ok ? ok({ kind: 'saved', name: saved.value.name }) : saved;
    },
    'document.closed': ({ handle }) => service.close(handle),
    'recent.list': async () => ok({ files: await recent.list() }),
    'recent.remove': async ({ id }) => {
      await recent.remove(id);
      return ok({});
    },
    'recent.keepPicture': ({ handle, picture }) => service.keepPicture(handle, picture),
  };
}

const withEnding = (name: string): string => (name.endsWith(DESIGN_ENDING) ? name : safeFileName(name) + DESIGN_ENDING);
