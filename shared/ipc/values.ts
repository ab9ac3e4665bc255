import { z } from '../base/zod.ts';

/** The largest design file that is read or written, packed: 256 MB. */
export const MAX_PACKED_BYTES = 256 * 1024 * 1024;

/** The ending of design files, with its dot. */
export const DESIGN_ENDING = '.cablewright';

/** Bytes of a file. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected bytes');

/** Stands for an open document: the renderer never sees a path. */
export const documentHandleSchema = z
  .string()
  .regex(/^document:[\w-]{8,64}$/)
  .brand<'DocumentHandle'>();
export type DocumentHandle = z.infer<typeof documentHandleSchema>;

/** A file name that every system accepts: no folders, no reserved characters, no leading dot, at most 200 characters. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => name === safeFileName(name), 'not a portable file name');

const RESERVED_CHARACTERS = /[\u0000-\u001f\u007f<>:"/\\|?*]/g;
const RESERVED_NAMES = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Turns any text (a design's or a sheet's name) into a file name that `fileNameSchema` accepts. */
export function safeFileName(text: string): string {
  const cleaned = text.replace(RESERVED_CHARACTERS, '-').replace(/^[\s.]+/, '').slice(0, 200).replace(/[\s.]+$/, '');
  if (cleaned === '') return 'Untitled';
  return RESERVED_NAMES.test(cleaned) ? `_${cleaned}`.slice(0, 200) : cleaned;
}

/** What a journal holds for a document: changes that were not saved when the application ended. */
export const recoverySchema = z.object({ entryCount: z.int().positive(), changedAtMs: z.int().nonnegative() }).readonly();
export type Recovery = z.infer<typeof recoverySchema>;

/** A design file that was read: its bytes are parsed by the renderer. */
export const openedDocumentSchema = z
  .object({
    handle: documentHandleSchema,
    /** The file's name without its folder. */
    name: z.string(),
    bytes: bytesSchema,
    /** False for samples: saving them asks for a place first. */
    hasFile: z.boolean(),
    recovery: recoverySchema.exactOptional(),
  })
  .readonly();
export type OpenedDocument = z.infer<typeof openedDocumentSchema>;

/** The answer of a request that only does something. */
export const doneSchema = z.object({});
export type Done = z.infer<typeof doneSchema>;

const cancelled = z.object({ kind: z.literal('cancelled') });

/** The outcome of a dialog that opens a design. */
export const openOutcomeSchema = z.discriminatedUnion('kind', [cancelled, z.object({ kind: z.literal('opened'), document: openedDocumentSchema })]).readonly();

/** The outcome of a dialog that saves a design. */
export const saveOutcomeSchema = z.discriminatedUnion('kind', [cancelled, z.object({ kind: z.literal('saved'), name: z.string() })]).readonly();

/** The outcome of a dialog that exports files. */
export const exportOutcomeSchema = z
  .discriminatedUnion('kind', [cancelled, z.object({ kind: z.literal('exported'), names: z.array(z.string()).readonly() })])
  .readonly();

/** Most text that the person's own device types may take. */
export const MAX_USER_LIBRARY_CHARACTERS = 64 * 1024 * 1024;
