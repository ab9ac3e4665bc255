import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { useSession } from '../../state/session.ts';
import { useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { arrangeRows } from './arrange-rows.ts';
import { CableCells, type LengthWords } from './cable-cells.ts';
import { useCables } from './cables-state.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { LabelDialog } from './label-dialog.tsx';
import { PasteNewDialog } from './paste-new-dialog.tsx';
import { useColumns } from './use-grid-data.ts';

/** The cables to label: the selected ones, or all where none is; in the order of the table. */
function cablesToLabel(store: DesignStore, lengths: LengthWords): readonly Id<'cable'>[] {
  const selected = idsOfKind('cable', useSession.getState().selection);
  const wanted = new Set<string>(selected.length > 0 ? selected : store.all('cable').map(({ id }) => id));
  const { actions, sort, groupBy } = useCables.getState();
  const shown = actions?.order(wanted) ?? [];
  if (shown.length === wanted.size) return shown;
  const others = store.all('cable').filter(({ id }) => wanted.has(id) && !shown.includes(id));
  const { groups } = arrangeRows(others, new CableCells(store, lengths), [], { query: '', filters: new Map(), sort, groupBy });
  return [...shown, ...groups.flatMap(({ ids }) => ids)];
}

function OpenLabelDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const store = useStore();
  const lengths = useLength();
  /* What was selected when it opened: the order must not change under the person's eyes. */
  const [cableIds] = useState(() => cablesToLabel(store, lengths));
  return <LabelDialog cableIds={cableIds} onClose={onClose} />;
}

/* The keyboard goes back to where it was: a field that took it at once hides from the window what had it before. */
function useFocusBack(isOpen: boolean): void {
  const before = useRef<HTMLElement | undefined>(undefined);
  useEffect(() => useCables.subscribe((state, previous) => {
    const { activeElement } = document;
    if (state.dialog !== undefined && previous.dialog === undefined) before.current = activeElement instanceof HTMLElement ? activeElement : undefined;
  }), []);
  useEffect(() => {
    if (isOpen) return undefined;
    const timer = setTimeout(() => before.current?.focus({ preventScroll: true }), 0);
    return () => clearTimeout(timer);
  }, [isOpen]);
}

/** The windows of the table of cables, which every view can open. */
export function CableDialogs(): ReactElement | null {
  const dialog = useCables((state) => state.dialog);
  const { offered, columns } = useColumns();
  useFocusBack(dialog !== undefined);
  const close = (): void => useCables.getState().open(undefined);
  switch (dialog) {
    case 'label':
      return <OpenLabelDialog onClose={close} />;
    case 'paste-new':
      return <PasteNewDialog offered={offered} onClose={close} />;
    case 'columns':
      return <ColumnsDialog offered={offered} columns={columns} onClose={close} />;
    case undefined:
      return null;
  }
}
