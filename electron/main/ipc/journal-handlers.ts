import { ok } from '../../../shared/base/result.ts';
import type { DocumentService } from '../documents/document-service.ts';
import type { ChannelHandlers } from './channel-handlers.ts';

type JournalChannels = Pick<ChannelHandlers, Extract<keyof ChannelHandlers, `journal.${string}`>>;

/** Changes since the last save, kept for the case that the application is killed. */
export function journalHandlers(service: DocumentService): JournalChannels {
  return {
    'journal.append': ({ handle, entries }) => service.appendJournal(handle, entries),
    'journal.recover': ({ handle }) => service.recoverJournal(handle),
    'journal.discard': ({ handle }) => service.discardJournal(handle),
    'journal.listUnsaved': async () => ok({ documents: await service.listUnsaved() }),
  };
}
