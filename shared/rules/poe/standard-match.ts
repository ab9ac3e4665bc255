import { poeType } from '../../catalog/poe.ts';
import { portName } from '../../topology/names.ts';
import { demandOf, poweredBetween, sourceMv } from '../../topology/poe.ts';
import { defineRule } from '../engine/rule.ts';
import { powered } from './poe-examples.ts';
import { powerSubjects } from './poe-quantities.ts';

/** Sources and devices that do not speak the same kind of power over Ethernet. */
export const standardMatch = defineRule({
  id: 'poe/standard',
  title: 'Passive and standard power over Ethernet',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3-2022 clause 33; practice of makers of passive sources',
  what: 'A device to the standard needs a source to the standard, a passive one a passive source of its own voltage.',
  why: 'A passive source puts its voltage on the pairs without asking: a device for another voltage is destroyed or does not start. A source to the standard never powers a passive device, which it does not detect.',
  todo: 'Use a source of the device\'s own kind.',
  messages: {
    passiveSource: '{source} is passive ({voltage}); {pd} is to IEEE 802.3 and needs {range}.',
    passiveDevice: '{pd} takes passive power; {source} is to IEEE 802.3 and does not detect it.',
    voltage: '{source} is passive with {voltage}; {pd} takes {range}.',
  },
  check({ channel, first, last }, { view, report }) {
    const link = poweredBetween(view, channel, first, last);
    const on = link?.sources.find(({ isOn }) => isOn);
    const [pd, pse] = [link?.pd.port.group.poe, on?.facts.port.group.poe];
    if (link === undefined || on === undefined || pd === undefined || pse === undefined) return;
    const [isPassivePd, isPassivePse] = [pd.method === 'passive', pse.method === 'passive'];
    if (!isPassivePd && !isPassivePse) return;
    const type = poeType(demandOf(pd).poeClass?.type ?? pd.type);
    const fits = pd.voltageV === undefined || pse.voltageV === undefined || pd.voltageV === pse.voltageV;
    if (isPassivePd && isPassivePse && fits) return;
    const messageId = isPassivePd && isPassivePse ? 'voltage' : isPassivePse ? 'passiveSource' : 'passiveDevice';
    const givenMv = pse.voltageV === undefined && isPassivePse ? undefined : sourceMv(pse);
    const voltage = givenMv === undefined ? 'unknown voltage' : `${givenMv / 1000} V`;
    const range = isPassivePd ? (pd.voltageV === undefined ? 'passive power' : `${pd.voltageV} V`) : type === undefined ? 'a negotiated source' : `${type.pdMinMv / 1000} to ${type.pseMaxMv / 1000} V, after negotiation`;
    report({
      messageId,
      data: { pd: portName(view, link.pd.ref), source: portName(view, on.facts.ref), voltage, range },
      subjects: powerSubjects(view, { pd: link.pd, sources: [on] }),
      actual: { text: isPassivePse ? `passive, ${voltage}` : 'IEEE 802.3' },
      required: { text: range },
    });
  },
  examples: {
    valid: [
      { title: 'passive 24 V at both ends', design: (d) => void powered(d, { type: 1, method: 'passive', voltageV: 24 }, { type: 1, method: 'passive', voltageV: 24 }) },
      { title: 'both to the standard', design: (d) => void powered(d, { type: 1 }, { type: 1 }) },
    ],
    invalid: [
      { title: 'a passive injector of 24 V and a camera to the standard', messageIds: ['passiveSource'], design: (d) => void powered(d, { type: 1, method: 'passive', voltageV: 24 }, { type: 1, class: 3 }) },
      { title: 'a passive device on a switch to the standard', messageIds: ['passiveDevice'], design: (d) => void powered(d, { type: 2 }, { type: 1, method: 'passive', voltageV: 24 }) },
      { title: 'passive 48 V for a device of 24 V', messageIds: ['voltage'], design: (d) => void powered(d, { type: 1, method: 'passive', voltageV: 48 }, { type: 1, method: 'passive', voltageV: 24 }) },
    ],
  },
});
