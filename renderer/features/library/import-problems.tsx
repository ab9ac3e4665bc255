import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useLibrary } from '../../state/library.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './library.module.css';

const MOST_SHOWN = 50;

/** What the last import left out, until it is put away. */
export function ImportProblems(): ReactElement | null {
  const problems = useLibrary((state) => state.problems);
  if (problems.length === 0) return null;
  return (
    <section className={styles['problems']} role="alert" aria-label="Left out of the import">
      <IconButton label="Put away" size="small" className={styles['putAway']} onClick={() => useLibrary.getState().tell([])}><X size={14} aria-hidden /></IconButton>
      <ul>
        {problems.slice(0, MOST_SHOWN).map((problem) => <li key={problem}>{problem}</li>)}
        {problems.length > MOST_SHOWN ? <li>{`and ${problems.length - MOST_SHOWN} more`}</li> : null}
      </ul>
    </section>
  );
}
