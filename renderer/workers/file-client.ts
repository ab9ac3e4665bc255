import type { Result } from '../../shared/base/result.ts';
import type { FileError } from '../../shared/formats/design-file/file-error.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import type { FileAnswer, FileRequest, LoadedDesign } from './file-protocol.ts';
import { type Port, RequestClient } from './request.ts';

/** Reads and writes design files beside the window's own thread: a large file never freezes it. */
export class FileClient {
  private readonly client: RequestClient<FileRequest, FileAnswer>;

  constructor(start: () => Port) {
    this.client = new RequestClient(start);
  }

  async read(bytes: Uint8Array, fileName: string): Promise<Result<LoadedDesign, FileError>> {
    const answer = await this.client.ask({ kind: 'read', bytes, fileName });
    if (answer.kind !== 'read') throw new Error('The file worker answered another question');
    return answer.result;
  }

  async write(tables: DesignTables, applicationVersion: string, attachments: readonly Uint8Array[], preview?: Uint8Array): Promise<Uint8Array> {
    const answer = await this.client.ask({ kind: 'write', tables, applicationVersion, attachments, preview });
    if (answer.kind !== 'written') throw new Error('The file worker answered another question');
    return answer.bytes;
  }

  async recover(base: DesignTables | undefined, entries: readonly string[], fileName: string): Promise<Result<LoadedDesign, FileError>> {
    const answer = await this.client.ask({ kind: 'recover', base, entries, fileName });
    if (answer.kind !== 'recovered') throw new Error('The file worker answered another question');
    return answer.result;
  }
}

/** The file worker of the window. */
export const fileClient = new FileClient(() => new Worker(new URL('./file.worker.ts', import.meta.url), { type: 'module', name: 'files' }));
