import type { DesignView } from '../../../shared/store/design-view.ts';
import type { CellReader } from './cell-reader.ts';
import type { PasteInputs } from './paste-table.ts';
import { planAdditions } from './plan-additions.ts';
import { planEdits, type Planning } from './plan-edits.ts';

/** Reads everything that is pasted: changes to the cables there are, and new cables. */
export function* planPaste(view: DesignView, reader: CellReader, { inputs, newRows, problems }: PasteInputs): Planning {
  const edits = yield* planEdits(view, reader, inputs);
  const additions = yield* counting(planAdditions(view, reader, newRows), inputs.length);
  return {
    changes: edits.changes,
    add: additions.add,
    problems: [...problems, ...edits.problems, ...additions.problems].sort((a, b) => a.row - b.row),
    total: problems.length + edits.total + additions.total,
  };
}

/* Goes on counting where the part before stopped. */
function* counting(planning: Planning, before: number): Planning {
  for (let step = planning.next(); ; step = planning.next()) {
    if (step.done === true) return step.value;
    yield before + step.value;
  }
}
