import { formatLength } from '../../base/units.ts';
import type { Device } from '../../model/device.ts';
import type { DeviceType } from '../../model/device-type.ts';
import type { Rack } from '../../model/rack.ts';
import type { RackType } from '../../model/rack-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { combinedDepthMm, freePositions, heightHalfUOf, unitsOverlap } from '../../topology/occupancy.ts';
import { deviceName } from '../../topology/names.ts';
import { carriedG } from '../../topology/rack-load.ts';
import { subjectOfDevice, subjectOfRack } from '../../topology/subjects.ts';
import { copperSwitch, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { lengthQuantity } from '../quantities.ts';
import { isFlat, mountedIn, type Mounted, unitsOf } from '../rack-contents.ts';

/** Two things in one place of a rack. */
export const overlap = defineRule({
  id: 'rack/overlap',
  title: 'Overlapping devices',
  scope: 'rack',
  severity: 'error',
  standard: 'EIA-310-E; IEC 60297-3-100',
  what: 'Devices at the same face of a rack must not share rack units; devices back to back in the same units must together be no deeper than the rack.',
  why: 'Only one of them can be mounted.',
  todo: 'Move one of them to free units.',
  messages: {
    sameFace: '{a} and {b} both take {units} of {rack} at the {face}.',
    backToBack: '{a} and {b} stand back to back at {units} of {rack}: together {depth} deep, {usable} usable.',
  },
  check({ rack, type: rackType }, { view, report, measure, notCheckable }) {
    for (const [a, b] of pairsSharingUnits(mountedIn(view, rack))) {
      const subjects = [subjectOfDevice(view, a.device), subjectOfDevice(view, b.device)];
      const data = { a: deviceName(view, a.device), b: deviceName(view, b.device), rack: rack.name, face: a.face, units: unitsOf(rack, rackType, b) };
      if (a.face === b.face) {
        if (!areBeside(a, b)) report({ messageId: 'sameFace', subjects, data, actual: { text: data.units }, fixes: moveFixes(view, rack, a, b) });
        continue;
      }
      const depthMm = combinedDepthMm(a.type, b.type);
      if (rackType.usableDepthMm === undefined) notCheckable(`usable depth of ${rack.name}`, [subjectOfRack(rack)]);
      else if (depthMm === undefined) for (const { device, type } of [a, b]) noteDepth(view, device, type, notCheckable);
      else measure({ combinedDepth: lengthQuantity(Math.round(depthMm)), maxDepth: lengthQuantity(rackType.usableDepthMm) }, subjects);
      if (depthMm !== undefined && rackType.usableDepthMm !== undefined && depthMm > rackType.usableDepthMm) {
        const [actual, required] = [Math.round(depthMm), rackType.usableDepthMm];
        report({
          messageId: 'backToBack',
          data: { ...data, depth: formatLength(actual), usable: formatLength(required) },
          subjects,
          actual: lengthQuantity(actual),
          required: lengthQuantity(required),
          fixes: moveFixes(view, rack, a, b),
        });
      }
    }
  },
  examples: {
    valid: [
      { title: 'one above the other', design: (d) => { const rack = d.rack('A01'); d.device('SW1', copperSwitch(), { rack, u: 10 }); d.device('SW2', copperSwitch(), { rack, u: 11 }); } },
      { title: 'two shallow ones back to back', design: (d) => { const rack = d.rack('A01'); d.device('SW1', copperSwitch(), { rack, u: 10 }); d.device('SW2', copperSwitch(), { rack, u: 10, face: 'rear' }); } },
      { title: 'two half-width ones side by side', design: (d) => {
        const rack = d.rack('A01');
        const half = copperSwitch({ isHalfWidth: true });
        for (const column of ['left', 'right'] as const) d.device(column, half, { placement: { kind: 'rack', rackId: rack, bottomHalfU: 4, face: 'front', column } });
      } },
    ],
    invalid: [
      { title: 'two in one unit', messageIds: ['sameFace'], design: (d) => { const rack = d.rack('A01'); d.device('SW1', copperSwitch(), { rack, u: 10 }); d.device('SW2', copperSwitch(), { rack, u: 10 }); } },
      { title: 'a server with a switch behind it', messageIds: ['backToBack'], design: (d) => { const rack = d.rack('A01'); d.device('SRV', server({ depthMm: 750 }), { rack, u: 10 }); d.device('SW', copperSwitch(), { rack, u: 10, face: 'rear' }); } },
    ],
  },
});

function pairsSharingUnits(mounted: readonly Mounted[]): readonly (readonly [Mounted, Mounted])[] {
  const sorted = [...mounted].sort((a, b) => a.bottomHalfU - b.bottomHalfU || (a.device.id < b.device.id ? -1 : 1));
  return sorted.flatMap((a, i) => {
    const pairs: (readonly [Mounted, Mounted])[] = [];
    for (const b of sorted.slice(i + 1)) {
      if (b.bottomHalfU >= a.bottomHalfU + a.heightHalfU) break;
      if (unitsOverlap(a.bottomHalfU, a.heightHalfU, b.bottomHalfU, b.heightHalfU)) pairs.push([a, b]);
    }
    return pairs;
  });
}

const areBeside = (a: Mounted, b: Mounted): boolean => a.type.isHalfWidth === true && b.type.isHalfWidth === true && a.column !== b.column;

function noteDepth(view: DesignView, device: Device, type: DeviceType, notCheckable: (missing: string, subjects: readonly ReturnType<typeof subjectOfDevice>[]) => void): void {
  if (type.depthMm === undefined && !isFlat(type)) notCheckable(`depth of ${type.model}`, [subjectOfDevice(view, device)]);
}

/** The smaller of the two moves, to the nearest free units. */
function moveFixes(view: DesignView, rack: Rack, a: Mounted, b: Mounted): readonly Fix[] {
  const moved = a.heightHalfU < b.heightHalfU ? a : b;
  return [moveToFree(view, rack, moved)].filter((fix) => fix !== undefined);
}

/** Moves a device to the nearest free units of its rack; undefined when there are none. */
export function moveToFree(view: DesignView, rack: Rack, { device, type, face, column, bottomHalfU }: Mounted): Fix | undefined {
  const [free] = freePositions(view, { rackId: rack.id, type, bottomHalfU, face, column, ignore: new Set([device.id]), carriedG: carriedG(view, device.id) });
  const rackType: RackType | undefined = view.get('rackType', rack.typeId);
  if (free === undefined || rackType === undefined || device.placement.kind !== 'rack') return undefined;
  const units = unitsOf(rack, rackType, { bottomHalfU: free, heightHalfU: heightHalfUOf(type) });
  return { title: `Move ${device.name} to ${units}`, commandId: 'device.move', args: { deviceId: device.id, placement: { ...device.placement, bottomHalfU: free } } };
}
