import { dialog, type BrowserWindow } from 'electron';
import { DESIGN_ENDING } from '../../../shared/ipc/values.ts';

/** What is asked of the person in native dialogs. */
export interface Dialogs {
  readonly chooseDesign: () => Promise<string | undefined>;
  readonly chooseDesignTarget: (suggestedName: string) => Promise<string | undefined>;
  readonly chooseExportTarget: (suggestedName: string, kind: string) => Promise<string | undefined>;
  readonly chooseExportFolder: () => Promise<string | undefined>;
  readonly confirmReplace: (names: readonly string[]) => Promise<boolean>;
  readonly askToSave: (title: string) => Promise<'save' | 'discard' | 'cancel'>;
}

const designFilter = { name: 'Cablewright design', extensions: [DESIGN_ENDING.slice(1)] };
const looseFilters = [{ name: 'Design as JSON', extensions: ['json'] }, { name: 'All files', extensions: ['*'] }];
const ANSWERS = ['save', 'discard', 'cancel'] as const;

/** The dialogs of this window. */
export function nativeDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async chooseDesign() {
      const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openFile'], filters: [designFilter, ...looseFilters] });
      return filePaths[0];
    },
    async chooseDesignTarget(suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), { defaultPath: suggestedName, filters: [designFilter] });
      if (canceled || filePath === '') return undefined;
      return filePath.endsWith(DESIGN_ENDING) ? filePath : filePath + DESIGN_ENDING;
    },
    async chooseExportTarget(suggestedName, kind) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), { defaultPath: suggestedName, filters: [{ name: kind.toUpperCase(), extensions: [kind] }] });
      return canceled || filePath === '' ? undefined : filePath;
    },
    async chooseExportFolder() {
      const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openDirectory', 'createDirectory'] });
      return filePaths[0];
    },
    async confirmReplace(names) {
      const { response } = await dialog.showMessageBox(window(), {
        type: 'warning',
        message: names.length === 1 ? `"${names[0]}" exists already. Replace it?` : `${names.length} of these files exist already. Replace them?`,
        detail: names.slice(0, 10).join('\n'),
        buttons: ['Replace', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
      });
      return response === 0;
    },
    async askToSave(title) {
      const { response } = await dialog.showMessageBox(window(), {
        type: 'question',
        message: `Save the changes to "${title}"?`,
        detail: 'Without saving, the changes since the last save are lost.',
        buttons: ['Save', 'Don\u2019t save', 'Cancel'],
        defaultId: 0,
        cancelId: 2,
      });
      return ANSWERS[response] ?? 'cancel';
    },
  };
}
