import { subjectOfDevice } from '../../topology/subjects.ts';
import { deviceName } from '../../topology/names.ts';
import { copperSwitch, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { mountedAt, unitsOf } from '../rack-contents.ts';
import { moveToFree } from './overlap.ts';

/** Devices that stick out of their rack. */
export const outOfBounds = defineRule({
  id: 'rack/out-of-bounds',
  title: 'Outside the rack',
  scope: 'device',
  severity: 'error',
  standard: 'EIA-310-E; IEC 60297-3-100',
  what: 'A device must lie within the rack units of its rack.',
  why: 'Above the top or below the bottom there are no rails to screw it to.',
  todo: 'Move it to free units, or use a higher rack.',
  messages: { outside: '{device} takes {units}; {rack} has {height} units.' },
  check({ device, type }, { view, report }) {
    const mounted = mountedAt(device, type);
    const rack = device.placement.kind === 'rack' ? view.get('rack', device.placement.rackId) : undefined;
    const rackType = rack === undefined ? undefined : view.get('rackType', rack.typeId);
    if (mounted === undefined || rack === undefined || rackType === undefined) return;
    if (mounted.bottomHalfU >= 0 && mounted.bottomHalfU + mounted.heightHalfU <= rackType.heightU * 2) return;
    const units = unitsOf(rack, rackType, mounted);
    const move = moveToFree(view, rack, mounted);
    report({
      messageId: 'outside',
      data: { device: deviceName(view, device), units, rack: rack.name, height: rackType.heightU },
      subjects: [subjectOfDevice(view, device)],
      actual: { text: units },
      required: { text: `U1 to U${rackType.heightU}` },
      fixes: move === undefined ? [] : [move],
    });
  },
  examples: {
    valid: [{ title: 'in the highest unit', design: (d) => void d.device('SW1', copperSwitch(), { rack: d.rack('A01'), u: 42 }) }],
    invalid: [
      { title: 'two units high in the highest unit', messageIds: ['outside'], design: (d) => void d.device('SRV', server({ heightHalfU: 4 }), { rack: d.rack('A01'), u: 42 }) },
      { title: 'below the lowest unit', messageIds: ['outside'], design: (d) => void d.device('SW1', copperSwitch(), { rack: d.rack('A01'), u: 0 }) },
    ],
  },
});
