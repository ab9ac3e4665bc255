import { compareNatural } from '../../base/compare.ts';
import type { Device } from '../../model/device.ts';
import type { DeviceType } from '../../model/device-type.ts';
import { passagesOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import { deviceName } from '../../topology/names.ts';
import { subjectOfPort } from '../../topology/subjects.ts';
import { copperCord, copperPanel, copperSwitch, permanentCopper } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { counted, countQuantity, listNames } from '../quantities.ts';

/** Panel positions that are patched in front but lead to nothing behind. */
export const unterminatedPosition = defineRule({
  id: 'connection/unterminated-position',
  title: 'A panel position left unterminated',
  scope: 'device',
  severity: 'warning',
  standard: 'TIA-568.0-E; ISO/IEC 14763-2',
  what: 'A position of a panel, cassette or outlet that is patched at its front must be terminated at its rear. With the option, positions terminated but not patched are listed too.',
  why: 'The cord leads to a dead position: the link looks complete on paper and is open in the room.',
  todo: 'Terminate the position, or patch another one.',
  options: { reportSpare: { default: false, description: 'Also list positions that are terminated at the rear and not patched.' } },
  messages: {
    frontOnly: '{panel} is patched at {positions} with nothing terminated behind.',
    rearOnly: '{panel} has {count} terminated and not patched: {positions}.',
  },
  check({ device, type }, { view, report, options }) {
    const positions = positionsOf(view, device, type);
    const frontOnly = positions.filter(({ isFrontUsed, isRearUsed }) => isFrontUsed && !isRearUsed);
    const rearOnly = positions.filter(({ isFrontUsed, isRearUsed }) => !isFrontUsed && isRearUsed);
    const panel = deviceName(view, device);
    const about = (found: readonly Position[]): { subjects: ReturnType<typeof subjectOfPort>[]; data: Record<string, string | number>; actual: ReturnType<typeof countQuantity> } => ({
      subjects: found.map(({ frontKey }) => subjectOfPort(view, { deviceId: device.id, portKey: frontKey })),
      data: { panel, count: counted(found.length, 'position'), positions: listNames(found.map(({ frontKey }) => frontKey).sort(compareNatural), 8) },
      actual: countQuantity(found.length, 'position'),
    });
    if (frontOnly.length > 0) report({ ...about(frontOnly), messageId: 'frontOnly', required: countQuantity(0, 'position') });
    if (options.reportSpare && rearOnly.length > 0) report({ ...about(rearOnly), messageId: 'rearOnly', atMost: 'info' });
  },
  examples: {
    valid: [
      {
        title: 'patched in front, terminated behind; a spare one terminated behind only',
        design: (d) => {
          const [a, b] = [d.device('P1', copperPanel()), d.device('P2', copperPanel())];
          d.cable(permanentCopper('cat6a'), a.port('r1'), b.port('r1'));
          d.cable(permanentCopper('cat6a'), a.port('r2'), b.port('r2'));
          d.cable(copperCord('cat6a'), d.device('SW', copperSwitch()).port(1), a.port(1));
        },
      },
    ],
    invalid: [
      {
        title: 'patched in front, nothing behind',
        messageIds: ['frontOnly'],
        design: (d) => void d.cable(copperCord('cat6a'), d.device('SW', copperSwitch()).port(1), d.device('P1', copperPanel()).port(1)),
      },
      {
        title: 'spare positions, where the option asks for them',
        messageIds: ['rearOnly', 'rearOnly'],
        design: (d) => {
          d.project({ ruleOptions: { 'connection/unterminated-position': { reportSpare: true } } });
          d.cable(permanentCopper('cat6a'), d.device('P1', copperPanel()).port('r1'), d.device('P2', copperPanel()).port('r1'));
        },
      },
    ],
  },
});

interface Position {
  readonly frontKey: string;
  readonly isFrontUsed: boolean;
  readonly isRearUsed: boolean;
}

function positionsOf(view: DesignView, device: Device, type: DeviceType): readonly Position[] {
  const rearByFront = new Map(passagesOf(type).map(({ frontKey, rearKey }) => [frontKey, rearKey]));
  if (rearByFront.size === 0) return [];
  const ends = view.find('cablesByDevice', device.id).flatMap((cable) => [...cable.a, ...cable.b]);
  const used = new Set(ends.filter((end) => end.deviceId === device.id).map((end) => end.portKey));
  return [...rearByFront].map(([frontKey, rearKey]) => ({ frontKey, isFrontUsed: used.has(frontKey), isRearUsed: used.has(rearKey) }));
}
