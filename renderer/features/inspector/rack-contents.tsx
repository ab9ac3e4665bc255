import { useCallback, type ReactElement } from 'react';
import { compareNatural } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { fillRacks, moveRackContents } from '../../state/rack-edits.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './inspector.module.css';

/** Id of the list of racks, for the action that leads here. */
const TARGETS_ID = 'move-contents-to';
const TARGETS_LABEL = 'Move contents to';

function targetsOf(store: DesignStore, rackId: Id<'rack'>): readonly { readonly value: string; readonly label: string }[] {
  return store.all('rack').filter((rack) => rack.id !== rackId).sort((a, b) => compareNatural(a.name, b.name)).map((rack) => ({ value: rack.id, label: rack.name }));
}

/** What is done with everything in a rack: blanks for what is free, all of it to another rack. */
export function RackContents({ rackId }: { readonly rackId: Id<'rack'> }): ReactElement {
  const store = useStore();
  const targets = useDerived(useCallback((design: DesignStore) => targetsOf(design, rackId), [rackId]));
  const isEmpty = useDerived(useCallback((design: DesignStore) => design.find('devicesByRack', rackId).length === 0, [rackId]));
  const moveTo = (id: string): void => {
    const target = store.all('rack').find((rack) => rack.id === id);
    if (target !== undefined) moveRackContents(rackId, target.id);
  };
  return (
    <Section title="Contents">
      {targets.length === 0 || isEmpty ? null : <Select id={TARGETS_ID} label={TARGETS_LABEL} value={undefined} choices={targets} placeholder="Move contents to…" onChange={moveTo} />}
      <div className={styles['buttons']}>
        <Button size="small" onClick={() => fillRacks([rackId], 'front')}>Fill blanks, front</Button>
        <Button size="small" onClick={() => fillRacks([rackId], 'rear')}>Fill blanks, rear</Button>
      </div>
    </Section>
  );
}
