import type { ReactElement } from 'react';
import type { DeviceType, DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { shortConnector } from '../../state/connector-name.ts';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import type { ModelChoice } from './model-list.ts';
import styles from './swap-device.module.css';

/** What a model offers, in few words: `48 × RJ45, 4 × SFP+`. */
function portsText({ portGroups }: DeviceTypeEntry): string {
  const counts = new Map<string, number>();
  for (const { role, face, connector, count } of portGroups) {
    if (role !== 'network' && role !== 'power-out' && (role !== 'panel' || face !== 'front')) continue;
    const name = shortConnector(connector);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts].map(([name, count]) => `${count} × ${name}`).join(', ');
}

/** The models to choose from; arrow keys in the search box move the choice. */
export function ModelOptions({ id, type, choices, active, onPoint }: {
  readonly id: string;
  readonly type: DeviceType;
  readonly choices: readonly ModelChoice[];
  readonly active: number;
  readonly onPoint: (index: number) => void;
}): ReactElement {
  return (
    <div id={id} role="listbox" aria-label="Models" className={styles['list']}>
      {choices.map(({ entry, problem, kept, used }, index) => (
        <div
          key={entry.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          aria-disabled={problem !== undefined || undefined}
          className={styles['model']}
          ref={index === active ? (element) => { element?.scrollIntoView({ block: 'nearest' }); } : undefined}
          onClick={() => onPoint(index)}
        >
          <span className={styles['name']}>{entry.model}</span>
          {problem === undefined ? null : <ToneIcon tone="error" label="Does not fit here" size={14} />}
          <span className={styles['note']}>{[entry.manufacturer, entry.kind === type.kind ? undefined : entry.kind, portsText(entry), used === 0 || kept === used ? undefined : `keeps ${kept} of ${used}`].filter((part) => part !== undefined && part !== '').join(' · ')}</span>
        </div>
      ))}
    </div>
  );
}
