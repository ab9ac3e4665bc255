import { err } from '../../base/result.ts';

/** Why a file cannot be read as a design. */
export type FileErrorCode =
  | 'empty'
  | 'truncated'
  | 'damaged'
  | 'foreign'
  | 'encrypted'
  | 'too-large'
  | 'too-dense'
  | 'newer'
  | 'syntax'
  | 'schema'
  | 'integrity';

/** Why a file cannot be read as a design, and where in it the reason is. */
export interface FileError {
  readonly code: FileErrorCode;
  /** Name of the file, without its folder. */
  readonly fileName: string;
  /** Place inside the file, for example `design.json:12:7` or `device[3] "SW1" placement.bottomHalfU`. */
  readonly place?: string | undefined;
  /** One sentence for people; names the file and the place. */
  readonly message: string;
  /** Everything that is wrong, first first, at most 20; only for `schema` and `integrity`. */
  readonly details?: readonly string[] | undefined;
}

/** What is wrong, before it is known which file it is in. */
export interface FileFault {
  readonly code: FileErrorCode;
  readonly place?: string | undefined;
  /** Continues a sentence that begins with the file's name: `is empty (0 bytes)`. */
  readonly what: string;
  readonly details?: readonly string[] | undefined;
}

/** A failed result with a fault. */
export const fault = (code: FileErrorCode, what: string, place?: string): { readonly ok: false; readonly error: FileFault } => err({ code, what, place });

/** Makes the sentence that people read. */
export function fileError(fileName: string, { code, what, place, details }: FileFault): FileError {
  return { code, fileName, place: place && shortened(place), message: `"${fileName}" ${shortened(what)}. ${ADVICE[code]}`, details: details?.map(shortened) };
}

const LONGEST_TEXT = 1000;

/** A hostile file can hold names of any length, and they end up in messages. */
const shortened = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

const FROM_A_COPY = 'Nothing was changed; open its backup (the same name ending in .bak) or another copy.';
const MEND = 'Nothing was changed; correct it there, or open another copy.';

const ADVICE: Readonly<Record<FileErrorCode, string>> = {
  empty: FROM_A_COPY,
  truncated: FROM_A_COPY,
  damaged: FROM_A_COPY,
  foreign: 'Nothing was changed; choose a file ending in .cablewright, or the design.json of one.',
  encrypted: 'Nothing was changed; remove the password in the program that set it, then open the file again.',
  'too-large': 'Nothing was changed, and the file was not unpacked.',
  'too-dense': 'Nothing was changed, and the file was not unpacked any further.',
  newer: 'Nothing was changed; open it with a newer Cablewright.',
  syntax: MEND,
  schema: MEND,
  integrity: MEND,
};
