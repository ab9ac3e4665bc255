import { compareCodeUnits } from '../../base/compare.ts';
import type { Device } from '../../model/device.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { looksLikeIdentifier } from '../../topology/label-identifiers.ts';
import { subjectOfPort } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperPanel } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { countQuantity } from '../quantities.ts';

/** One identifier, one port. */
export const duplicatePortLabel = defineRule({
  id: 'label/duplicate-port',
  title: 'A duplicate port label',
  scope: 'device',
  severity: 'error',
  standard: 'TIA-606-B to D',
  what: 'No two ports of a device may carry the same label, and an identifier of TIA-606 names one port of the whole design.',
  why: 'Whoever patches by the label ends up at the wrong port.',
  todo: 'Give all but one of them another label.',
  messages: { shared: '{count} ports are labelled "{label}".' },
  check({ device }, { view, report }) {
    for (const label of labelsOf(device)) {
      const sharing = portsLabelled(view, device, label);
      if (sharing.length < 2 || sharing[0]?.deviceId !== device.id) continue;
      report({
        messageId: 'shared',
        data: { count: sharing.length, label },
        subjects: sharing.map((ref) => subjectOfPort(view, ref)),
        actual: countQuantity(sharing.length, 'port'),
        required: countQuantity(1, 'port'),
      });
    }
  },
  examples: {
    valid: [{ title: 'the same plain label on two panels', design: (d) => labelled(d, ['Desk 4'], ['Desk 4']) }],
    invalid: [
      { title: 'the same label twice on a panel', messageIds: ['shared'], design: (d) => labelled(d, ['Desk 4', 'Desk 4']) },
      { title: 'one identifier on two panels', messageIds: ['shared'], design: (d) => labelled(d, ['1A.AB12-35:01'], ['1A.AB12-35:01']) },
    ],
  },
});

function labelled(d: ExampleDesign, ...panels: readonly (readonly string[])[]): void {
  for (const [n, labels] of panels.entries()) {
    d.device(`PP${n + 1}`, copperPanel(), {}, { ports: Object.fromEntries(labels.map((label, port) => [String(port + 1), { label }])) });
  }
}

const labelsOf = ({ ports = {} }: Device): readonly string[] => [...new Set(Object.values(ports).flatMap(({ label }) => label ?? []))].sort(compareCodeUnits);

function portsLabelled(view: DesignView, device: Device, label: string): readonly PortRef[] {
  const devices = looksLikeIdentifier(label) ? view.find('devicesByPortLabel', label) : [device];
  return [...devices]
    .sort((a, b) => compareCodeUnits(a.id, b.id))
    .flatMap(({ id, ports = {} }) => Object.keys(ports).filter((portKey) => ports[portKey]?.label === label).sort(compareCodeUnits).map((portKey): PortRef => ({ deviceId: id, portKey })));
}
