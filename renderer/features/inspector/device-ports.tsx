import { useCallback, useState, type MouseEvent, type ReactElement } from 'react';
import { shortConnector } from '../../state/connector-name.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import { portRefKey, type PortRef } from '../../../shared/model/port-ref.ts';
import { portsOf } from '../../../shared/model/ports.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { portLabel } from '../../../shared/topology/names.ts';
import { opticAt } from '../../../shared/topology/port-facts.ts';
import { farEndText } from '../../state/port-text.ts';
import { useSession } from '../../state/session.ts';
import { useDerived } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './inspector.module.css';

interface PortLine {
  readonly ref: PortRef;
  readonly label: string;
  readonly use: string | undefined;
  readonly optic: string | undefined;
}

interface PortGroupLines {
  readonly title: string;
  readonly ports: readonly PortLine[];
}

/** The ports of a device under what they are, each with what is plugged in. */
function groupLines(store: DesignStore, device: Device, type: DeviceType): readonly PortGroupLines[] {
  const ports = [...portsOf(type).values()];
  return type.portGroups.map((group, index) => ({
    title: `${group.count} × ${shortConnector(group.connector)}${group.face === 'rear' ? ', rear' : ''}`,
    ports: ports.filter((port) => port.groupIndex === index).map((port): PortLine => {
      const ref: PortRef = { deviceId: device.id, portKey: port.key };
      const optic = opticAt(store, ref);
      return { ref, label: portLabel(store, ref), use: farEndText(store, ref), optic: optic === undefined ? undefined : store.get('opticType', optic.typeId)?.model };
    }),
  }));
}

function PortRow({ line }: { readonly line: PortLine }): ReactElement {
  const onClick = (event: MouseEvent): void => {
    const { togglePort, selectPorts } = useSession.getState();
    if (event.ctrlKey || event.metaKey || event.shiftKey) togglePort(line.ref);
    else selectPorts([line.ref]);
  };
  return (
    <li>
      <button type="button" className={styles['portRow']} data-port={line.ref.portKey} onClick={onClick}>
        <span className={styles['portKey']}>{line.label}</span>
        <span className={styles['portUse']} data-used={line.use === undefined ? undefined : true}>{line.use ?? line.optic ?? 'free'}</span>
      </button>
    </li>
  );
}

const SHORT_LIST = 12;

function PortGroup({ group }: { readonly group: PortGroupLines }): ReactElement {
  const [isWhole, setIsWhole] = useState(false);
  const used = group.ports.filter((line) => line.use !== undefined).length;
  const shown = isWhole ? group.ports : group.ports.slice(0, SHORT_LIST);
  return (
    <>
      <h4 className={styles['group']}>{group.title}{used === 0 ? '' : ` · ${used} used`}</h4>
      <ul className={styles['ports']}>{shown.map((line) => <PortRow key={portRefKey(line.ref)} line={line} />)}</ul>
      {group.ports.length > shown.length ? <Button size="small" look="quiet" onClick={() => setIsWhole(true)}>Show {group.ports.length - shown.length} more</Button> : null}
    </>
  );
}

/** Every port of a device with what it leads to; a click selects the port. */
export function DevicePorts({ device, type }: { readonly device: Device; readonly type: DeviceType }): ReactElement | null {
  const groups = useDerived(useCallback((store: DesignStore) => groupLines(store, device, type), [device, type]));
  if (groups.length === 0) return null;
  /* Groups have no names: their place in the type is their identity. */
  return <Section title="Ports">{groups.map((group, index) => <PortGroup key={index} group={group} />)}</Section>;
}
