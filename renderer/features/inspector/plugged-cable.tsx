import type { ReactElement } from 'react';
import { removeCables } from '../../../shared/commands/cables/remove-cables.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import { cableName } from '../../../shared/topology/names.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { useRecord, useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { FactRow } from '../../ui/field.tsx';
import styles from './inspector.module.css';

/** The cable in a port. */
export function PluggedCable({ cable }: { readonly cable: Cable }): ReactElement {
  const store = useStore();
  const type = useRecord('cableType', cable.typeId);
  return (
    <>
      <dl>
        <FactRow label="Label"><button type="button" className={styles['link']} onClick={() => useSession.getState().focusOn([cable.id])}>{cableName(store, cable)}</button></FactRow>
        <FactRow label="Type">{type?.model}</FactRow>
      </dl>
      <div className={styles['buttons']}><Button size="small" onClick={() => runCommand(removeCables, { cableIds: [cable.id] })}>Unplug and remove</Button></div>
    </>
  );
}
