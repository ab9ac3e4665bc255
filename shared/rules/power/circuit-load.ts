import type { Device } from '../../model/device.ts';
import type { DesignView } from '../../store/design-view.ts';
import { deviceName } from '../../topology/names.ts';
import { capacityOf, type FeederCapacity, isLimitedAbove } from '../../topology/power-capacity.ts';
import { connectedSupplies, loadOfTaps, normalShare, type Tap, type TapLoad, tapsOf } from '../../topology/power-taps.ts';
import { passesPowerOn } from '../../topology/power-tree.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import { inlets, mainsCord, pdu, server } from '../engine/example-types.ts';
import { defineRule, type Figures } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { freeOutletsLike, movePlugFix } from '../fixes/move-cord.ts';
import { loadedStrip, phaseStrip, singleSupply, twoFeeds } from './feeder-examples.ts';
import { apparentQuantity, currentQuantity, exceeds, formatCurrent, heaviestLineMa, isOverloaded, noteUnknownDraw, percentQuantity, tapArithmetic, unknownShare } from './figures.ts';

/** The load that a circuit, strip or UPS carries all the time. */
export const circuitLoad = defineRule({
  id: 'power/circuit-load',
  title: 'Continuous load on a circuit, strip or UPS',
  scope: 'device',
  severity: 'error',
  standard: 'NEC 210.20, 215.3 (North America); IEC 60364-4-43 (EMEA)',
  what: 'The load on a circuit, strip or UPS with all feeds up must stay within its breaker or rating: 80 % of the breaker for continuous load in North America, all of it in EMEA; on three phases, in each line.',
  why: 'A breaker that carries more than it may without end trips, at the warmest hour, and takes everything behind it down.',
  todo: 'Move some devices to another circuit, use a stronger one, or enter the draw where it is known better than the maker\'s maximum.',
  messages: {
    overloaded: '{feeder} carries {load} ({va}){unknown}; it may carry {limit} ({capacity}).',
    lineOverloaded: 'A line of {feeder} carries {load}{unknown}; it may carry {limit}.',
  },
  options: { continuous: { default: true, description: 'Loads run for three hours or more, so that North American circuits are derated to 80 %.' } },
  check({ device, type }, { view, options, report, measure, notCheckable }) {
    if (!passesPowerOn(type)) return;
    const capacity = capacityOf(view, type, options.continuous);
    const taps = tapsOf(view, device, type);
    const load = loadOfTaps(taps, normalShare(view));
    const subjects = [subjectOfDevice(view, device)];
    measure(figuresOf(load, taps, capacity), subjects);
    noteUnknownDraw(view, load.unknown, notCheckable);
    if (capacity === undefined) return taps.length > 0 && connectedSupplies(view, device, type) === 0 ? notCheckable(`rating of ${type.model}`, subjects) : undefined;
    if (!isOverloaded(load, capacity) || isLimitedAbove(view, device, type, capacity, options.continuous)) return;
    const lineMa = heaviestLineMa(load, capacity.phases);
    const isByLine = !exceeds(load.va, capacity.va);
    report({
      messageId: isByLine ? 'lineOverloaded' : 'overloaded',
      subjects,
      data: { feeder: deviceName(view, device), load: formatCurrent(lineMa), va: apparentQuantity(load.va).text, unknown: unknownShare(load), limit: limitText(capacity), capacity: apparentQuantity(capacity.va).text },
      actual: isByLine ? currentQuantity(lineMa) : apparentQuantity(load.va),
      required: isByLine ? currentQuantity(capacity.lineMa ?? 0) : apparentQuantity(capacity.va),
      arithmetic: [...tapArithmetic(view, taps, load), `May carry: ${capacity.arithmetic.join(' + ')}`],
      fixes: isByLine ? [] : moveFixes(view, device, taps, load, capacity, options.continuous),
    });
  },
  examples: {
    valid: [
      { title: 'exactly 16 A on a 16 A circuit of 230 V', design: (d) => void loadedStrip(d, [1840, 1840]) },
      { title: 'in North America, 16 A on a breaker of 20 A', design: (d) => { d.project({ region: 'north-america' }); loadedStrip(d, [960, 960], { ratedMa: 20_000, voltageV: 120, phases: 1 }); } },
      { title: 'two supplies draw half from each of two circuits', design: (d) => twoFeeds(d, [3000]) },
    ],
    invalid: [
      { title: 'more than the breaker', messageIds: ['overloaded'], design: (d) => void loadedStrip(d, [1840, 1900]) },
      { title: 'in North America, 16.5 A on a breaker of 20 A', messageIds: ['overloaded'], design: (d) => { d.project({ region: 'north-america' }); loadedStrip(d, [960, 1020], { ratedMa: 20_000, voltageV: 120, phases: 1 }); } },
      {
        title: 'one strip of the rack carries too much, another has room',
        messageIds: ['overloaded'],
        design: (d) => {
          const rack = d.rack('A01');
          const [first] = ['PDU 1', 'PDU 2'].map((name, i) => d.device(name, pdu({ mount: 'rack' }), { rack, u: 41 + i }));
          for (const [i, watts] of [2000, 1000, 900].entries()) if (first !== undefined) d.cable(mainsCord(), first.port(i + 1), d.device(`S${i + 1}`, singleSupply(watts), { rack, u: 1 + i }).port('PSU1'));
        },
      },
      {
        title: 'one line of three carries too much',
        messageIds: ['lineOverloaded'],
        design: (d) => {
          const strip = d.device('PDU 1', phaseStrip('c19'));
          for (const n of [1, 2, 3]) d.cable(mainsCord({ key: 'c20-c19', a: { connector: 'c20', legs: 1 }, b: { connector: 'c19', legs: 1 }, ratedMa: 16_000 }), strip.port(`L1-${n}`), d.device(`S${n}`, server({ portGroups: [inlets(1, { connector: 'c20' })], powerMaxW: 2600 })).port('PSU1'));
        },
      },
    ],
  },
});

