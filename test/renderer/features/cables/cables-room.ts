import { CableCells } from '../../../../renderer/features/cables/cable-cells.ts';
import { CellReader } from '../../../../renderer/features/cables/cell-reader.ts';
import { planNow } from '../../../../renderer/features/cables/edits-state.ts';
import { type GridColumn, offeredColumns } from '../../../../renderer/features/cables/grid-columns.ts';
import { planPaste } from '../../../../renderer/features/cables/paste-plan.ts';
import type { PasteInputs } from '../../../../renderer/features/cables/paste-table.ts';
import type { EditPlan } from '../../../../renderer/features/cables/plan-edits.ts';
import { lengthText, parseLength } from '../../../../renderer/state/length-text.ts';
import { connectPorts } from '../../../../shared/commands/cables/connect-ports.ts';
import { updateProject } from '../../../../shared/commands/project/update-project.ts';
import type { Id } from '../../../../shared/base/id.ts';
import type { Cable } from '../../../../shared/model/cable.ts';
import { PROJECT_ID } from '../../../../shared/model/design.ts';
import { port, SmallRoom } from '../../../support/small-room.ts';

/** How the tests write lengths. */
export const METRIC = { show: (lengthMm: number) => lengthText(lengthMm, 'metric', 'point'), read: (text: string) => parseLength(text, 'metric') };

/** Two panels with four cables between them, A01/PP1:1, 2, 3 and 10 to the same ports of A02/PP2, and a field of the design's own. */
export class CablesRoom extends SmallRoom {
  readonly panelA: Id<'device'>;
  readonly panelB: Id<'device'>;

  constructor() {
    super();
    [this.panelA, this.panelB] = [this.mount('generic-panel-24-cat6a', this.rackA, 10), this.mount('generic-panel-24-cat6a', this.rackB, 10)];
    for (const key of ['1', '2', '3', '10']) this.run(connectPorts, { from: port(this.panelA, key), to: port(this.panelB, key) });
    this.run(updateProject, { fields: { customFields: [{ key: 'tenant', name: 'Tenant', on: 'cable' }, { key: 'asset', name: 'Asset', on: 'device' }] } });
  }

  /** The cables by label. */
  get cables(): readonly Cable[] {
    return [...this.store.all('cable')].sort((a, b) => (a.label ?? '').localeCompare(b.label ?? ''));
  }

  get columns(): readonly GridColumn[] {
    return offeredColumns(this.store.get('project', PROJECT_ID)?.customFields);
  }

  column(key: string): GridColumn {
    const found = this.columns.find((column) => column.key === key);
    if (found === undefined) throw new Error(`No column ${key}`);
    return found;
  }

  get cells(): CableCells {
    return new CableCells(this.store, METRIC);
  }

  plan(inputs: PasteInputs): EditPlan {
    return planNow(planPaste(this.store, new CellReader(this.store, this.cells, METRIC), inputs));
  }
}
