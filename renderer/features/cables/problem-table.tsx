import type { ReactElement } from 'react';
import styles from './dialogs.module.css';
import type { GridColumn } from './grid-columns.ts';
import type { CellProblem } from './plan-edits.ts';
import { ScrollTable } from './scroll-table.tsx';

const MOST_SHOWN = 200;

/** What does not fit, cell by cell. */
export function ProblemTable({ problems, offered }: { readonly problems: readonly CellProblem[]; readonly offered: readonly GridColumn[] }): ReactElement {
  const titleOf = (problem: CellProblem): string => offered.find(({ key }) => key === problem.column)?.title ?? '';
  return (
    <ScrollTable label="What does not fit" titles={['Row', 'Column', 'Text', 'Why not']} note={problems.length > MOST_SHOWN ? `And ${(problems.length - MOST_SHOWN).toLocaleString('en')} more.` : undefined}>
      {problems.slice(0, MOST_SHOWN).map((problem, at) => (
        <tr key={`${problem.row} ${problem.column ?? ''} ${at}`}>
          <td className={styles['figure']}>{problem.row}</td>
          <td>{titleOf(problem)}</td>
          <td className={styles['pasted']} title={problem.text}>{problem.text.slice(0, 120)}</td>
          <td>{problem.why}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
