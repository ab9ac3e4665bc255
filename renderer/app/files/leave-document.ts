import { isDirty, useDocument } from '../../state/document.ts';
import { ask } from '../../state/questions.ts';
import { saveDocument } from './save-document.ts';

/** Asks about unsaved changes before the open design is replaced or closed. True when it may go. */
export async function mayLeaveDocument(): Promise<boolean> {
  const state = useDocument.getState();
  if (!isDirty(state)) return true;
  const answer = await ask(`Save changes to ${state.fileName}?`, 'What was changed since the last save would be lost.', [
    { value: 'save', label: 'Save', look: 'primary' },
    { value: 'discard', label: 'Discard changes' },
    { value: 'cancel', label: 'Cancel' },
  ], 'cancel');
  if (answer === 'save') return saveDocument();
  return answer === 'discard';
}
