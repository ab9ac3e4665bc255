import type { DesignView } from '../../store/design-view.ts';
import { portName } from '../../topology/names.ts';
import { demandOf, poweredBetween, type PoeSource, sourceMw, sourcePairs } from '../../topology/poe.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { copperCord, copperSwitch, ports } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { freePorts } from '../fixes/free-port.ts';
import { movePlugFix } from '../fixes/move-cord.ts';
import { powered, poweredDevice } from './poe-examples.ts';
import { powerSubjects, watts } from './poe-quantities.ts';

/** The class of a powered device against what the port gives. */
export const classFit = defineRule({
  id: 'poe/class',
  title: 'Class of a powered device against its source',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3-2022 clauses 33 and 145',
  what: 'The port must give at least the power that the class of the powered device asks of a source, and classes 5 to 8 need all four pairs powered.',
  why: 'A source that gives less demotes the device: it does not start, or runs without what it was bought for (radios, heater, motor).',
  todo: 'Use a port or midspan of a higher type, or a device of a lower class.',
  messages: {
    tooWeak: '{pd} asks for {needed} ({class}); {source} gives {given}.',
    reduced: '{pd} asks for {needed} ({class}); {source} gives {given}, on which it runs with less.',
    pairs: '{pd} ({class}) needs power on four pairs; {what} has two.',
    beyond: '{pd} draws {drawn}, more than any class of power over Ethernet allows.',
  },
  check({ channel, first, last }, { view, report, measure }) {
    const link = poweredBetween(view, channel, first, last);
    const source = link?.sources.find(({ isOn }) => isOn);
    const poe = link?.pd.port.group.poe;
    if (link === undefined || source === undefined || poe === undefined || poe.method === 'passive' || source.facts.port.group.poe?.method === 'passive') return;
    const demand = demandOf(poe);
    const givenMw = sourceMw(source.facts);
    const asked = demand.poeClass;
    const subjects = powerSubjects(view, { pd: link.pd, sources: [source] });
    const names = { pd: portName(view, link.pd.ref), source: portName(view, source.facts.ref), class: asked === undefined ? '' : `class ${asked.class}` };
    if (asked === undefined) return report({ messageId: 'beyond', subjects, data: { ...names, drawn: watts(demand.drawMw).text }, actual: watts(demand.drawMw) });
    measure({ requiredPse: watts(asked.pseMw), given: givenMw === undefined ? undefined : watts(givenMw), headroom: givenMw === undefined ? undefined : watts(givenMw - asked.pseMw) }, subjects);
    const fixes = moveFix(view, source, (other) => gives(other, asked.pseMw, asked.pairs));
    if (givenMw !== undefined && givenMw < asked.pseMw) {
      const messageId = poe.isReducible === true ? 'reduced' : 'tooWeak';
      return report({ messageId, subjects, data: { ...names, needed: watts(asked.pseMw).text, given: watts(givenMw).text }, actual: watts(givenMw), required: watts(asked.pseMw), atMost: messageId === 'reduced' ? 'warning' : undefined, fixes });
    }
    const narrow = source.cables.find(({ type }) => (type.pairs ?? 4) < 4);
    if (asked.pairs < 4 || (pairsOf(source) >= 4 && narrow === undefined)) return;
    report({ messageId: 'pairs', subjects, data: { ...names, what: narrow === undefined ? names.source : 'the cable' }, actual: { text: '2 pairs', value: 2 }, required: { text: '4 pairs', value: 4 }, fixes: narrow === undefined ? fixes : [] });
  },
  examples: {
    valid: [
      { title: 'class 3 on a Type 1 port', design: (d) => void powered(d, { type: 1 }, { type: 1, class: 3 }) },
      { title: 'class 6 on a Type 3 port of 60 W', design: (d) => void powered(d, { type: 3, maxW: 60 }, { type: 3, class: 6 }) },
    ],
    invalid: [
      { title: 'class 4 on a Type 1 port', messageIds: ['tooWeak'], design: (d) => void powered(d, { type: 1, maxW: 15.4 }, { type: 2, class: 4, maxW: 25.5 }) },
      { title: 'a device that also runs on less', messageIds: ['reduced'], design: (d) => void powered(d, { type: 2 }, { type: 3, class: 6, isReducible: true }) },
      { title: 'class 5 on a Type 3 source of two pairs', messageIds: ['pairs'], design: (d) => void powered(d, { type: 3, pairs: 2, maxW: 60 }, { type: 3, class: 5 }) },
      { title: 'a draw of 80 W', messageIds: ['beyond'], design: (d) => void powered(d, { type: 4 }, { type: 4, maxW: 80 }) },
      {
        title: 'a weak port, with a stronger one free on the same switch',
        messageIds: ['tooWeak'],
        design: (d) => {
          const weak = ports(4, 'rj45', { speedsMbps: [1000], poe: { role: 'pse', type: 1 } });
          const strong = ports(4, 'rj45', { first: 5, speedsMbps: [1000], poe: { role: 'pse', type: 2 } });
          d.cable(copperCord('cat6a'), d.device('SW', copperSwitch({ portGroups: [weak, strong], poeBudgetW: 200 })).port(1), d.device('CAM', poweredDevice({ type: 2, class: 4 })).port(1));
        },
      },
    ],
  },
});

const pairsOf = ({ facts }: Pick<PoeSource, 'facts'>): number => (facts.port.group.poe === undefined ? 0 : sourcePairs(facts.port.group.poe));

const gives = (facts: PortFacts, neededMw: number, pairs: number): boolean => (sourceMw(facts) ?? 0) >= neededMw && pairsOf({ facts }) >= pairs;

/** The cord moved to a free port of the same device that is strong enough. */
function moveFix(view: DesignView, { facts, cables }: PoeSource, isEnough: (facts: PortFacts) => boolean): readonly Fix[] {
  const [to] = freePorts(view, facts.device.id, (port) => port.group.connector === facts.port.group.connector && port.group.role === facts.port.group.role
    && port.group.poe?.role === 'pse' && port.group.poe.method !== 'passive' && isEnough({ ...facts, port, ref: { deviceId: facts.device.id, portKey: port.key } }));
  const cable = cables.at(-1);
  const fix = to === undefined || cable === undefined || facts.port.group.role === 'panel' ? undefined : movePlugFix(view, cable.cable.id, facts.ref, to);
  return fix === undefined ? [] : [fix];
}
