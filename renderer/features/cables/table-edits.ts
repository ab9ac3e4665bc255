import { removeCables } from '../../../shared/commands/cables/remove-cables.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { cablesName } from '../../../shared/topology/names.ts';
import { useNotices } from '../../state/notices.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { CableCells } from './cable-cells.ts';
import type { CellReader } from './cell-reader.ts';
import { readCells } from './clipboard-text.ts';
import { applyEdits, commitPlan, type EditTitle, planNow, useEdits } from './edits-state.ts';
import { fillSeries, goesOn } from './fill-series.ts';
import type { GridColumn } from './grid-columns.ts';
import { type PastePlace, pasteOver } from './paste-table.ts';
import { planPaste } from './paste-plan.ts';
import { type CellInput, planEdits } from './plan-edits.ts';

/** What edits are read with. */
export interface EditTools {
  readonly view: DesignView;
  readonly cells: CableCells;
  readonly reader: CellReader;
}

/* A name in the history has at most so many characters: two long port names may have more. */
const MOST_NAME = 120;

const changedIn = (view: DesignView, { changes }: Parameters<EditTitle>[0]): string => cablesName(view, changes.map(({ cableId }) => cableId)).slice(0, MOST_NAME);

/** Writes a text into one column of cables; yields a sentence, and changes nothing, when it does not fit. */
export function commitCell({ view, reader }: EditTools, cables: readonly Cable[], column: GridColumn, text: string): string | undefined {
  const plan = planNow(planEdits(view, reader, cables.map((cable, at) => ({ cable, column: column.key, text, row: at + 1 }))));
  const [problem] = plan.problems;
  if (problem !== undefined) return problem.why;
  return commitPlan(plan, `Change ${column.title} of ${changedIn(view, plan)}`) === undefined ? 'The design did not take this: nothing was changed.' : undefined;
}

/* A cable always has these. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(['type', 'status']);

/** Empties the cells that can be empty. */
export function clearCells({ view, reader }: EditTools, cables: readonly Cable[], columns: readonly GridColumn[]): void {
  const clearable = columns.filter(({ key, isEditable }) => isEditable && !NEVER_EMPTY.has(key));
  if (clearable.length === 0) return say('These cells cannot be empty.');
  const inputs = cables.flatMap((cable, at) => clearable.map(({ key }): CellInput => ({ cable, column: key, text: '', row: at + 1 })));
  void applyEdits(planEdits(view, reader, inputs), { total: inputs.length, titleOf: (plan) => `Clear cells of ${changedIn(view, plan)}`, unchanged: 'These cells are empty already: nothing was changed.' });
}

/** Removes cables. */
export function removeRows(cables: readonly Cable[]): void {
  if (cables.length > 0 && runCommand(removeCables, { cableIds: cables.map(({ id }) => id) }).ok) useSession.getState().select([]);
}

/** How cells are filled: with the same as the first, or going on as the first ones begin. */
export type Filling = 'copy' | 'series';

/** Fills cables below the first `sources` of them, in each column. Two that begin no series leave it to the first of them to be counted up. */
export function fillDown({ view, cells, reader }: EditTools, cables: readonly Cable[], sources: number, columns: readonly GridColumn[], filling: Filling): void {
  const editable = columns.filter(({ isEditable }) => isEditable);
  if (editable.length === 0) return say('What is worked out cannot be filled: choose cells of another column.');
  const inputs = editable.flatMap(({ key, series }) => {
    const first = cables.slice(0, sources).map((cable) => cells.copied(cable, key));
    const begun = filling === 'series' && series === 'counts' && !goesOn(first) ? first.slice(0, 1) : first;
    const targets = cables.slice(begun.length);
    const texts = fillSeries(begun, targets.length, filling === 'copy' ? 'repeats' : series);
    return targets.map((cable, at): CellInput => ({ cable, column: key, text: texts[at] ?? '', row: at + 1 }));
  });
  const unchanged = filling === 'copy' ? 'The cells below say the same already: nothing was changed.' : 'The series comes to what the cells say already: nothing was changed.';
  void applyEdits(planEdits(view, reader, inputs), { total: inputs.length, titleOf: (plan) => `Fill ${changedIn(view, plan)}`, unchanged });
}

/** Says why nothing came of what was asked for. */
export const say = (text: string): void => useNotices.getState().show({ tone: 'info', text });

/** Pastes what spreadsheets put on the clipboard. */
export function pasteText({ view, reader }: EditTools, text: string, place: PastePlace, offered: readonly GridColumn[]): void {
  const rows = readCells(text);
  if (!rows.ok) return useEdits.getState().say(rows.error);
  const inputs = pasteOver(rows.value, place, offered);
  return void applyEdits(planPaste(view, reader, inputs), { total: inputs.inputs.length + inputs.newRows.length, titleOf: (plan) => pasteTitle(view, plan), unchanged: 'The cells say this already: nothing was changed.' });
}

/** `Paste into A01-C001`, or how many rows were changed and added. */
export const pasteTitle = (view: DesignView, plan: Parameters<EditTitle>[0]): string => {
  const rows = plan.changes.length + plan.add.length;
  if (rows === 1 && plan.add.length === 0) return `Paste into ${changedIn(view, plan)}`;
  return `Paste ${rows} ${rows === 1 ? 'row' : 'rows'}`;
};
