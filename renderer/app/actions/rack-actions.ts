import { updateRack } from '../../../shared/commands/racks/update-rack.ts';
import { useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';
import { faceInView, fillRacks, flipSelection, moveRackContents, rackedSelection, racksOfSelection } from '../../state/rack-edits.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { Action } from './action.ts';

/** Id of the list of racks that contents can be moved to. */
const TARGETS_ID = 'move-contents-to';

const selectedRacks = () => idsOfKind('rack', useSession.getState().selection);
const rackName = (index: number): string => {
  const id = selectedRacks()[index];
  return (id && useDocument.getState().store.get('rack', id)?.name) ?? '';
};

/** With two racks selected the first is emptied into the second; with one, the inspector asks which. */
function moveContents(): void {
  const [from, to] = selectedRacks();
  if (from !== undefined && to !== undefined) return moveRackContents(from, to);
  usePanels.getState().setInspectorOpen(true);
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(TARGETS_ID)?.focus()));
  return undefined;
}

function isTopDown(): boolean {
  const [first] = racksOfSelection();
  return first !== undefined && useDocument.getState().store.get('rack', first)?.numbering === 'top-down';
}

function turnNumbering(): void {
  const numbering = isTopDown() ? 'bottom-up' : 'top-down';
  for (const rackId of racksOfSelection()) runCommand(updateRack, { rackId, fields: { numbering } }, { mergeKey: 'numbering' });
}

/** Racks: blanks, contents, sides. */
export const rackActions: readonly Action[] = [
  { id: 'rack.flip', title: 'Swap front and rear', shortcuts: ['Shift+F'], needs: 'select a device in a rack first', isEnabled: () => rackedSelection().length > 0, keywords: 'flip turn mount face device', run: flipSelection },
  {
    id: 'rack.fillBlanks',
    title: () => `Fill blanks at the ${faceInView()}`,
    shortcuts: ['Shift+B'],
    needs: 'select a rack first',
    isEnabled: () => racksOfSelection().length > 0,
    keywords: 'blanking panels filler close units rack',
    run: () => fillRacks(racksOfSelection(), faceInView()),
  },
  {
    id: 'rack.moveContents',
    title: () => (selectedRacks().length === 2 ? `Move contents of ${rackName(0)} to ${rackName(1)}` : 'Move contents to another rack…'),
    needs: 'select one or two racks first',
    isEnabled: () => selectedRacks().length === 1 || selectedRacks().length === 2,
    keywords: 'swap empty migrate rack devices',
    run: moveContents,
  },
  { id: 'rack.numbering', title: () => (isTopDown() ? 'Number units from the bottom' : 'Number units from the top'), needs: 'select a rack first', isEnabled: () => racksOfSelection().length > 0, keywords: 'rack numbering unit direction', run: turnNumbering },
];
