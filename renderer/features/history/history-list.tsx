import { useEffect, useRef, type ReactElement } from 'react';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { Invitation } from '../../ui/invitation.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './history-list.module.css';

/** Undoes or redoes until `done` steps are done. */
export function goToStep(store: DesignStore, done: number): void {
  while (store.steps().done > done && store.undo() !== undefined);
  while (store.steps().done < done && store.redo() !== undefined);
}

const stepsOf = (store: DesignStore): ReturnType<DesignStore['steps']> => store.steps();

/** Every step of the design by name; a click goes back or forth to it. */
export function HistoryList(): ReactElement {
  const store = useStore();
  const { names, done } = useDerived(stepsOf);
  const current = useRef<HTMLButtonElement>(null);
  /* Newer browsers answer scrolling with a promise, which an effect must not return. */
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [done, names.length]);
  if (names.length === 0) return <Invitation title="Nothing was changed yet" text="Every step is kept here by name, without limit; click one to go back to it." />;
  return (
    <ol className={styles['list']} aria-label="Steps">
      {['As opened', ...names].map((name, index) => (
        /* A step is its place in the list. */
        <li key={index}>
          <button type="button" className={styles['step']} ref={index === done ? current : undefined} aria-current={index === done ? 'step' : undefined} onClick={() => goToStep(store, index)}>
            <span className={styles['number']}>{index}</span>
            <span className={classNames(index > done && styles['undone'])}>{name}</span>
            <span className={styles['note']}>{index === done ? 'now' : index > done ? 'undone' : ''}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
