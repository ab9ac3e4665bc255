import { copperCategory } from '../../catalog/copper.ts';
import { connectorFamily, isCage } from '../../model/connector.ts';
import { facingConnector } from '../channel-ends.ts';
import { portName } from '../../topology/names.ts';
import { type PoeSource, poweredBetween, type PoweredChannel, poweredChannel } from '../../topology/poe.ts';
import { type PortFacts, portsOfDevice } from '../../topology/port-facts.ts';
import { trace } from '../../topology/trace.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { DesignView } from '../../store/design-view.ts';
import { copperCord, copperSwitch, deviceType, fibreCord, inlets, ports } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { freePorts } from '../fixes/free-port.ts';
import { movePlugFix } from '../fixes/move-cord.ts';
import { powered, poweredDevice, pseSwitch, throughMidspan } from './poe-examples.ts';
import { powerSubjects } from './poe-quantities.ts';

/** Whether power gets to a device that has no other supply. */
export const noSource = defineRule({
  id: 'poe/no-source',
  title: 'A powered device without a source',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3-2022 clauses 33 and 145',
  what: 'A device that is powered over Ethernet alone must be connected, through twisted pair all the way, to a port or midspan that sources power and is not switched off. Fibre, twinax and module cages carry none.',
  why: 'It stays dark.',
  todo: 'Connect it to a port that sources power, switch that port\'s power on, or put a midspan (injector) in the link.',
  messages: {
    none: '{pd} gets no power: {far} does not source any.',
    off: '{pd} gets no power: power over Ethernet is off at {far}.',
    medium: '{pd} gets no power: {what} carries none.',
  },
  check({ channel, first, last }, { view, report }) {
    const link = poweredBetween(view, channel, first, last);
    if (link === undefined || (link.sources.some(({ isOn }) => isOn) && link.pd.port.group.connector === 'rj45' && channel.cables.every(({ type }) => copperCategory(type.medium) !== undefined))) return;
    const blocked = blockage(view, link, channel.cables);
    const subjects = [...channel.cables.map(({ cable }) => subjectOfCable(view, cable)), ...powerSubjects(view, link)];
    const pd = portName(view, link.pd.ref);
    const isNeeded = !hasOtherSupply(link.pd) && !isPoweredElsewhere(view, link.pd);
    if (blocked !== undefined && (link.sources.length > 0 || isNeeded)) return report({ messageId: 'medium', subjects, data: { pd, what: blocked }, actual: { text: blocked } });
    if (link.sources.some(({ isOn }) => isOn) || link.far === undefined || !isNeeded) return;
    const [off] = link.sources;
    if (off !== undefined) return report({ messageId: 'off', subjects, data: { pd, far: portName(view, off.facts.ref) }, actual: { text: 'off' }, fixes: switchOn(off) });
    report({ messageId: 'none', subjects, data: { pd, far: portName(view, link.far.ref) }, fixes: moveFix(view, link, channel.cables) });
  },
  examples: {
    valid: [
      { title: 'on a port that sources', design: (d) => void powered(d, { type: 2 }, { type: 2 }) },
      { title: 'on a port that does not, through a midspan', design: (d) => throughMidspan(d, copperSwitch()) },
      {
        title: 'powered over another of its ports',
        design: (d) => {
          const twoPorts = deviceType('ap-2', 'access-point', [ports(2, 'rj45', { speedsMbps: [100, 1000], poe: { role: 'pd', type: 2 } })], { mount: 'room' });
          const [ap, sw, plain] = [d.device('AP1', twoPorts), d.device('SW1', pseSwitch({ type: 2 })), d.device('SW2', copperSwitch())];
          d.cable(copperCord('cat6a'), sw.port(1), ap.port(1));
          d.cable(copperCord('cat6a'), plain.port(1), ap.port(2));
        },
      },
      {
        title: 'with a mains supply of its own',
        design: (d) => {
          const type = deviceType('phone', 'phone', [ports(1, 'rj45', { speedsMbps: [100], poe: { role: 'pd', type: 1 } }), inlets(1)]);
          d.cable(copperCord('cat6'), d.device('SW', copperSwitch()).port(1), d.device('P1', type).port(1));
        },
      },
    ],
    invalid: [
      { title: 'on a port that sources none', messageIds: ['none'], design: (d) => void d.cable(copperCord('cat6'), d.device('SW', copperSwitch()).port(1), d.device('CAM', poweredDevice({ type: 1 })).port(1)) },
      {
        title: 'on the wrong port of a switch some ports of which source',
        messageIds: ['none'],
        design: (d) => {
          const type = copperSwitch({ poeBudgetW: 100, portGroups: [ports(4, 'rj45', { speedsMbps: [1000] }), ports(4, 'rj45', { first: 5, speedsMbps: [1000], poe: { role: 'pse', type: 2 } })] });
          d.cable(copperCord('cat6'), d.device('SW', type).port(1), d.device('CAM', poweredDevice({ type: 1 })).port(1));
        },
      },
      {
        title: 'on a port whose power is off',
        messageIds: ['off'],
        design: (d) => void d.cable(copperCord('cat6'), d.device('SW', pseSwitch({ type: 2 }), {}, { ports: { 1: { poe: 'off' } } }).port(1), d.device('CAM', poweredDevice({ type: 1 })).port(1)),
      },
      {
        title: 'over fibre',
        messageIds: ['medium'],
        design: (d) => {
          const camera = deviceType('fibre-camera', 'camera', [ports(1, 'lc-duplex', { speedsMbps: [1000], poe: { role: 'pd', type: 1 } })], { mount: 'room' });
          const converter = deviceType('converter', 'media-converter', [ports(1, 'lc-duplex', { speedsMbps: [1000], poe: { role: 'pse', type: 1 } })]);
          d.cable(fibreCord('om4'), d.device('MC', converter).port(1), d.device('CAM', camera).port(1));
        },
      },
    ],
  },
});

