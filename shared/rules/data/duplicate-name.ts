import { compareCodeUnits } from '../../base/compare.ts';
import type { Device } from '../../model/device.ts';
import type { DesignView } from '../../store/design-view.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { countQuantity } from '../quantities.ts';

/** Devices of one name in one place. */
export const duplicateName = defineRule({
  id: 'data/duplicate-name',
  title: 'A duplicate name',
  scope: 'device',
  severity: 'warning',
  standard: 'Completeness of the design; TIA-606',
  what: 'No two devices in one rack, room or housing may have the same name.',
  why: 'A port is named by rack, device and port: with two devices of one name, schedules and labels no longer say which is meant.',
  todo: 'Rename all but one of them.',
  messages: { shared: '{count} devices in one place are named {name}.' },
  check({ device }, { view, report }) {
    const place = placeOf(device);
    if (place === undefined) return;
    const sharing = view.find('devicesByName', device.name).filter((other) => placeOf(other) === place).sort((a, b) => compareCodeUnits(a.id, b.id));
    if (sharing.length < 2 || sharing[0]?.id !== device.id) return;
    const last = sharing.at(-1) ?? device;
    const name = freeName(view, device.name);
    report({
      messageId: 'shared',
      data: { count: sharing.length, name: device.name },
      subjects: sharing.map((other) => subjectOfDevice(view, other)),
      actual: countQuantity(sharing.length, 'device'),
      required: countQuantity(1, 'device'),
      fixes: name === undefined ? [] : [{ title: `Rename one to ${name}`, commandId: 'device.update', args: { deviceIds: [last.id], fields: { name } } }],
    });
  },
  examples: {
    valid: [{ title: 'the same name in two racks', design: (d) => named(d, d.rack('A01'), d.rack('A02')) }],
    invalid: [{ title: 'the same name twice in a rack', messageIds: ['shared'], design: (d) => { const rack = d.rack('A01'); named(d, rack, rack); } }],
  },
});

function named(d: ExampleDesign, ...racks: readonly ReturnType<ExampleDesign['rack']>[]): void {
  for (const [n, rack] of racks.entries()) d.device('SW1', copperSwitch(), { rack, u: n + 1 });
}

/** The record a device's name must be unique in; undefined for one that is not placed. */
function placeOf({ placement }: Device): string | undefined {
  switch (placement.kind) {
    case 'rack':
    case 'rack-side':
      return placement.rackId;
    case 'room':
      return placement.roomId;
    case 'bay':
      return placement.deviceId;
    case 'unplaced':
      return undefined;
  }
}

const MOST_TRIES = 1000;

/** The name counted up from its last number until no device has it: `SW1` to `SW2`. */
function freeName(view: DesignView, name: string): string | undefined {
  const [, stem = name, digits = ''] = /^(.*?)(\d*)$/u.exec(name) ?? [];
  for (let step = 1; step <= MOST_TRIES; step += 1) {
    const candidate = digits === '' ? `${stem}-${step + 1}` : `${stem}${String(Number(digits) + step).padStart(digits.length, '0')}`;
    if (view.find('devicesByName', candidate).length === 0) return candidate;
  }
  return undefined;
}
