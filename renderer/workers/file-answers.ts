import { assertNever } from '../../shared/base/assert-never.ts';
import { readDesignFile } from '../../shared/formats/design-file/read-design-file.ts';
import { writeDesignFile } from '../../shared/formats/design-file/write-design-file.ts';
import type { FileAnswer, FileRequest } from './file-protocol.ts';
import { replayJournal } from './journal-entry.ts';

/** What the file worker does, apart from being a worker. */
export function answerFileRequest(request: FileRequest): FileAnswer {
  switch (request.kind) {
    case 'read':
      return { kind: 'read', result: readDesignFile(request.bytes, request.fileName) };
    case 'write':
      return { kind: 'written', bytes: writeDesignFile(request.tables, { applicationVersion: request.applicationVersion, attachments: request.attachments }) };
    case 'recover':
      return { kind: 'recovered', result: replayJournal(request.base, request.entries, request.fileName) };
    default:
      return assertNever(request);
  }
}