const hasOtherSupply = ({ type }: PortFacts): boolean => type.portGroups.some(({ role }) => role === 'power-in');

/* An access point with two ports needs power on one of them. */
const isPoweredElsewhere = (view: DesignView, { ref, device }: PortFacts): boolean =>
  portsOfDevice(view, device).some((other) => other.port.group.poe?.role === 'pd' && other.ref.portKey !== ref.portKey
    && trace(view, other.ref).channels.some((channel) => poweredChannel(view, channel)?.sources.some(({ isOn }) => isOn) === true));

/** What in the channel carries no power. */
function blockage(view: DesignView, { pd, far }: PoweredChannel, cables: PoeSource['cables']): string | undefined {
  const cable = cables.find(({ type }) => copperCategory(type.medium) === undefined && type.medium !== 'other');
  if (cable !== undefined) return cable.type.model;
  const end = [pd, far].find((facts) => facts !== undefined && (isCage(facts.port.group.connector) || connectorFamily(facingConnector(facts)) === 'fibre'));
  return end === undefined ? undefined : `the cage ${portName(view, end.ref)}`;
}

function switchOn({ facts }: PoeSource): readonly Fix[] {
  const { poe: _off, ...setting } = facts.device.ports?.[facts.ref.portKey] ?? {};
  return [{ title: `Switch PoE of ${facts.ref.portKey} on`, commandId: 'port.update', args: { ...facts.ref, setting } }];
}

/** The cord moved to a free port of the same device that sources. */
function moveFix(view: DesignView, { far, pd }: PoweredChannel, cables: PoeSource['cables']): readonly Fix[] {
  if (far === undefined) return [];
  const [to] = freePorts(view, far.device.id, ({ group, key }) => group.connector === far.port.group.connector && group.role === far.port.group.role && group.poe?.role === 'pse' && far.device.ports?.[key]?.poe !== 'off');
  const cable = [cables[0], cables.at(-1)].find((passed) => passed !== undefined && [...passed.cable.a, ...passed.cable.b].some((end) => end.deviceId === far.ref.deviceId && end.portKey === far.ref.portKey));
  const fix = to === undefined || cable === undefined || pd.device.id === far.device.id ? undefined : movePlugFix(view, cable.cable.id, far.ref, to);
  return fix === undefined ? [] : [fix];
}
