import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useDocument } from '../../state/document.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { classNames } from '../../ui/class-names.ts';
import { Invitation } from '../../ui/invitation.tsx';
import { currentStepNotes } from './follow-steps.ts';
import styles from './history-list.module.css';

/** Undoes or redoes until `done` steps are done. */
export function goToStep(store: DesignStore, done: number): void {
  while (store.steps().done > done && store.undo() !== undefined);
  while (store.steps().done < done && store.redo() !== undefined);
}

const stepsOf = (store: DesignStore): ReturnType<DesignStore['steps']> => store.steps();

const timeText = (atMs: number): string => new Date(atMs).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/* One stop for the Tab key, however long the list is. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons[target]?.focus();
}

function Step({ name, number, done, isSaved, onGo }: { readonly name: string; readonly number: number; readonly done: number; readonly isSaved: boolean; readonly onGo: () => void }): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const isNow = number === done;
  /* Newer browsers answer scrolling with a promise, which an effect must not return. */
  useEffect(() => {
    if (isNow) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isNow]);
  const time = currentStepNotes().timeOf(number);
  const notes = [isSaved && 'saved', isNow && 'now', number > done && 'undone'].filter((note) => note !== false);
  return (
    <li className={styles['item']}>
      <button type="button" ref={button} className={styles['step']} tabIndex={isNow ? 0 : -1} aria-current={isNow ? 'step' : undefined} onClick={onGo}>
        <span className={styles['number']}>{number}</span>
        <span className={classNames(styles['name'], number > done && styles['undone'])}>{name}</span>
        <span className={styles['note']}>{notes.join(', ')}</span>
        <span className={styles['time']}>{time === undefined ? '' : timeText(time)}</span>
      </button>
    </li>
  );
}

/** Every step of the design by name; a click goes back or forth to it. */
export function HistoryList(): ReactElement {
  const store = useStore();
  const { names, done } = useDerived(stepsOf);
  const savedRevision = useDocument((state) => (state.hasFile ? state.savedRevision : -1));
  if (names.length === 0) return <Invitation title="Nothing was changed yet" text="Every step is kept here by name, without limit; click one to go back to it." />;
  const saved = currentStepNotes().stepsAt(savedRevision);
  return (
    <ol className={styles['list']} aria-label="Steps" onKeyDown={moveFocus}>
      {['As opened', ...names].map((name, number) => (
        /* A step is its place in the list. */
        <Step key={number} name={name} number={number} done={done} isSaved={number === saved} onGo={() => goToStep(store, number)} />
      ))}
    </ol>
  );
}
