import { useMemo } from 'react';
import type { Table } from '../../shared/reports/table.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { reportView } from './report-rows.ts';
import { useSession } from './session.ts';
import { useDerived } from './use-design.ts';
import { useLength } from './use-length.ts';

/** A report of the open design, as a table to read. `derive` must be the same function each time. */
export function useReport(derive: (store: DesignStore) => Table): ReturnType<typeof reportView> {
  const table = useDerived(derive);
  const selection = useSession((state) => state.selection);
  const { show } = useLength();
  return useMemo(() => reportView(table, new Set(selection), show), [table, selection, show]);
}
