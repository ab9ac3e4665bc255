import { deviceName } from '../../topology/names.ts';
import { carriedG } from '../../topology/rack-load.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cabinet, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { weightQuantity } from '../quantities.ts';
import { mountedIn } from '../rack-contents.ts';

/** What each device weighs on the rack units it takes. */
export const unitLoad = defineRule({
  id: 'rack/unit-load',
  title: 'Weight per unit',
  scope: 'rack',
  severity: 'error',
  standard: 'The makers\' data sheets',
  what: 'Where the maker states what the rails carry in each unit, no device may weigh more on the units it takes, with what is in its bays or stands on it.',
  why: 'The rails bend, or the nuts tear out, long before the whole rack is overloaded.',
  todo: 'Put it on rails or a shelf that rest on all four posts, or use a stronger rack.',
  messages: { tooHeavy: '{device}{laden} weighs {actual} on {units} U; {rack} carries {limit} there.' },
  check({ rack, type: rackType }, { view, report, measure }) {
    const perUnitG = rackType.maxLoadPerUnitG;
    if (perUnitG === undefined) return;
    for (const { device, type, heightHalfU } of mountedIn(view, rack)) {
      const ladenG = carriedG(view, device.id);
      if (type.weightG === undefined && ladenG === 0) continue;
      const weightG = (type.weightG ?? 0) + ladenG;
      const limitG = Math.round((perUnitG * heightHalfU) / 2);
      const subjects = [subjectOfDevice(view, device)];
      measure({ maxPerUnit: weightQuantity(perUnitG), perUnit: weightQuantity(Math.round((weightG * 2) / heightHalfU)) }, subjects);
      if (weightG <= limitG) continue;
      report({
        messageId: 'tooHeavy',
        data: { device: deviceName(view, device), laden: ladenG === 0 ? '' : ' with what it carries', actual: weightQuantity(weightG).text, units: heightHalfU / 2, rack: rack.name, limit: weightQuantity(limitG).text },
        subjects,
        actual: weightQuantity(weightG),
        required: weightQuantity(limitG),
      });
    }
  },
  examples: {
    valid: [{ title: 'exactly what the rails carry', design: (d) => void d.device('S1', server(), { rack: d.rack('A01', cabinet({ maxLoadPerUnitG: 18_000 })) }) }],
    invalid: [
      { title: '18 kg on a unit that carries 15', messageIds: ['tooHeavy'], design: (d) => void d.device('S1', server(), { rack: d.rack('A01', cabinet({ maxLoadPerUnitG: 15_000 })) }) },
      { title: '18 kg on a shelf of two units that carry 8 each', messageIds: ['tooHeavy'], design: onShelf },
    ],
  },
});

function onShelf(d: ExampleDesign): void {
  const shelf = d.device('SH1', 'generic-shelf-2u-standing-1', { rack: d.rack('A01', cabinet({ maxLoadPerUnitG: 8000 })) });
  d.device('S1', server({ mount: 'room' }), { placement: { kind: 'bay', deviceId: shelf.id, bayKey: '1' } });
}
