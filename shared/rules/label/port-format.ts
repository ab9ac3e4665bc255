import type { DeviceType } from '../../model/device-type.ts';
import { portsOf } from '../../model/ports.ts';
import { subjectOfDevice, subjectOfPort } from '../../topology/subjects.ts';
import { portDigits } from '../../topology/drawn-label.ts';
import { portName } from '../../topology/names.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperPanel } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { FORM_MESSAGES, formReport } from './form-check.ts';
import { ELEMENTS, isHeldToScheme, SCHEME_OPTION } from './scheme.ts';

const FEWEST_FOR_TWO_DIGITS = 10;

/** The form of identifiers of ports and panels. */
export const portFormat = defineRule({
  id: 'label/port-format',
  title: 'Form of a port\'s identifier',
  scope: 'device',
  severity: 'error',
  standard: 'TIA-606-B to D; ISO/IEC TR 14763-2-1',
  what: 'A port label that follows TIA-606 must be written as it says, `1A.AB12-35:01`, with numbers of fixed width on a panel of ten ports or more; so must the name of a panel, `1A.AB12-35`.',
  why: 'Labels of cables and test reports refer to the port by exactly this text.',
  todo: 'Write it as proposed.',
  options: {
    ...SCHEME_OPTION,
    names: { default: false, description: 'True where device names must be identifiers, too; otherwise only those that look like one are checked.' },
  },
  messages: FORM_MESSAGES,
  check({ device, type }, { view, options, report }) {
    for (const [portKey, setting] of Object.entries(device.ports ?? {})) {
      const { label } = setting;
      if (label === undefined || options.scheme === 'none' || !isHeldToScheme(isPanelPort(type, portKey) ? options.scheme : 'auto', label)) continue;
      const ref = { deviceId: device.id, portKey };
      const found = formReport({
        label, name: portName(view, ref), wanted: 'port', elements: ELEMENTS.port, subjects: [subjectOfPort(view, ref)], digits: digitsFor(type),
        relabel: (written) => ({ title: `Write ${written}`, commandId: 'port.update', args: { deviceId: device.id, portKey, setting: { ...setting, label: written } } }),
      });
      if (found !== undefined) report(found);
    }
    if (options.scheme === 'none' || !isHeldToScheme(options.names ? options.scheme : 'auto', device.name)) return;
    const found = formReport({
      label: device.name, name: 'the device', wanted: 'panel or device', elements: ELEMENTS.device, subjects: [subjectOfDevice(view, device)],
      relabel: (written) => ({ title: `Write ${written}`, commandId: 'device.update', args: { deviceIds: [device.id], fields: { name: written } } }),
    });
    if (found !== undefined) report(found);
  },
  examples: {
    valid: [
      { title: 'two digits on a panel of 24 ports', design: (d) => labelled(d, '1A.AB12-35:01') },
      { title: 'with the prefixes of ISO and of a building', design: (d) => labelled(d, '+HQ-1A.AB12-35:01') },
      { title: 'a label of another scheme', design: (d) => labelled(d, 'Desk 4') },
    ],
    invalid: [
      { title: 'one digit', messageIds: ['width'], design: (d) => labelled(d, '1A.AB12-35:1') },
      { title: 'unit and port in each other\'s place', messageIds: ['wrong'], design: (d) => labelled(d, '1A.AB12:35-01') },
      { title: 'a panel instead of a port', messageIds: ['other'], design: (d) => labelled(d, '1A.AB12-35') },
    ],
  },
});

function labelled(d: ExampleDesign, label: string): void {
  d.device('PP1', copperPanel(), {}, { ports: { 1: { label } } });
}

const isPanelPort = (type: DeviceType, portKey: string): boolean => portsOf(type).get(portKey)?.group.role === 'panel';

function digitsFor(type: DeviceType): number {
  const most = Math.max(0, ...type.portGroups.map(({ count }) => count));
  return most < FEWEST_FOR_TWO_DIGITS ? 1 : portDigits(type);
}
