import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './tab-list.module.css';

/** A tab; `panelId` names the element it shows. */
export interface Tab<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly badge?: ReactNode;
}

/** Id of a tab of a list: names its panel. */
export const tabId = (listId: string, value: string): string => `${listId}-${value}`;

/** Tabs over one panel. Arrow keys choose, as in every desktop application. */
export function TabList<V extends string>({ id, label, look, tabs, value, panelId, onChange }: {
  readonly id: string;
  readonly label: string;
  readonly look: 'pills' | 'lines';
  readonly tabs: readonly Tab<V>[];
  readonly value: V | undefined;
  readonly panelId: string;
  readonly onChange: (value: V) => void;
}): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = nextIndex(event.key, tabs.findIndex((tab) => tab.value === value), tabs.length);
    const next = index === undefined ? undefined : tabs[index];
    if (index === undefined || next === undefined) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  const tabStop = value ?? tabs[0]?.value;
  return (
    <div className={classNames(styles['list'], styles[look])} role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          id={tabId(id, tab.value)}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          aria-controls={tab.value === value ? panelId : undefined}
          tabIndex={tab.value === tabStop ? 0 : -1}
          className={styles['tab']}
          onClick={() => onChange(tab.value)}
        >
          <span data-text={tab.label}>{tab.label}</span>
          {tab.badge}
        </button>
      ))}
    </div>
  );
}

function nextIndex(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
