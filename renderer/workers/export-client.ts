import type { Result } from '../../shared/base/result.ts';
import type { ExportError } from '../../shared/formats/export-design.ts';
import type { PaperName } from '../../shared/scene/papers.ts';
import type { ExportJob, ExportSource, ExportWorkAnswer, ExportWorkRequest, SheetName } from './export-protocol.ts';
import { type Port, RequestClient } from './request.ts';

/** Makes files of a design beside the window's own thread; a long export can be stopped. */
export class ExportClient {
  private readonly client: RequestClient<ExportWorkRequest, ExportWorkAnswer>;

  constructor(
    start: () => Port,
    private readonly assetsUrl: string,
  ) {
    this.client = new RequestClient(start);
  }

  async export(source: ExportSource, job: ExportJob): Promise<Result<Uint8Array, ExportError>> {
    const answer = await this.client.ask({ kind: 'export', source, job, assetsUrl: this.assetsUrl });
    if (answer.kind !== 'exported') throw new Error('The export worker answered another question');
    return answer.result;
  }

  /** The sheets of the drawing set, in order. */
  async sheets(source: ExportSource, paper: PaperName): Promise<readonly SheetName[]> {
    const answer = await this.client.ask({ kind: 'sheets', source: { ...source, attachments: undefined }, paper });
    if (answer.kind !== 'sheets') throw new Error('The export worker answered another question');
    return answer.sheets;
  }

  /** Stops what is being made; whoever waits is told. */
  stop(): void {
    this.client.stop('The export was cancelled; nothing was written.');
  }
}

/** The export worker of the window. */
export const exportClient = new ExportClient(
  () => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module', name: 'export' }),
  new URL('assets/', globalThis.document?.baseURI ?? 'http://localhost/').href,
);
