import type { ReactElement } from 'react';
import { cableScheduleTable } from '../../../shared/reports/cable-schedule.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useReport } from '../../state/use-report.ts';
import { Invitation } from '../../ui/invitation.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';

const scheduleOf = (store: DesignStore) => cableScheduleTable(store);

/** Every cable with its ends, as the contractor reads it; a row selects its cable. */
export function ScheduleList(): ReactElement {
  const { columns, rows } = useReport(scheduleOf);
  if (rows.length === 0) return <Invitation title="No cables yet" text="Drag from port to port, or select a port and name the other one in the inspector." />;
  return <VirtualTable label="Cable schedule" columns={columns} rows={rows} />;
}
