import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useDocument } from '../../state/document.ts';
import { selectFound, stepFound, useFind } from '../../state/find.ts';
import { usePanels } from '../../state/panels.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/draft-input.tsx';
import styles from './find-bar.module.css';
import { FoundList } from './found-list.tsx';

/** The find bar, while it is open. */
export function FindBar(): ReactElement | null {
  const isOpen = usePanels((state) => state.isFindOpen);
  return isOpen ? <OpenFindBar /> : null;
}

function countText(query: string, count: number, active: number): string {
  if (query.trim() === '') return '';
  if (count === 0) return 'Nothing found';
  return active === -1 ? `${count} found` : `${active + 1} of ${count}`;
}

function OpenFindBar(): ReactElement {
  const { query, found, active, search } = useFind();
  const revision = useDocument((state) => state.revision);
  const input = useRef<HTMLInputElement>(null);
  const close = useClosing();
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  /* What is found follows the design. */
  useEffect(() => {
    const { query: typed, active: shown } = useFind.getState();
    if (typed === '') return;
    useFind.getState().search(typed);
    useFind.setState({ active: Math.min(shown, useFind.getState().found.length - 1) });
  }, [revision]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { Enter: event.shiftKey ? -1 as const : 1 as const, ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key];
    const isInInput = event.target === input.current;
    if (event.key === 'Escape') close();
    else if (by !== undefined && isInInput) stepFound(by);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const text = countText(query, found.length, active);
  return (
    <div role="search" className={styles['bar']} aria-label="Find in the design" data-region="find" onKeyDown={onKeyDown}>
      <div className={styles['line']}>
        <div className={styles['input']}>
          <SearchInput inputRef={input} value={query} label="Find" placeholder="Name, label, serial number, VLAN, note…" onChange={search} />
        </div>
        <span className={styles['count']} role="status">{text}</span>
        <IconButton size="small" label="Previous result (Shift+F3)" disabled={found.length === 0} onClick={() => stepFound(-1)}><ChevronUp size={16} aria-hidden /></IconButton>
        <IconButton size="small" label="Next result (F3)" disabled={found.length === 0} onClick={() => stepFound(1)}><ChevronDown size={16} aria-hidden /></IconButton>
        <Button size="small" disabled={found.length === 0} onClick={selectFound}>Select all</Button>
        <IconButton size="small" label="Close (Esc)" onClick={close}><X size={16} aria-hidden /></IconButton>
      </div>
      {found.length === 0 ? null : <FoundList />}
    </div>
  );
}

/** Shuts the bar and gives the keyboard back to what had it. */
function useClosing(): () => void {
  const before = useRef<Element>(document.activeElement);
  return () => {
    const { current } = before;
    usePanels.getState().setFindOpen(false);
    const target = current instanceof HTMLElement && current.isConnected && current !== document.body ? current : document.querySelector<HTMLElement>('[data-region=view]');
    target?.focus({ preventScroll: true });
  };
}
