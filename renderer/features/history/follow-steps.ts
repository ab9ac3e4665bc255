import { useDocument } from '../../state/document.ts';
import { StepNotes } from './step-notes.ts';

const follow = () => {
  const { store } = useDocument.getState();
  return { store, notes: new StepNotes(store) };
};

let followed = follow();

/* From the start of the window on: a step that was not seen has no time. */
useDocument.subscribe(({ store }) => {
  if (store === followed.store) return;
  followed.notes.stop();
  followed = follow();
});

/** The notes on the steps of the open design. */
export const currentStepNotes = (): StepNotes => followed.notes;
