import { useCallback, type ReactElement } from 'react';
import { compareNatural } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import { routeCables } from '../../../shared/commands/pathways/route-cables.ts';
import type { Pathway } from '../../../shared/model/pathway.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { pathwayFill } from '../../../shared/topology/pathway-fill.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { FactRow } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './inspector.module.css';

interface Line {
  readonly id: Id<'cable'>;
  readonly label: string;
  readonly type: string;
}

/* A longer list is the Cables view's business. */
const MOST_SHOWN = 100;

const linesIn = (store: DesignStore, pathwayId: Id<'pathway'>): readonly Line[] =>
  store
    .find('cablesByPathway', pathwayId)
    .map((cable) => ({ id: cable.id, label: cable.label ?? 'No label', type: store.get('cableType', cable.typeId)?.model ?? '' }))
    .sort((a, b) => compareNatural(a.label, b.label));

/** What runs in a pathway, how full that makes it, and cables of its room that could be laid in it. */
export function PathwayCables({ pathway }: { readonly pathway: Pathway }): ReactElement {
  const store = useStore();
  const lines = useDerived(useCallback((view: DesignStore) => linesIn(view, pathway.id), [pathway.id]));
  const { fillPercent, unknownDiameters } = useDerived(useCallback((view: DesignStore) => pathwayFill(view, pathway), [pathway]));
  const others = useDerived(useCallback((view: DesignStore) => unroutedIn(view, pathway), [pathway]));
  const takeOut = (): void => {
    for (const { id } of lines) {
      const left = (store.get('cable', id)?.pathwayIds ?? []).filter((other) => other !== pathway.id);
      runCommand(routeCables, { cableIds: [id], pathwayIds: left }, { mergeKey: `empty ${pathway.id}` });
    }
  };
  return (
    <Section title="Cables" aside={String(lines.length)}>
      <dl><FactRow label="Fill">{fillPercent === undefined ? `Not known${unknownDiameters > 0 ? `: ${unknownDiameters} without a diameter` : ''}` : `${Math.round(fillPercent * 10) / 10} %`}</FactRow></dl>
      {lines.length === 0 ? null : (
        <ul className={styles['ports']}>
          {lines.slice(0, MOST_SHOWN).map((line) => (
            <li key={line.id}>
              <button type="button" className={styles['portRow']} onClick={() => useSession.getState().select([line.id])}>
                <span className={styles['portKey']}>{line.label}</span>
                <span className={styles['portUse']}>{line.type}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['buttons']}>
        {others.length === 0 ? null : <Button size="small" onClick={() => runCommand(routeCables, { cableIds: others, pathwayIds: [pathway.id] })}>{`Lay the ${others.length} ${others.length === 1 ? 'cable' : 'cables'} between racks here`}</Button>}
        {lines.length === 0 ? null : <Button size="small" onClick={takeOut}>Take all out</Button>}
      </div>
    </Section>
  );
}

/** Cables of the room that leave their rack and run in no pathway yet. */
function unroutedIn(view: DesignStore, pathway: Pathway): readonly Id<'cable'>[] {
  const rackOf = (deviceId: Id<'device'>): string | undefined => {
    const placement = view.get('device', deviceId)?.placement;
    if (placement?.kind === 'bay') return rackOf(placement.deviceId);
    return placement?.kind === 'rack' || placement?.kind === 'rack-side' ? placement.rackId : placement?.kind === 'room' && placement.roomId === pathway.roomId ? 'room' : undefined;
  };
  const devices = [...view.find('racksByRoom', pathway.roomId).flatMap((rack) => view.find('devicesByRack', rack.id)), ...view.find('devicesByRoom', pathway.roomId)];
  const cables = new Map(devices.flatMap((device) => view.find('cablesByDevice', device.id)).map((cable) => [cable.id, cable]));
  return [...cables.values()].filter(({ pathwayIds, a, b }) => pathwayIds === undefined && isBetween(rackOf, a[0]?.deviceId, b[0]?.deviceId)).map(({ id }) => id);
}

function isBetween(rackOf: (deviceId: Id<'device'>) => string | undefined, a: Id<'device'> | undefined, b: Id<'device'> | undefined): boolean {
  const [from, to] = [a && rackOf(a), b && rackOf(b)];
  return from !== undefined && to !== undefined && (from !== to || from === 'room');
}
