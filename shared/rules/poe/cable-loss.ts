import { cableLossMw, poeType } from '../../catalog/poe.ts';
import { CHANNEL } from '../../catalog/copper.ts';
import { formatLength } from '../../base/units.ts';
import { portName } from '../../topology/names.ts';
import { demandOf, loopMilliohm, poweredBetween, sourceMv, sourceMw, sourcePairs } from '../../topology/poe.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { copperCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { knownLengthMm } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';
import { powered } from './poe-examples.ts';
import { powerSubjects, volts, watts } from './poe-quantities.ts';

/* The standard's own figures are rounded: class 5 is 40 W where the arithmetic gives 39.94 W. */
const GRACE_MW = 100;

/** What arrives at a powered device. */
export const cableLoss = defineRule({
  id: 'poe/cable-loss',
  title: 'Power and voltage at the end of the cable',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3-2022 clauses 33 and 145; resistance by gauge (ASTM B258) or of the category at its worst',
  what: 'After the loss in the cable, the powered device must get the power of its class (and with it the lowest voltage of its type). Power over Ethernet is made for channels of 100 m.',
  why: 'Thin, long or copper-clad cable turns the device\'s power into heat: it restarts under load, at night when heater and lamps are on.',
  todo: 'Use cable of a lower gauge number, shorten it, or put a source nearer to the device.',
  messages: {
    tooLittle: '{pd} gets {arrives} of {sent}; {class} needs {needed}.',
    tooLong: '{pd} is powered over {length}; power over Ethernet is made for {limit}.',
  },
  check({ channel, first, last }, context) {
    const { view, report, measure } = context;
    const link = poweredBetween(view, channel, first, last);
    const source = link?.sources.find(({ isOn }) => isOn);
    const [pd, pse] = [link?.pd.port.group.poe, source?.facts.port.group.poe];
    if (link === undefined || source === undefined || pd === undefined || pse === undefined || pd.method === 'passive' || pse.method === 'passive') return;
    const asked = demandOf(pd).poeClass;
    const [givenMw, givenMv] = [sourceMw(source.facts), sourceVoltage()];
    const pairs = Math.min(sourcePairs(pse), asked?.pairs ?? 2);
    if (asked === undefined || givenMw === undefined || givenMv === undefined) return;
    const subjects = [...powerSubjects(view, { pd: link.pd, sources: [source] }), ...source.cables.map(({ cable }) => subjectOfCable(view, cable))];
    const names = { pd: portName(view, link.pd.ref), class: `class ${asked.class}` };
    const lengthMm = lengthOf();
    const isTooLong = lengthMm !== undefined && lengthMm > CHANNEL.channelMaxMm;
    if (isTooLong) report({ messageId: 'tooLong', subjects, data: { ...names, length: formatLength(lengthMm), limit: formatLength(CHANNEL.channelMaxMm) }, actual: lengthQuantity(lengthMm), required: lengthQuantity(CHANNEL.channelMaxMm) });
    measure({ maxLength: lengthQuantity(CHANNEL.channelMaxMm) }, subjects);
    const loop = loopMilliohm(source.cables, pairs);
    if (loop === undefined) {
      if (lengthMm === undefined) knownLengthMm(channel, context);
      return;
    }
    const sentMw = Math.min(givenMw, asked.pseMw);
    const currentMa = (sentMw * 1000) / givenMv;
    const lossMw = cableLossMw(sentMw, givenMv, loop);
    const [arrivesMw, arrivesMv] = [sentMw - lossMw, Math.round(givenMv - (currentMa * loop) / 1000)];
    measure({ pdPower: watts(arrivesMw), cableLoss: watts(lossMw), loop: { text: `${loop / 1000} ohm`, value: loop / 1000 } }, subjects);
    measure({ pdPower: volts(arrivesMv), cableLoss: volts(givenMv - arrivesMv), sourceCurrent: { text: `${Math.round(currentMa)} mA`, value: Math.round(currentMa), unit: 'mA' } }, subjects);
    const neededMw = Math.min(asked.pdMw, pd.maxW === undefined ? asked.pdMw : Math.round(pd.maxW * 1000));
    const arithmetic = [`Current: ${sentMw / 1000} W / ${givenMv / 1000} V = ${Math.round(currentMa)} mA`, `Loop of the powered pairs: ${loop / 1000} ohm`, `Loss: ${lossMw / 1000} W`, `Arrives: ${arrivesMw / 1000} W at ${arrivesMv / 1000} V`];
    if (givenMw < asked.pseMw || isTooLong) return;
    if (arrivesMw + GRACE_MW < neededMw) report({ messageId: 'tooLittle', subjects, data: { ...names, arrives: watts(arrivesMw).text, sent: watts(sentMw).text, needed: watts(neededMw).text }, actual: watts(arrivesMw), required: watts(neededMw), arithmetic });

    function lengthOf(): number | undefined {
      const lengths = source?.cables.map(({ cable }) => cable.lengthMm) ?? [];
      return lengths.every((length) => length !== undefined) ? lengths.reduce((total, length) => total + length, 0) : undefined;
    }

    /* The least the source may have, but no less than the class's own type asks for. */
    function sourceVoltage(): number | undefined {
      const own = pse === undefined ? undefined : sourceMv(pse);
      return pse?.voltageV !== undefined || asked === undefined ? own : Math.max(own ?? 0, poeType(asked.type)?.pseMinMv ?? 0);
    }
  },
  examples: {
    valid: [
      { title: 'class 4 over 100 m of Cat6A', design: (d) => void powered(d, { type: 2 }, { type: 2, class: 4 }, copperCord('cat6a'), { lengthMm: 100_000 }) },
      { title: 'a loop of 12.5 ohm as measured', design: (d) => void powered(d, { type: 2, voltageV: 50 }, { type: 2, class: 4 }, copperCord('cat6a'), { poeLoopMilliohm: 12_500 }) },
    ],
    invalid: [
      { title: 'class 4 over 90 m of 28 AWG', messageIds: ['tooLittle'], design: (d) => void powered(d, { type: 2 }, { type: 2, class: 4 }, copperCord('cat6', { key: 'thin', gaugeAwg: 28 }), { lengthMm: 90_000 }) },
      { title: '120 m', messageIds: ['tooLong'], design: (d) => void powered(d, { type: 2 }, { type: 2, class: 4 }, copperCord('cat6a', { key: 'thick', gaugeAwg: 22 }), { lengthMm: 120_000 }) },
    ],
  },
});
