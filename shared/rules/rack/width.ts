import { railOpeningMm } from '../../catalog/rack.ts';
import { formatLength } from '../../base/units.ts';
import type { DeviceType } from '../../model/device-type.ts';
import { deviceName } from '../../topology/names.ts';
import { subjectOfDevice, subjectOfRack } from '../../topology/subjects.ts';
import { cabinet, copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity } from '../quantities.ts';
import { mountedIn } from '../rack-contents.ts';

const USUAL_INCH = 19;
const NARROW_INCH = 10;

/** Devices made for other rails than their rack has. */
export const width = defineRule({
  id: 'rack/width',
  title: 'Width of the rails',
  scope: 'rack',
  severity: 'error',
  standard: 'EIA-310-E; IEC 60297-3-100',
  what: 'A device must be made for the width of the rack\'s rails, and its body must pass between them. Devices are taken for 19 inch unless their type or their body\'s width says otherwise.',
  why: 'A wider device does not go in; a narrower one reaches only one rail without adapters.',
  todo: 'Use a rack of the right width, or adapter brackets for a narrower device.',
  messages: {
    tooWide: '{device} is made for {made} inch; the rails of {rack} are {rails} inch apart.',
    body: 'The body of {device} is {body} wide; between the rails of {rack} there are {opening}.',
    narrow: '{device} is made for {made} inch and needs adapters for the {rails} inch rails of {rack}.',
  },
  check({ rack, type: rackType }, { view, report, measure }) {
    const rails = rackType.railWidthInch;
    const openingMm = railOpeningMm(rails);
    if (openingMm === undefined) return;
    measure({ opening: lengthQuantity(openingMm), railWidth: { text: `${rails} inch`, value: rails, unit: 'in' } }, [subjectOfRack(rack)]);
    for (const { device, type } of mountedIn(view, rack)) {
      const made = madeForInch(type, rails);
      const subjects = [subjectOfDevice(view, device)];
      const data = { device: deviceName(view, device), rack: rack.name, made, rails, body: formatLength(Math.ceil(type.widthMm ?? 0)), opening: formatLength(openingMm) };
      if (made > rails) report({ messageId: 'tooWide', data, subjects, actual: { text: `${made} inch` }, required: { text: `${rails} inch` } });
      else if (type.widthMm !== undefined && type.widthMm > openingMm) report({ messageId: 'body', data, subjects, actual: lengthQuantity(Math.ceil(type.widthMm)), required: lengthQuantity(openingMm) });
      else if (made < rails && type.isHalfWidth !== true) report({ messageId: 'narrow', data, subjects, actual: { text: `${made} inch` }, required: { text: `${rails} inch` }, atMost: 'warning' });
    }
  },
  examples: {
    valid: [
      { title: '19 inch in 19 inch', design: (d) => void d.device('SW1', copperSwitch({ widthMm: 440 }), { rack: d.rack('A01') }) },
      { title: 'a small switch in a 10-inch cabinet', design: (d) => void d.device('SW1', copperSwitch({ widthMm: 210 }), { rack: d.rack('A01', cabinet({ railWidthInch: 10 })) }) },
    ],
    invalid: [
      { title: '19 inch in a 10-inch cabinet', messageIds: ['tooWide'], design: (d) => void d.device('SW1', copperSwitch(), { rack: d.rack('A01', cabinet({ railWidthInch: 10 })) }) },
      { title: 'a body of 460 mm made for 19 inch', messageIds: ['body'], design: (d) => void d.device('SW1', copperSwitch({ widthMm: 460, railWidthInch: 19 }), { rack: d.rack('A01') }) },
      { title: '19 inch in a 23-inch rack', messageIds: ['narrow'], design: (d) => void d.device('SW1', copperSwitch(), { rack: d.rack('A01', cabinet({ railWidthInch: 23 })) }) },
    ],
  },
});

/* A small body fits a 10-inch rack as well as, with longer ears, a wider one; a large one was made for the narrowest rails it passes between. */
function madeForInch({ railWidthInch, widthMm }: DeviceType, rails: number): number {
  if (railWidthInch !== undefined) return railWidthInch;
  if (widthMm === undefined) return USUAL_INCH;
  if (rails === NARROW_INCH && widthMm <= (railOpeningMm(NARROW_INCH) ?? 0)) return NARROW_INCH;
  return [USUAL_INCH, 21, 23].find((inch) => widthMm <= (railOpeningMm(inch) ?? 0)) ?? 23;
}
