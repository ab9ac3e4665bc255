import type { Result } from '../../shared/base/result.ts';
import type { FileError } from '../../shared/formats/design-file/file-error.ts';
import type { DesignFile } from '../../shared/formats/design-file/read-design-file.ts';
import type { DesignTables } from '../../shared/model/design.ts';

/** A file that belongs to a design, with its SHA-256: the name it has in the design's file. */
export interface Attachment {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A design that was read or recovered, with what belongs to it. */
export interface LoadedDesign extends Omit<DesignFile, 'attachments'> {
  readonly attachments: readonly Attachment[];
}

/** What the file worker is asked. */
export type FileRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'write'; readonly tables: DesignTables; readonly applicationVersion: string; readonly attachments: readonly Uint8Array[]; readonly preview?: Uint8Array | undefined }
  /** Replays journal entries on what the file held; without a file the first entry holds the design. */
  | { readonly kind: 'recover'; readonly base: DesignTables | undefined; readonly entries: readonly string[]; readonly fileName: string };

/** What it answers. */
export type FileAnswer =
  | { readonly kind: 'read'; readonly result: Result<LoadedDesign, FileError> }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'recovered'; readonly result: Result<LoadedDesign, FileError> };
