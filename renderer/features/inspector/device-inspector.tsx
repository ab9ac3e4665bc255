import type { ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { deviceName } from '../../../shared/topology/names.ts';
import { useRecord, useStore } from '../../state/use-design.ts';
import { DeviceConnecting } from './device-connecting.tsx';
import { DeviceFields } from './device-fields.tsx';
import { DevicePlace } from './device-place.tsx';
import { DevicePorts } from './device-ports.tsx';
import { InspectorHead } from './inspector-head.tsx';
import { SelectionFindings } from './selection-findings.tsx';
import { TypeFacts } from './type-facts.tsx';

/** A device: what is wrong with it, what it is, where it is, what is plugged into it. */
export function DeviceInspector({ deviceId }: { readonly deviceId: Id<'device'> }): ReactElement | null {
  const store = useStore();
  const device = useRecord('device', deviceId);
  const type = useRecord('deviceType', device?.typeId);
  if (device === undefined || type === undefined) return null;
  return (
    <>
      <InspectorHead title={deviceName(store, device)} subtitle={`${type.manufacturer} ${type.model}`} />
      <DeviceConnecting deviceId={deviceId} hasPorts={type.portGroups.length > 0} />
      <SelectionFindings id={deviceId} />
      <DeviceFields device={device} type={type} />
      <DevicePlace device={device} type={type} />
      <DevicePorts device={device} type={type} />
      <TypeFacts type={type} />
    </>
  );
}
