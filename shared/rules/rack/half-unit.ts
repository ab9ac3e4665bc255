import { formatHalfU, halfUToMm, RACK_UNIT_UM } from '../../base/units.ts';
import { deviceName } from '../../topology/names.ts';
import { subjectOfDevice, subjectOfRack } from '../../topology/subjects.ts';
import { copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { type Mounted, mountedIn, unitsOf } from '../rack-contents.ts';
import { moveToFree } from './overlap.ts';

/** Devices between whole units. */
export const halfUnit = defineRule({
  id: 'rack/half-unit',
  title: 'Half a unit off',
  scope: 'rack',
  severity: 'warning',
  standard: 'EIA-310-E; IEC 60297-3-100 (1 U = 44.45 mm)',
  what: 'A device of whole units must begin at a whole unit; one of a half unit more may begin or end at one.',
  why: 'The holes of the rails repeat every unit: half a unit up or down the ears of the device find none, and half a unit above and below is lost.',
  todo: 'Move it to a whole unit.',
  messages: { between: '{device} is at {position}, half a unit off the whole units of {rack}.' },
  check({ rack, type: rackType }, { view, report, measure }) {
    measure({ u: { text: '44.45 mm', value: RACK_UNIT_UM / 1000, unit: 'mm' }, height: { text: formatHalfU(rackType.heightU * 2), value: halfUToMm(rackType.heightU * 2), unit: 'mm' } }, [subjectOfRack(rack)]);
    for (const mounted of mountedIn(view, rack)) {
      if (!isBetween(mounted)) continue;
      const { device } = mounted;
      const position = unitsOf(rack, rackType, mounted);
      const move = moveToFree(view, rack, mounted);
      report({
        messageId: 'between',
        data: { device: deviceName(view, device), position, rack: rack.name },
        subjects: [subjectOfDevice(view, device)],
        actual: { text: position },
        required: { text: 'a whole unit' },
        fixes: move === undefined ? [] : [move],
      });
    }
  },
  examples: {
    valid: [
      { title: 'at a whole unit', design: (d) => void d.device('SW1', copperSwitch(), { rack: d.rack('A01'), u: 10 }) },
      { title: 'one and a half units that end at a whole one', design: (d) => void d.device('SW1', copperSwitch({ heightHalfU: 3 }), { rack: d.rack('A01'), u: 10.5 }) },
    ],
    invalid: [{ title: 'one unit, half a unit off', messageIds: ['between'], design: (d) => void d.device('SW1', copperSwitch(), { rack: d.rack('A01'), u: 10.5 }) }],
  },
});

const isBetween = ({ bottomHalfU, heightHalfU }: Mounted): boolean => bottomHalfU % 2 !== 0 && heightHalfU % 2 === 0;
