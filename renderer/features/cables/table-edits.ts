import { removeCables } from '../../../shared/commands/cables/remove-cables.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { useNotices } from '../../state/notices.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { CableCells } from './cable-cells.ts';
import type { CellReader } from './cell-reader.ts';
import { readCells } from './clipboard-text.ts';
import { applyEdits, commitPlan, planNow, useEdits } from './edits-state.ts';
import { fillSeries } from './fill-series.ts';
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

const counted = (count: number): string => (count === 1 ? 'a cable' : `${count} cables`);

/** Writes a text into one column of cables; yields a sentence, and changes nothing, when it does not fit. */
export function commitCell({ view, reader }: EditTools, cables: readonly Cable[], column: GridColumn, text: string): string | undefined {
  const plan = planNow(planEdits(view, reader, cables.map((cable, at) => ({ cable, column: column.key, text, row: at + 1 }))));
  const [problem] = plan.problems;
  if (problem !== undefined) return problem.why;
  return commitPlan(plan, `Change ${column.title} of ${counted(cables.length)}`) === undefined ? 'The design did not take this: nothing was changed.' : undefined;
}

/* A cable always has these. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(['type', 'status']);

/** Empties the cells that can be empty. */
export function clearCells({ view, reader }: EditTools, cables: readonly Cable[], columns: readonly GridColumn[]): void {
  const clearable = columns.filter(({ key, isEditable }) => isEditable && !NEVER_EMPTY.has(key));
  if (clearable.length === 0) return useNotices.getState().show({ tone: 'info', text: 'These cells cannot be empty.' });
  const inputs = cables.flatMap((cable, at) => clearable.map(({ key }): CellInput => ({ cable, column: key, text: '', row: at + 1 })));
  void applyEdits(planEdits(view, reader, inputs), inputs.length, `Clear cells of ${counted(cables.length)}`);
}

/** Removes cables. */
export function removeRows(cables: readonly Cable[]): void {
  if (cables.length > 0 && runCommand(removeCables, { cableIds: cables.map(({ id }) => id) }).ok) useSession.getState().select([]);
}

/** Goes on below the first cables with what they have in each column. */
export function fillDown({ view, cells, reader }: EditTools, sources: readonly Cable[], targets: readonly Cable[], columns: readonly GridColumn[]): void {
  const inputs = columns.filter(({ isEditable }) => isEditable).flatMap(({ key, series }) => {
    const texts = fillSeries(sources.map((cable) => cells.copied(cable, key)), targets.length, series);
    return targets.map((cable, at): CellInput => ({ cable, column: key, text: texts[at] ?? '', row: at + 1 }));
  });
  if (inputs.length > 0) void applyEdits(planEdits(view, reader, inputs), inputs.length, `Fill ${counted(targets.length)}`);
}

/** Pastes what spreadsheets put on the clipboard. Yields how many rows and columns it has, where it could be read. */
export function pasteText({ view, reader }: EditTools, text: string, place: PastePlace, offered: readonly GridColumn[]): { readonly rows: number; readonly columns: number } | undefined {
  const rows = readCells(text);
  if (!rows.ok) {
    useEdits.getState().say(rows.error);
    return undefined;
  }
  const inputs = pasteOver(rows.value, place, offered);
  void applyEdits(planPaste(view, reader, inputs), inputs.inputs.length + inputs.newRows.length, `Paste ${rows.value.length} ${rows.value.length === 1 ? 'row' : 'rows'}`);
  return { rows: Math.max(rows.value.length, 1), columns: rows.value[0]?.length ?? 1 };
}
