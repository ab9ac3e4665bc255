import { removeRecords } from '../../../shared/commands/remove.ts';
import type { Underlay } from '../../../shared/model/underlay.ts';
import { useDocument } from '../../state/document.ts';
import { runCommand } from '../../state/run-command.ts';
import { importUnderlay, roomAtHand, takeUnderlay, turnUnderlay, underlayAtHand } from '../../state/underlay-tool.ts';
import type { Action } from './action.ts';

const WORDS = 'picture image background drawing architect';

function chooseFile(): void {
  const roomId = roomAtHand();
  if (roomId !== undefined) importUnderlay(roomId);
}

const withUnderlay = (id: string, title: string, keywords: string, run: (underlay: Underlay) => unknown): Action => ({
  id: `underlay.${id}`,
  title,
  keywords: `${WORDS} ${keywords}`,
  needs: 'the plan has no underlay yet',
  isEnabled: () => useDocument.getState().isOpen && underlayAtHand() !== undefined,
  run: () => {
    const underlay = underlayAtHand();
    if (underlay !== undefined) run(underlay);
  },
});

/** The picture under the plan. */
export const underlayActions: readonly Action[] = [
  {
    id: 'underlay.import',
    title: 'Underlay from a picture or PDF…',
    shortcuts: ['Ctrl+Shift+U'],
    keywords: `${WORDS} import png jpeg svg pdf page floor plan trace replace`,
    needs: 'add a room first',
    isEnabled: () => useDocument.getState().isOpen && useDocument.getState().store.count('room') > 0,
    run: chooseFile,
  },
  withUnderlay('calibrate', 'Calibrate the underlay…', 'scale two points distance measure', ({ id }) => takeUnderlay('calibrate', id)),
  withUnderlay('move', 'Move the underlay', 'place shift', ({ id }) => takeUnderlay('move', id)),
  withUnderlay('turn', 'Turn the underlay', 'rotate quarter 90', turnUnderlay),
  withUnderlay('remove', 'Remove the underlay', 'delete', ({ id }) => runCommand(removeRecords, { ids: [id] })),
];
