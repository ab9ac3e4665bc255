import { platform } from '../../platform/platform.ts';
import { useChecks } from '../../state/checks.ts';
import { attachmentsToSave } from '../../state/attachments.ts';
import { useDocument } from '../../state/document.ts';
import { useNotices } from '../../state/notices.ts';
import { during } from '../../state/task.ts';
import { exportClient } from '../../workers/export-client.ts';
import type { ExportSource } from '../../workers/export-protocol.ts';
import { WorkerCrash } from '../../workers/request.ts';
import { type ExportChoice, type ExportFile, filesOf, kindOf } from './export-choice.ts';

/** The open design as it is now. */
export const exportSource = (): ExportSource => ({
  tables: useDocument.getState().store.snapshot(), report: useChecks.getState().report, attachments: attachmentsToSave(useDocument.getState()),
});

type MadeFile = { readonly name: string; readonly bytes: Uint8Array };

async function makeAll(files: readonly ExportFile[]): Promise<readonly MadeFile[] | string> {
  const source = exportSource();
  const made: MadeFile[] = [];
  for (const { name, job } of files) {
    const result = await exportClient.export(source, job);
    if (!result.ok) return result.error.message;
    made.push({ name, bytes: result.value });
  }
  return made;
}

async function make(files: readonly ExportFile[]): Promise<readonly MadeFile[] | string> {
  try {
    return await during('Exporting', () => makeAll(files), () => exportClient.stop());
  } catch (error) {
    if (error instanceof WorkerCrash) return error.message;
    throw error;
  }
}

/** How an export ended. */
export type ExportEnd = { readonly kind: 'written' | 'cancelled' } | { readonly kind: 'failed'; readonly message: string };

/** Makes the chosen files and hands them to the platform, which asks where they go. */
export async function runExport(choice: ExportChoice, allSheets: readonly string[]): Promise<ExportEnd> {
  const made = await make(filesOf(choice, useDocument.getState().fileName, allSheets));
  if (typeof made === 'string') return { kind: 'failed', message: made };
  const saved = await platform.call('export.save', { kind: kindOf(choice), files: made });
  if (!saved.ok) return { kind: 'failed', message: saved.error.message };
  if (saved.value.kind === 'cancelled') return { kind: 'cancelled' };
  const { names } = saved.value;
  useNotices.getState().show({ tone: 'success', text: names.length === 1 ? `Exported ${names[0]}.` : `Exported ${names.length} files.` });
  return { kind: 'written' };
}
