import { memo, type ReactElement, useEffect, useRef } from 'react';
import type { RackSide } from '../../../shared/model/rack-side.ts';
import { unitLabel, heightHalfUOf } from '../../../shared/topology/occupancy.ts';
import { useSession } from '../../state/session.ts';
import type { PlacedDevice, PlacedRack } from './placed.ts';
import { RackNames } from './rack-names.tsx';
import { RackPicture } from './rack-picture.tsx';
import { useFocusedDevice } from './focused-device.ts';

/** A rack on the canvas: picture, names, and its devices for keyboard and screen reader. */
export const RackNode = memo(function RackNode({ placed, side }: { readonly placed: PlacedRack; readonly side: RackSide }): ReactElement {
  const isSelected = useSession((session) => session.selection.includes(placed.id));
  return (
    <div className="rack">
      <RackPicture placed={placed} side={side} />
      <RackNames placed={placed} side={side} />
      {isSelected ? <div className="rack-frame-selected" /> : null}
      <DeviceList placed={placed} side={side} />
    </div>
  );
});

function DeviceList({ placed, side }: { readonly placed: PlacedRack; readonly side: RackSide }): ReactElement {
  const label = `Rack ${placed.rack.name}, ${side}, ${placed.devices.length} devices`;
  if (placed.devices.length === 0) return <div role="group" aria-label={`${label}: empty`} />;
  return (
    <div role="tree" aria-label={label} aria-multiselectable="true">
      {placed.devices.map((device) => <DeviceOption key={device.id} placed={device} rack={placed} />)}
    </div>
  );
}

function DeviceOption({ placed, rack }: { readonly placed: PlacedDevice; readonly rack: PlacedRack }): ReactElement {
  const isSelected = useSession((session) => session.selection.includes(placed.id));
  const isTabStop = useFocusedDevice((state) => state.deviceId === placed.id);
  const isWanted = useFocusedDevice((state) => state.wantedId === placed.id);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus({ preventScroll: true });
  }, [isWanted]);
  const { x, y, width, height } = placed.inRack;
  return (
    <div
      ref={element}
      role="treeitem"
      aria-selected={isSelected}
      aria-label={deviceLabel(placed, rack)}
      tabIndex={isTabStop ? 0 : -1}
      data-device-id={placed.id}
      className="rack-device"
      style={{ left: x, top: y, width, height }}
      onFocus={() => useFocusedDevice.getState().focus(placed.id)}
    />
  );
}

/** What a screen reader says of a device: `SW1, Catalyst 9300-48P, U40 front, rack A01`. */
export function deviceLabel({ device, type }: PlacedDevice, { rack, type: rackType }: PlacedRack): string {
  const { placement } = device;
  const where = placement.kind === 'rack' ? `U${unitLabel(rack, rackType, placement.bottomHalfU, heightHalfUOf(type))} ${type.isHalfWidth === true ? `${placement.column ?? 'left'} half, ` : ''}${placement.face}` : placement.kind === 'rack-side' ? `${placement.side} side` : 'in a bay';
  return `${device.name}, ${type.model}, ${where}, rack ${rack.name}`;
}
