import { useCallback, type ReactElement } from 'react';
import { moveDevice } from '../../../shared/commands/devices/move-device.ts';
import { compareNatural } from '../../../shared/base/compare.ts';
import type { Device, Placement } from '../../../shared/model/device.ts';
import type { DeviceType, Face } from '../../../shared/model/device-type.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { heightHalfUOf, unitLabel } from '../../../shared/topology/occupancy.ts';
import { useDerived, useRecord, useStore } from '../../state/use-design.ts';
import { commitRead, readHalfU } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { FactRow } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLength } from '../../state/use-length.ts';

const FACES: readonly { readonly value: Face; readonly label: string }[] = [
  { value: 'front', label: 'Front' },
  { value: 'rear', label: 'Rear' },
];

/* As somebody in front of the rack sees them. */
const SIDES = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
] as const;

const rackChoices = (store: DesignStore): readonly { readonly value: string; readonly label: string }[] =>
  [...store.all('rack')].sort((a, b) => compareNatural(a.name, b.name)).map((rack) => ({ value: rack.id, label: rack.name }));

/** The stored position of a number painted on the rail; racks count from the bottom or from the top. */
function storedHalfU(shownHalfU: number, heightHalfU: number, heightU: number, isTopDown: boolean): number {
  return isTopDown ? heightU * 2 - shownHalfU + 2 - heightHalfU : shownHalfU - 2;
}

function RackPlace({ device, type, placement }: { readonly device: Device; readonly type: DeviceType; readonly placement: Extract<Placement, { kind: 'rack' }> }): ReactElement {
  const store = useStore();
  const rack = useRecord('rack', placement.rackId);
  const rackType = useRecord('rackType', rack?.typeId);
  const racks = useDerived(rackChoices);
  const height = heightHalfUOf(type);
  const heightU = rackType?.heightU ?? 0;
  const isTopDown = rack?.numbering === 'top-down';
  const move = (change: Partial<typeof placement>): unknown => runCommand(moveDevice, { deviceId: device.id, placement: { ...placement, ...change } });
  const moveToRack = (id: string): void => {
    const target = store.all('rack').find((each) => each.id === id);
    if (target !== undefined) move({ rackId: target.id });
  };
  const commitUnit = (text: string): string | undefined => commitRead(readHalfU(text), (shown) => move({ bottomHalfU: storedHalfU(shown, height, heightU, isTopDown) }));
  return (
    <>
      <SelectField label="Rack" value={placement.rackId} choices={racks} onChange={moveToRack} />
      <TextField label="Lowest unit" value={rack === undefined || rackType === undefined ? '' : unitLabel(rack, rackType, placement.bottomHalfU, height)} inputMode="decimal" onCommit={commitUnit} />
      <SelectField label="Mounted at" value={placement.face} choices={FACES} onChange={(face) => move({ face })} />
      {type.isHalfWidth === true ? <SelectField label="Half" value={placement.column ?? 'left'} choices={SIDES} onChange={(column) => move({ column })} /> : null}
    </>
  );
}

/** Where a strip hangs beside the units. */
function BesidePlace({ device, placement }: { readonly device: Device; readonly placement: Extract<Placement, { kind: 'rack-side' }> }): ReactElement {
  const store = useStore();
  const racks = useDerived(rackChoices);
  const move = (change: Partial<typeof placement>): unknown => runCommand(moveDevice, { deviceId: device.id, placement: { ...placement, ...change } });
  const moveToRack = (id: string): void => {
    const target = store.all('rack').find((each) => each.id === id);
    if (target !== undefined) move({ rackId: target.id });
  };
  return (
    <>
      <SelectField label="Rack" value={placement.rackId} choices={racks} onChange={moveToRack} />
      <SelectField label="Side" value={placement.side} choices={SIDES} onChange={(side) => move({ side })} />
      <SelectField label="Mounted at" value={placement.face} choices={FACES} onChange={(face) => move({ face })} />
    </>
  );
}

type Elsewhere = Exclude<Placement, { kind: 'rack' | 'rack-side' }>;

function OtherPlace({ placement }: { readonly placement: Elsewhere }): ReactElement {
  const { show } = useLength();
  const text = useDerived(useCallback((store: DesignStore) => placeText(store, placement, show), [placement, show]));
  return <dl><FactRow label="Place">{text}</FactRow></dl>;
}

function placeText(store: DesignStore, placement: Elsewhere, show: (lengthMm: number) => string): string {
  switch (placement.kind) {
    case 'room': {
      const height = placement.zMm === undefined ? '' : `, ${show(placement.zMm)} high`;
      return `${store.get('room', placement.roomId)?.name ?? 'Room'}, ${show(placement.xMm)} from the left, ${show(placement.yMm)} from the top${height}`;
    }
    case 'bay':
      return `${store.get('device', placement.deviceId)?.name ?? 'Device'}, bay ${placement.bayKey}`;
    case 'unplaced':
      return 'Not placed yet: drag it into a rack';
  }
}

/** Where a device is. */
export function DevicePlace({ device, type }: { readonly device: Device; readonly type: DeviceType }): ReactElement {
  const { placement } = device;
  return (
    <Section title="Place">
      {placement.kind === 'rack' ? <RackPlace device={device} type={type} placement={placement} /> : placement.kind === 'rack-side' ? <BesidePlace device={device} placement={placement} /> : <OtherPlace placement={placement} />}
    </Section>
  );
}
