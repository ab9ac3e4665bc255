import { useEffect, useRef, useState, type ReactElement } from 'react';
import { type Found, type FoundKind, foundTitle } from '../../../shared/topology/find-records.ts';
import { thingPlace } from '../../../shared/topology/thing-name.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useFind } from '../../state/find.ts';
import { useStore } from '../../state/use-design.ts';
import styles from './find-bar.module.css';

const ROW_PX = 28;
const LIST_PX = 168;
const OVERSCAN = 8;

const WORDS: Readonly<Record<FoundKind, string>> = { rack: 'Rack', device: 'Device', port: 'Port', cable: 'Cable', room: 'Room', pathway: 'Pathway', planItem: 'Plan', annotation: 'Annotation', comment: 'Comment' };

/* What was matched is named where it is not the name itself. */
function noteOf(store: DesignStore, { thing, field, text }: Found, title: string): string {
  const place = thingPlace(store, thing.id);
  const matched = text === title ? '' : `${field}: ${text}`;
  return [matched, place].filter((part) => part !== '').join(' · ');
}

/** The rows that can be seen, of however many were found. */
export function FoundList(): ReactElement {
  const store = useStore();
  const found = useFind((state) => state.found);
  const active = useFind((state) => state.active);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const element = list.current;
    if (element === null || active === -1) return;
    const y = active * ROW_PX;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (y + ROW_PX > element.scrollTop + element.clientHeight) element.scrollTop = y + ROW_PX - element.clientHeight;
  }, [active]);
  const first = Math.max(0, Math.floor(top / ROW_PX) - OVERSCAN);
  const shown = found.slice(first, first + Math.ceil(LIST_PX / ROW_PX) + 2 * OVERSCAN);
  return (
    <ul className={styles['list']} aria-label="Results" ref={list} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <li aria-hidden="true" style={{ height: first * ROW_PX }} />
      {shown.map((each, i) => <Row key={`${each.thing.id} ${each.thing.portKey ?? ''} ${first + i}`} found={each} index={first + i} isActive={first + i === active} store={store} />)}
      <li aria-hidden="true" style={{ height: Math.max(0, found.length - first - shown.length) * ROW_PX }} />
    </ul>
  );
}

function Row({ found, index, isActive, store }: { readonly found: Found; readonly index: number; readonly isActive: boolean; readonly store: DesignStore }): ReactElement {
  const title = foundTitle(store, found.thing);
  const { show } = useFind.getState();
  return (
    <li>
      <button type="button" className={styles['row']} aria-current={isActive ? 'true' : undefined} onClick={() => show(index)}>
        <span className={styles['kind']}>{WORDS[found.thing.kind]}</span>
        <span className={styles['title']}>{title}</span>
        <span className={styles['note']}>{noteOf(store, found, title)}</span>
      </button>
    </li>
  );
}
