import type { ReactElement } from 'react';
import { bomTable } from '../../../shared/reports/bom.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useReport } from '../../state/use-report.ts';
import { Invitation } from '../../ui/invitation.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';

const bomOf = (store: DesignStore) => bomTable(store);

/** Everything that has to be bought, counted; a row selects what it counts. */
export function BomList(): ReactElement {
  const { columns, rows } = useReport(bomOf);
  if (rows.every((row) => row.kind !== 'item')) return <Invitation title="Nothing to buy yet" text="Devices, optics, cables and rack hardware are counted here as you place them." />;
  return <VirtualTable label="Bill of materials" columns={columns} rows={rows} />;
}