/** The current in each line that goes with a capacity; undefined while its voltage is not known. */
function limitMa({ lineMa, voltageV, phases, va }: FeederCapacity): number | undefined {
  return lineMa ?? (voltageV === undefined ? undefined : (va * 1000) / voltageV / (phases === 3 ? Math.sqrt(3) : 1));
}

const limitText = (capacity: FeederCapacity): string => {
  const currentMa = limitMa(capacity);
  return currentMa === undefined ? apparentQuantity(capacity.va).text : formatCurrent(currentMa);
};

/* Without load, the apparent power in question is what it may carry. */
function figuresOf(load: TapLoad, taps: readonly Tap[], capacity: FeederCapacity | undefined): Figures {
  const lineMa = capacity === undefined ? undefined : limitMa(capacity);
  const isLoaded = taps.length > 0;
  return {
    load: isLoaded ? currentQuantity(heaviestLineMa(load, capacity?.phases ?? 1)) : undefined,
    va: isLoaded ? apparentQuantity(load.va) : capacity === undefined ? undefined : apparentQuantity(capacity.va),
    capacity: capacity === undefined ? undefined : apparentQuantity(capacity.va),
    maxLoad: lineMa === undefined ? undefined : currentQuantity(lineMa),
    headroom: capacity === undefined || !isLoaded ? undefined : apparentQuantity(capacity.va - load.va),
    utilisation: capacity === undefined || !isLoaded || capacity.va === 0 ? undefined : percentQuantity((load.va / capacity.va) * 100),
  };
}

/** The cord of one single-fed device moved to a feeder with room for it, if that is enough. */
function moveFixes(view: DesignView, device: Device, taps: readonly Tap[], load: TapLoad, capacity: FeederCapacity, isContinuous: boolean): readonly Fix[] {
  const movable = taps.filter((tap) => tap.outlet.deviceId === device.id && connectedSupplies(view, tap.device, tap.type) === 1);
  const sized = movable.map((tap) => ({ tap, va: loadOfTaps([tap], () => 1).va })).filter(({ va }) => !exceeds(load.va - va, capacity.va)).sort((a, b) => a.va - b.va);
  for (const { tap, va } of sized) {
    const [to] = freeOutletsLike(view, tap.outlet, (ref) => ref.deviceId !== device.id && hasRoom(view, ref.deviceId, va, isContinuous));
    const fix = to === undefined ? undefined : movePlugFix(view, tap.cableId, tap.outlet, to);
    if (fix !== undefined) return [{ ...fix, title: `${fix.title.replace('Move', `Move ${tap.device.name}`)}` }];
  }
  return [];
}

function hasRoom(view: DesignView, feederId: Device['id'], va: number, isContinuous: boolean): boolean {
  const feeder = view.get('device', feederId);
  const type = feeder === undefined ? undefined : view.get('deviceType', feeder.typeId);
  const capacity = type === undefined ? undefined : capacityOf(view, type, isContinuous);
  if (feeder === undefined || type === undefined || capacity === undefined) return false;
  return !exceeds(loadOfTaps(tapsOf(view, feeder, type), normalShare(view)).va + va, capacity.va);
}
