import { formatLength } from '../../base/units.ts';
import { deviceName } from '../../topology/names.ts';
import { subjectOfDevice, subjectOfRack } from '../../topology/subjects.ts';
import { cabinet, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity } from '../quantities.ts';
import { isFlat, mountedIn } from '../rack-contents.ts';

/** Devices deeper than their rack. */
export const depth = defineRule({
  id: 'rack/depth',
  title: 'Depth',
  scope: 'rack',
  severity: 'error',
  standard: 'EIA-310-E; the makers\' data sheets',
  what: 'A device must not be deeper than the usable depth of its rack, from the mounting rails to the door or wall behind.',
  why: 'The door does not close, or the device meets the rear rail.',
  todo: 'Use a deeper rack, or a shorter device.',
  options: {
    rearAllowanceMm: { default: 0, description: 'Depth kept free behind devices for the bend of cables and power strips, in millimetres.' },
  },
  messages: { tooDeep: '{device} is {depth} deep; {rack} takes {usable}.' },
  check({ rack, type: rackType }, { view, options, report, measure, notCheckable }) {
    const mounted = mountedIn(view, rack);
    if (mounted.length === 0) return;
    if (rackType.usableDepthMm === undefined) return notCheckable(`usable depth of ${rack.name}`, [subjectOfRack(rack)]);
    const usableDepthMm = rackType.usableDepthMm - Math.max(0, options.rearAllowanceMm);
    measure({ maxDepth: lengthQuantity(usableDepthMm) }, [subjectOfRack(rack)]);
    for (const { device, type } of mounted) {
      const subject = subjectOfDevice(view, device);
      if (type.depthMm === undefined) {
        if (!isFlat(type)) notCheckable(`depth of ${type.model}`, [subject]);
        continue;
      }
      const depthMm = Math.ceil(type.depthMm);
      if (depthMm <= usableDepthMm) continue;
      report({
        messageId: 'tooDeep',
        data: { device: deviceName(view, device), depth: formatLength(depthMm), rack: rack.name, usable: formatLength(usableDepthMm) },
        subjects: [subject],
        actual: lengthQuantity(depthMm),
        required: lengthQuantity(usableDepthMm),
      });
    }
  },
  examples: {
    valid: [{ title: 'a server as deep as the rack', design: (d) => void d.device('SRV', server({ depthMm: 1000 }), { rack: d.rack('A01') }) }],
    invalid: [{ title: 'a server in a wall cabinet', messageIds: ['tooDeep'], design: (d) => void d.device('SRV', server(), { rack: d.rack('A01', cabinet({ form: 'wall-cabinet', heightU: 12, usableDepthMm: 450 })) }) }],
  },
});
