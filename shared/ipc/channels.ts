import { z } from '../base/zod.ts';
import type { ChannelName } from './names.ts';
import { settingsChangeSchema, settingsSchema } from './settings.ts';
import {
  bytesSchema,
  documentHandleSchema,
  doneSchema,
  exportOutcomeSchema,
  MAX_USER_LIBRARY_CHARACTERS,
  fileNameSchema,
  openOutcomeSchema,
  openedDocumentSchema,
  recoverySchema,
  saveOutcomeSchema,
} from './values.ts';

/** The largest picture that is kept of a design: 256 kB. */
export const MAX_PICTURE_BYTES = 256 * 1024;

const nothing = z.strictObject({});
const ofDocument = z.strictObject({ handle: documentHandleSchema });
const pictureSchema = bytesSchema.refine((bytes) => bytes.length <= MAX_PICTURE_BYTES, 'too large for a small picture');
const documentBytes = { handle: documentHandleSchema, bytes: bytesSchema };

/** One change as one line of JSON; the journal does not look inside. */
const journalEntrySchema = z
  .string()
  .min(1)
  .max(64 * 1024 * 1024)
  .refine((entry) => !/[\r\n]/.test(entry), 'an entry is one line');

/** What each request carries and what it answers. Both sides check against these. */
export const channels = {
  /** A new design without a file; its handle gives it a journal. */
  'document.create': { request: z.strictObject({ name: fileNameSchema }), response: z.object({ handle: documentHandleSchema }) },
  'document.openDialog': { request: nothing, response: openOutcomeSchema },
  'document.openRecent': { request: z.strictObject({ id: z.string().max(64) }), response: openedDocumentSchema },
  'document.openSample': { request: z.strictObject({ name: z.string().regex(/^[a-z0-9-]{1,80}$/) }), response: openedDocumentSchema },
  /** The file of a `document.openRequested` event. */
  'document.openPending': { request: z.strictObject({ requestId: z.string().max(64) }), response: openedDocumentSchema },
  'document.listSamples': { request: nothing, response: z.object({ names: z.array(z.string()).readonly() }) },
  /** What the application was started with; answers the same document once, then nothing. */
  'document.initial': { request: nothing, response: z.object({ document: openedDocumentSchema.exactOptional() }) },
  /** Writes over the design's own file. `overwriteChanged` answers the failure `changed-on-disk`. */
  'document.save': { request: z.strictObject({ ...documentBytes, overwriteChanged: z.boolean().exactOptional() }), response: z.object({ name: z.string() }) },
  /** Asks for a place, then writes; the handle then stands for that file. */
  'document.saveAs': { request: z.strictObject({ ...documentBytes, suggestedName: fileNameSchema }), response: saveOutcomeSchema },
  /** The renderer let go of the document: its handle ends and its journal is deleted. */
  'document.closed': { request: ofDocument, response: doneSchema },
  /** Asks for a place (a folder when there are several files), then writes. Nothing about it is remembered. */
  'export.save': {
    request: z.strictObject({
      kind: z.enum(['pdf', 'svg', 'png', 'csv', 'xlsx', 'json', 'zip', 'cablewright-devices']),
      files: z.array(z.strictObject({ name: fileNameSchema, bytes: bytesSchema })).min(1).max(2000).readonly(),
    }),
    response: exportOutcomeSchema,
  },
  /** Remembers changes until the next save. For a design without a file the first entry must hold the whole design, because there is nothing else to start from. */
  'journal.append': { request: z.strictObject({ handle: documentHandleSchema, entries: z.array(journalEntrySchema).min(1).readonly() }), response: doneSchema },
  /** The changes that were not saved when the application last ended, oldest first. */
  'journal.recover': { request: ofDocument, response: z.object({ entries: z.array(z.string()).readonly() }) },
  'journal.discard': { request: ofDocument, response: doneSchema },
  /** Designs that never had a file and were not saved when the application ended. Each comes with a live handle for `journal.recover`. */
  'journal.listUnsaved': {
    request: nothing,
    response: z.object({ documents: z.array(z.object({ handle: documentHandleSchema, name: z.string(), recovery: recoverySchema }).readonly()).readonly() }),
  },
  'recent.list': {
    request: nothing,
    response: z.object({
      files: z.array(z.object({ id: z.string(), name: z.string(), folder: z.string(), openedAtMs: z.int(), exists: z.boolean(), picture: bytesSchema.exactOptional() }).readonly()).readonly(),
    }),
  },
  'recent.remove': { request: z.strictObject({ id: z.string().max(64) }), response: doneSchema },
  /** Keeps a small picture (PNG) of a design with its entry in the list of recent files. A design without a file has no entry: its picture is dropped. */
  'recent.keepPicture': { request: z.strictObject({ handle: documentHandleSchema, picture: pictureSchema }), response: doneSchema },
  /** The person's own device types as text; none before anything was kept. Only the page knows what is in it. */
  'userLibrary.get': { request: nothing, response: z.object({ text: z.string().exactOptional() }) },
  /** Keeps them. `keepsOld` leaves a copy of a damaged file, whose name is answered. */
  'userLibrary.set': {
    request: z.strictObject({ text: z.string().max(MAX_USER_LIBRARY_CHARACTERS), keepsOld: z.boolean().exactOptional() }),
    response: z.object({ keptAs: z.string().exactOptional() }),
  },
  'settings.get': { request: nothing, response: z.object({ settings: settingsSchema }) },
  'settings.set': { request: settingsChangeSchema, response: z.object({ settings: settingsSchema }) },
  'app.info': {
    request: nothing,
    response: z.object({ version: z.string(), platform: z.string(), isDesktop: z.boolean(), runtime: z.string() }),
  },
  /** What the window's title shows, and whether closing it must ask first. */
  'app.setDocumentState': { request: z.strictObject({ title: z.string().max(500), isDirty: z.boolean() }), response: doneSchema },
  /** Closes the window as its close button would: unsaved changes are asked about. */
  'app.quit': { request: nothing, response: doneSchema },
} as const satisfies Record<ChannelName, { request: z.ZodType; response: z.ZodType }>;

/** The channels by name. */
export type Channels = typeof channels;

/** What a channel's request carries. */
export type ChannelRequest<C extends ChannelName> = z.infer<Channels[C]['request']>;

/** What a channel answers when it succeeds. */
export type ChannelResponse<C extends ChannelName> = z.infer<Channels[C]['response']>;
