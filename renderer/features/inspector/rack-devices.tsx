import { useCallback, type ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { formatHalfU } from '../../../shared/base/units.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { heightHalfUOf, unitLabel } from '../../../shared/topology/occupancy.ts';
import { useSession } from '../../state/session.ts';
import { useDerived } from '../../state/use-design.ts';
import { Section } from '../../ui/section.tsx';
import styles from './inspector.module.css';

interface Line {
  readonly id: Id<'device'>;
  readonly name: string;
  readonly place: string;
}

/** The devices of a rack, highest first. */
function linesOf(store: DesignStore, rackId: Id<'rack'>): readonly Line[] {
  const rack = store.get('rack', rackId);
  const rackType = rack && store.get('rackType', rack.typeId);
  if (rack === undefined || rackType === undefined) return [];
  const lines = store.find('devicesByRack', rackId).map((device) => {
    const { placement } = device;
    const type = store.get('deviceType', device.typeId);
    const height = type === undefined ? 2 : heightHalfUOf(type);
    if (placement.kind !== 'rack') return { id: device.id, name: device.name, place: 'side rail', at: -1 };
    return { id: device.id, name: device.name, place: `U${unitLabel(rack, rackType, placement.bottomHalfU, height)}, ${formatHalfU(height)}, ${placement.face}`, at: placement.bottomHalfU };
  });
  return lines.sort((a, b) => b.at - a.at);
}

/** What is mounted in a rack; a click selects the device. */
export function RackDevices({ rackId }: { readonly rackId: Id<'rack'> }): ReactElement | null {
  const lines = useDerived(useCallback((store: DesignStore) => linesOf(store, rackId), [rackId]));
  if (lines.length === 0) return null;
  return (
    <Section title="Devices" aside={String(lines.length)}>
      <ul className={styles['ports']}>
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" className={styles['portRow']} onClick={() => useSession.getState().select([line.id])}>
              <span className={styles['portKey']}>{line.name}</span>
              <span className={styles['portUse']}>{line.place}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
