import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { GridLine } from './arrange-rows.ts';
import styles from './cells.module.css';
import { useCables } from './cables-state.ts';
import { cellId } from './grid-row.tsx';

/** The heading of a group: what its cables have in common, how many they are and how long together. */
export function GroupRow({ line, row, columns, topPx, isActive, activeColumn, showLength }: {
  readonly line: Extract<GridLine, { readonly kind: 'group' }>;
  readonly row: number;
  readonly columns: number;
  readonly topPx: number;
  readonly isActive: boolean;
  readonly activeColumn: number;
  readonly showLength: (lengthMm: number) => string;
}): ReactElement {
  const { title, count, lengthMm, unknownLengths, isCollapsed } = line;
  const Arrow = isCollapsed ? ChevronRight : ChevronDown;
  const facts = [`${count} ${count === 1 ? 'cable' : 'cables'}`, lengthMm === 0 ? '' : showLength(lengthMm), unknownLengths === 0 ? '' : `${unknownLengths} of unknown length`].filter((fact) => fact !== '');
  return (
    <div className={styles['group']} role="row" aria-rowindex={row + 2} data-row={row} style={{ translate: `0 ${topPx}px` }}>
      <div
        id={cellId(row, isActive ? activeColumn : 0)}
        role="gridcell"
        aria-colspan={columns + 1}
        aria-colindex={1}
        aria-expanded={!isCollapsed}
        className={styles['heading']}
        data-at={0}
        data-active={isActive || undefined}
        onClick={() => useCables.getState().setCollapsed(title, !isCollapsed)}
      >
        <span className={styles['sticky']}>
          <Arrow size={14} aria-hidden />
          <strong>{title === '' ? 'Nothing' : title}</strong>
          <span className={styles['facts']}>{facts.join(' · ')}</span>
        </span>
      </div>
    </div>
  );
}
