import type { ReactElement, ReactNode } from 'react';
import type { RecordId } from '../../../shared/model/design.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import { isIdOfKind } from '../../state/record-kinds.ts';
import { useSession } from '../../state/session.ts';
import { AnnotationInspector } from './annotation-inspector.tsx';
import { CableInspector } from './cable-inspector.tsx';
import { CommentsSection } from './comments-section.tsx';
import { DeviceInspector } from './device-inspector.tsx';
import styles from './inspector.module.css';
import { PathwayInspector } from './pathway-inspector.tsx';
import { PlanItemInspector } from './plan-item-inspector.tsx';
import { PortInspector } from './port-inspector.tsx';
import { PortsInspector } from './ports-inspector.tsx';
import { RackInspector } from './rack-inspector.tsx';
import { RoomInspector } from './room-inspector.tsx';
import { SeveralInspector } from './several-inspector.tsx';

function OneInspector({ id, whenNothing }: { readonly id: RecordId; readonly whenNothing: ReactNode }): ReactNode {
  if (isIdOfKind('device', id)) return <DeviceInspector deviceId={id} />;
  if (isIdOfKind('cable', id)) return <CableInspector cableId={id} />;
  if (isIdOfKind('rack', id)) return <RackInspector rackId={id} />;
  if (isIdOfKind('room', id)) return <RoomInspector roomId={id} />;
  if (isIdOfKind('planItem', id)) return <PlanItemInspector itemId={id} />;
  if (isIdOfKind('pathway', id)) return <PathwayInspector pathwayId={id} />;
  if (isIdOfKind('annotation', id)) return <AnnotationInspector annotationId={id} />;
  return whenNothing;
}

/** What is selected: its findings, its facts, and every edit of it. `whenNothing` is shown while nothing is. */
export function InspectorPanel({ whenNothing }: { readonly whenNothing: ReactNode }): ReactElement {
  const selection = useSession((state) => state.selection);
  const ports = useSession((state) => state.ports);
  const [id] = selection;
  const [port] = ports;
  /* The key drops half-typed text when something else is selected. */
  const content = (): { readonly key: string; readonly node: ReactNode } => {
    if (port !== undefined && ports.length === 1) return { key: portRefKey(port), node: <PortInspector port={port} /> };
    if (port !== undefined) return { key: 'ports', node: <PortsInspector ports={ports} /> };
    if (id === undefined) return { key: 'nothing', node: whenNothing };
    if (selection.length > 1) return { key: 'several', node: <SeveralInspector ids={selection} /> };
    return { key: id, node: <><OneInspector id={id} whenNothing={whenNothing} />{isIdOfKind('device', id) || isIdOfKind('cable', id) ? null : <CommentsSection id={id} />}</> };
  };
  const { key, node } = content();
  return <div className={styles['panel']} key={key}>{node}</div>;
}
