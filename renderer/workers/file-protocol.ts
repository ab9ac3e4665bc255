import type { Result } from '../../shared/base/result.ts';
import type { FileError } from '../../shared/formats/design-file/file-error.ts';
import type { DesignFile } from '../../shared/formats/design-file/read-design-file.ts';
import type { DesignTables } from '../../shared/model/design.ts';

/** What the file worker is asked. */
export type FileRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'write'; readonly tables: DesignTables; readonly applicationVersion: string; readonly attachments: readonly Uint8Array[] }
  /** Replays journal entries on what the file held; without a file the first entry holds the design. */
  | { readonly kind: 'recover'; readonly base: DesignTables | undefined; readonly entries: readonly string[]; readonly fileName: string };

/** What it answers. */
export type FileAnswer =
  | { readonly kind: 'read'; readonly result: Result<DesignFile, FileError> }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'recovered'; readonly result: Result<DesignTables, FileError> };
