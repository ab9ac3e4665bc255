import { assertNever } from '../../shared/base/assert-never.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { FileError } from '../../shared/formats/design-file/file-error.ts';
import { sha256 } from '../../shared/formats/design-file/sha256.ts';
import { type DesignFile, readDesignFile } from '../../shared/formats/design-file/read-design-file.ts';
import { writeDesignFile } from '../../shared/formats/design-file/write-design-file.ts';
import type { FileAnswer, FileRequest, LoadedDesign } from './file-protocol.ts';
import { replayJournal } from './journal-entry.ts';

/** Names what belongs to a design by its hash: here, where working it out holds up nobody. */
const withNames = (read: Result<DesignFile, FileError>): Result<LoadedDesign, FileError> =>
  read.ok ? ok({ ...read.value, attachments: read.value.attachments.map((bytes) => ({ sha256: sha256(bytes), bytes })) }) : read;

/** What the file worker does, apart from being a worker. */
export function answerFileRequest(request: FileRequest): FileAnswer {
  switch (request.kind) {
    case 'read':
      return { kind: 'read', result: withNames(readDesignFile(request.bytes, request.fileName)) };
    case 'write':
      return { kind: 'written', bytes: writeDesignFile(request.tables, { applicationVersion: request.applicationVersion, attachments: request.attachments, preview: request.preview }) };
    case 'recover':
      return { kind: 'recovered', result: withNames(replayJournal(request.base, request.entries, request.fileName)) };
    default:
      return assertNever(request);
  }
}
