import { z } from '../base/zod.ts';

/** What can go wrong in an expected way, and the one sentence that a person reads about it: what happened, what is safe, what to do. */
const sentences = {
  'bad-request': (subject: string) => `The application sent itself a request it does not understand (${subject}); nothing was changed.`,
  'untrusted-sender': (subject: string) => `A page that is not part of the application asked for "${subject}" and was refused.`,
  'unknown-document': (subject: string) => `"${subject}" is no longer open; nothing was written. Open it again.`,
  'never-saved': (subject: string) => `"${subject}" has no file yet; choose where to save it.`,
  'changed-on-disk': (subject: string) => `"${subject}" was changed by another program since it was opened; nothing was written. Overwrite it or save under another name.`,
  'file-missing': (subject: string) => `"${subject}" was not found; it may have been moved or deleted.`,
  'not-a-file': (subject: string) => `"${subject}" is a folder or a device, not a design file.`,
  'too-large': (subject: string) => `"${subject}" is larger than any design that Cablewright opens (256 MB); it was not read.`,
  'permission-denied': (subject: string) => `You have no permission to read or write "${subject}"; nothing was changed. Choose another place or ask for access.`,
  'disk-full': (subject: string) => `There is no room left to write "${subject}"; the previous file is untouched. Free some space or save elsewhere.`,
  'read-only-place': (subject: string) => `"${subject}" is in a place that cannot be written to; the previous file is untouched. Save elsewhere.`,
  'verification-failed': (subject: string) => `"${subject}" did not read back as it was written; the previous file is untouched. Save elsewhere and check the disk.`,
  'read-failed': (subject: string) => `"${subject}" could not be read; it was left as it is.`,
  'write-failed': (subject: string) => `"${subject}" could not be written; the previous file is untouched. Try again or save elsewhere.`,
  'unknown-sample': (subject: string) => `There is no sample named "${subject}".`,
  'unknown-recent': () => 'That file is no longer in the list of recent files.',
  'unknown-request': () => 'That file is no longer waiting to be opened.',
  'not-available': (subject: string) => `${subject} is not available in a browser; use the desktop application.`,
  internal: (subject: string) => `An unexpected error stopped "${subject}"; your design is unchanged. The log file has the details.`,
} as const;

/** The code of an expected failure. */
export type IpcErrorCode = keyof typeof sentences;

const codes = Object.keys(sentences).filter((code): code is IpcErrorCode => code in sentences);

/** A failure as it crosses the process border: a code for the program, a sentence for the person. */
export const ipcErrorSchema = z.object({ code: z.enum(codes), message: z.string() }).readonly();
export type IpcError = z.infer<typeof ipcErrorSchema>;

/** Makes the failure with its sentence; the subject is the file or request that it is about. */
export function ipcError(code: IpcErrorCode, subject: string): IpcError {
  return { code, message: sentences[code](subject) };
}
