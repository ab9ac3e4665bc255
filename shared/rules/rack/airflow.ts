import type { Face } from '../../model/device-type.ts';
import type { Rack } from '../../model/rack.ts';
import type { DesignView } from '../../store/design-view.ts';
import { deviceName } from '../../topology/names.ts';
import { fitInRack } from '../../topology/occupancy.ts';
import { carriedG } from '../../topology/rack-load.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { breathingIn, commonIntake } from './air.ts';
import type { Mounted } from '../rack-contents.ts';

/** Devices in one rack that blow against each other. */
export const airflow = defineRule({
  id: 'rack/airflow',
  title: 'Direction of airflow',
  scope: 'rack',
  severity: 'warning',
  standard: 'TIA-942; the makers\' data sheets',
  what: 'All devices in a rack must take in their air at the same face, the one at the cold aisle; devices that breathe sideways need an air duct in a floor-standing cabinet. A device whose direction is not known counts for neither.',
  why: 'A device turned the other way sucks in what the others blow out, and blows its own into the cold aisle.',
  todo: 'Order it with the other direction of airflow, mount it at the other face, or fit an air duct.',
  options: {
    intake: { default: 'most', description: 'The face at the cold aisle: that at which most devices take in their air, or always the front or the rear.', values: ['most', 'front', 'rear'] },
    ducts: { default: false, description: 'True where devices that breathe sideways have air ducts.' },
  },
  messages: {
    against: '{device} takes in its air at the {face} ({flow}, mounted at the {mounted}), the others of {rack} at the {common}.',
    sideways: '{device} breathes {flow}; in {rack}, a cabinet, it needs an air duct.',
  },
  check({ rack, type: rackType }, { view, options, report }) {
    const breathing = breathingIn(view, rack);
    const common = options.intake === 'front' || options.intake === 'rear' ? options.intake : commonIntake(breathing);
    /* Wall cabinets have their vents at the sides; floor-standing ones have panels there, or the next cabinet. */
    const isClosed = rackType.form === 'cabinet';
    for (const { mounted, intake } of breathing) {
      const { device, type, face } = mounted;
      const data = { device: deviceName(view, device), face: intake, flow: type.airflow ?? '', mounted: face, rack: rack.name, common: common ?? '' };
      const subjects = [subjectOfDevice(view, device)];
      if (intake === 'side') {
        if (isClosed && !options.ducts) report({ messageId: 'sideways', data, subjects, actual: { text: data.flow } });
      } else if (intake !== common) report({ messageId: 'against', data, subjects, actual: { text: intake }, required: { text: data.common }, fixes: turnFix(view, rack, mounted) });
    }
  },
  examples: {
    valid: [
      { title: 'all front to rear', design: (d) => rackOf(d, ['front-to-rear', 'front'], ['front-to-rear', 'front']) },
      { title: 'rear to front, mounted at the rear', design: (d) => rackOf(d, ['front-to-rear', 'front'], ['rear-to-front', 'rear']) },
      { title: 'a fanless switch', design: (d) => rackOf(d, ['front-to-rear', 'front'], ['fanless', 'front']) },
    ],
    invalid: [
      { title: 'front to rear above rear to front', messageIds: ['against'], design: (d) => rackOf(d, ['front-to-rear', 'front'], ['rear-to-front', 'front']) },
      { title: 'left to right in a cabinet', messageIds: ['sideways'], design: (d) => rackOf(d, ['front-to-rear', 'front'], ['left-to-right', 'front']) },
    ],
  },
});

function rackOf(d: ExampleDesign, ...flows: readonly (readonly [NonNullable<Mounted['type']['airflow']>, Face])[]): void {
  const rack = d.rack('A01');
  for (const [n, [flow, face]] of flows.entries()) d.device(`SW${n + 1}`, copperSwitch({ airflow: flow }), { rack, u: 10 + n, face });
}

/** Mounting it at the other face turns its air. */
function turnFix(view: DesignView, rack: Rack, { device, type, face, bottomHalfU, column }: Mounted): readonly Fix[] {
  const other: Face = face === 'front' ? 'rear' : 'front';
  const { placement } = device;
  if (placement.kind !== 'rack' || !fitInRack(view, { rackId: rack.id, type, bottomHalfU, face: other, column, ignore: new Set([device.id]), carriedG: carriedG(view, device.id) }).ok) return [];
  return [{ title: `Mount ${device.name} at the ${other}`, commandId: 'device.move', args: { deviceId: device.id, placement: { ...placement, face: other } } }];
}
