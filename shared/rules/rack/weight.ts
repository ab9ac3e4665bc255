import { contentsOf } from '../../topology/rack-load.ts';
import { subjectOfDevice, subjectOfRack } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cabinet, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { weightQuantity } from '../quantities.ts';
import { isFlat } from '../rack-contents.ts';

/** What hangs in a rack against what it carries. */
export const weight = defineRule({
  id: 'rack/weight',
  title: 'Weight',
  scope: 'rack',
  severity: 'error',
  standard: 'EIA-310-E; the makers\' data sheets',
  what: 'The devices in a rack, on its rails, in bays and on shelves, must not weigh more than it may carry standing still.',
  why: 'An overloaded frame bends or tips.',
  todo: 'Move devices to another rack, or use a stronger one.',
  messages: { tooHeavy: '{rack} carries {limit}; what is in it weighs {actual}{unknown}.' },
  check({ rack, type }, { view, report, measure, notCheckable }) {
    const devices = contentsOf(view, rack.id);
    if (devices.length === 0) return;
    if (type.maxLoadG === undefined) return notCheckable(`load limit of ${rack.name}`, [subjectOfRack(rack)]);
    const weights = devices.map((device) => ({ device, deviceType: view.get('deviceType', device.typeId) }));
    const knownG = weights.reduce((total, { deviceType }) => total + (deviceType?.weightG ?? 0), 0);
    const unknown = weights.filter(({ deviceType }) => deviceType?.weightG === undefined);
    measure({ total: weightQuantity(knownG), limit: weightQuantity(type.maxLoadG), margin: weightQuantity(type.maxLoadG - knownG) }, [subjectOfRack(rack)]);
    if (knownG > type.maxLoadG) {
      report({
        messageId: 'tooHeavy',
        data: { rack: rack.name, limit: weightQuantity(type.maxLoadG).text, actual: weightQuantity(knownG).text, unknown: unknown.length === 0 ? '' : `, with ${unknown.length} devices of unknown weight` },
        subjects: [subjectOfRack(rack)],
        actual: weightQuantity(knownG),
        required: weightQuantity(type.maxLoadG),
      });
      return;
    }
    for (const { device, deviceType } of unknown) if (deviceType === undefined || !isFlat(deviceType)) notCheckable(`weight of ${deviceType?.model ?? device.name}`, [subjectOfDevice(view, device)]);
  },
  examples: {
    valid: [{ title: 'exactly the load it carries', design: (d) => twoServers(d, 36_000) }],
    invalid: [{ title: 'a wall cabinet with two servers', messageIds: ['tooHeavy'], design: (d) => twoServers(d, 30_000) }],
  },
});

function twoServers(d: ExampleDesign, maxLoadG: number): void {
  const rack = d.rack('A01', cabinet({ maxLoadG }));
  for (const u of [1, 2]) d.device(`S${u}`, server(), { rack, u });
}
