import { formatLength, halfUToMm } from '../../base/units.ts';
import type { Device } from '../../model/device.ts';
import type { DeviceType } from '../../model/device-type.ts';
import type { Rack } from '../../model/rack.ts';
import type { DesignView } from '../../store/design-view.ts';
import { compareCodeUnits } from '../../base/compare.ts';
import { deviceName } from '../../topology/names.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { pdu } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity, listNames } from '../quantities.ts';

/** What hangs on the side rails of a rack, in no rack units. */
export const sideRails = defineRule({
  id: 'rack/side-rails',
  title: 'Side rails',
  scope: 'rack',
  severity: 'error',
  standard: 'The makers\' data sheets',
  what: 'What is fixed to a side rail, such as a vertical power strip, must not be longer than the rack\'s units are high; several on the same rail must fit above one another.',
  why: 'The second strip has no place, or the strip does not go into the rack.',
  todo: 'Use the other side or the other face, a shorter strip, or one mounted in rack units.',
  options: {
    besideEachOther: { default: 1, description: 'How many strips the rack takes beside each other on one rail; some wide cabinets take two.', values: [1, 2] },
  },
  messages: {
    tooLong: '{device} is {length} long; {rack} has {usable} for it.',
    taken: '{devices} do not fit on the {side} rail at the {face} of {rack}: together {length} long, {usable} usable.',
  },
  check({ rack, type: rackType }, { view, options, report, measure, notCheckable }) {
    const usableMm = halfUToMm(rackType.heightU * 2);
    for (const { side, face, strips } of railsOf(view, rack)) {
      const subjects = strips.map(({ device }) => subjectOfDevice(view, device));
      for (const { device, type } of strips) if (type.heightMm === undefined) notCheckable(`length of ${type.model}`, [subjectOfDevice(view, device)]);
      const data = { rack: rack.name, usable: formatLength(Math.floor(usableMm)) };
      const long = strips.filter(({ type }) => (type.heightMm ?? 0) > usableMm);
      for (const { device, type } of long) {
        const lengthMm = Math.round(type.heightMm ?? 0);
        report({ messageId: 'tooLong', data: { ...data, device: deviceName(view, device), length: formatLength(lengthMm) }, subjects: [subjectOfDevice(view, device)], actual: lengthQuantity(lengthMm), required: lengthQuantity(Math.floor(usableMm)) });
      }
      const togetherMm = strips.reduce((sum, { type }) => sum + (type.heightMm ?? 0), 0);
      const availableMm = usableMm * options.besideEachOther;
      measure({ sideLength: lengthQuantity(Math.round(togetherMm)), usableLength: lengthQuantity(Math.floor(availableMm)) }, subjects);
      if (long.length > 0 || togetherMm <= availableMm) continue;
      report({
        messageId: 'taken',
        data: { ...data, devices: listNames(strips.map(({ device }) => deviceName(view, device))), side, face, length: formatLength(Math.round(togetherMm)), usable: formatLength(Math.floor(availableMm)) },
        subjects,
        actual: lengthQuantity(Math.round(togetherMm)),
        required: lengthQuantity(Math.floor(availableMm)),
        fixes: freeRailFix(view, rack, strips),
      });
    }
  },
  examples: {
    valid: [
      { title: 'one on each side', design: (d) => strips(d, 1700, ['left', 'right']) },
      { title: 'two short ones above one another', design: (d) => strips(d, 900, ['left', 'left']) },
    ],
    invalid: [
      { title: 'two long ones on one rail', messageIds: ['taken'], design: (d) => strips(d, 1700, ['left', 'left']) },
      { title: 'one longer than the rack', messageIds: ['tooLong'], design: (d) => strips(d, 2000, ['left']) },
    ],
  },
});

function strips(d: ExampleDesign, heightMm: number, sides: readonly ('left' | 'right')[]): void {
  const rack = d.rack('A01');
  const type = pdu({ heightMm });
  for (const [n, side] of sides.entries()) d.device(`PDU${n + 1}`, type, { placement: { kind: 'rack-side', rackId: rack, side, face: 'rear' } });
}

interface Rail {
  readonly side: 'left' | 'right';
  readonly face: 'front' | 'rear';
  readonly strips: readonly { readonly device: Device; readonly type: DeviceType }[];
}

const RAILS = [
  { side: 'left', face: 'rear' }, { side: 'right', face: 'rear' }, { side: 'left', face: 'front' }, { side: 'right', face: 'front' },
] as const;

function railsOf(view: DesignView, rack: Rack): readonly Rail[] {
  const devices = [...view.find('devicesByRack', rack.id)].sort((a, b) => compareCodeUnits(a.id, b.id));
  return RAILS.flatMap((rail): Rail[] => {
    const found = devices.flatMap((device) => {
      const { placement } = device;
      const type = view.get('deviceType', device.typeId);
      return type !== undefined && placement.kind === 'rack-side' && placement.side === rail.side && placement.face === rail.face ? [{ device, type }] : [];
    });
    return found.length === 0 ? [] : [{ ...rail, strips: found }];
  });
}

/** Moves the last of the strips to a rail that is free. */
function freeRailFix(view: DesignView, rack: Rack, onRail: Rail['strips']): { readonly title: string; readonly commandId: string; readonly args: unknown }[] {
  const taken = railsOf(view, rack);
  const free = RAILS.find(({ side, face }) => !taken.some((rail) => rail.side === side && rail.face === face));
  const moved = onRail.at(-1)?.device;
  if (free === undefined || moved === undefined || onRail.length > 2) return [];
  return [{ title: `Move ${moved.name} to the ${free.side} rail at the ${free.face}`, commandId: 'device.move', args: { deviceId: moved.id, placement: { kind: 'rack-side', rackId: rack.id, ...free } } }];
}
