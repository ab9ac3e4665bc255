import { PHASE_BALANCE } from '../../catalog/power.ts';
import type { DeviceType } from '../../model/device-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Device } from '../../model/device.ts';
import { portsOf } from '../../model/ports.ts';
import { deviceName } from '../../topology/names.ts';
import { loadOfTaps, normalShare, PHASE_NAMES, type PhaseName, type Tap, type TapLoad, tapsOf } from '../../topology/power-taps.ts';
import { passesPowerOn } from '../../topology/power-tree.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { mainsCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { freeOutletsLike, movePlugFix } from '../fixes/move-cord.ts';
import { phaseStrip, singleSupply } from './feeder-examples.ts';
import { formatCurrent, percentQuantity, unknownShare } from './figures.ts';

/** How evenly the loads of a three-phase strip or supply lie on its lines. */
export const phaseBalance = defineRule({
  id: 'power/phase-balance',
  title: 'Balance of the phases',
  scope: 'device',
  severity: 'error',
  standard: 'NEMA MG 1 (definition of imbalance); practice of strip and UPS makers',
  what: 'The line currents of a three-phase strip, UPS or supply must be alike: the largest departure from their mean, in percent of the mean, is held to a first limit (a warning) and a second one (an error).',
  why: 'One line reaches its breaker while the others idle, the neutral carries the difference, and generators and UPS lose capacity.',
  todo: 'Move cords from the heaviest line to outlets on the lightest.',
  messages: { uneven: '{feeder} carries {l1}, {l2} and {l3}{unknown}: {imbalance} from the mean, more than {limit}.' },
  options: {
    warnAbovePercent: { default: PHASE_BALANCE.warnAbovePercent, description: 'Imbalance above which there is a warning, in percent. Documents name 10 to 20 %.' },
    errorAbovePercent: { default: PHASE_BALANCE.errorAbovePercent, description: 'Imbalance above which there is an error, in percent.' },
    fromUtilisationMa: { default: 2000, description: 'Heaviest line, in milliamperes, below which balance does not matter.' },
  },
  check({ device, type }, { view, options, report, measure, notCheckable }) {
    if (!passesPowerOn(type) || !hasThreePhases(type)) return;
    const taps = tapsOf(view, device, type);
    const load = loadOfTaps(taps, normalShare(view));
    const subjects = [subjectOfDevice(view, device)];
    if (load.isSpread) return notCheckable(`phases of the outlets of ${type.model}`, subjects);
    const imbalance = imbalanceOf(load);
    if (imbalance === undefined) return;
    measure({ imbalance: percentQuantity(imbalance) }, subjects);
    const isGrave = imbalance > options.errorAbovePercent;
    if (imbalance <= options.warnAbovePercent || Math.max(...linesOf(load)) < options.fromUtilisationMa) return;
    const [l1, l2, l3] = linesOf(load).map(formatCurrent);
    report({
      messageId: 'uneven',
      subjects,
      data: { feeder: deviceName(view, device), l1: l1 ?? '', l2: l2 ?? '', l3: l3 ?? '', unknown: unknownShare(load), imbalance: percentQuantity(imbalance).text, limit: `${isGrave ? options.errorAbovePercent : options.warnAbovePercent} %` },
      actual: percentQuantity(imbalance),
      required: percentQuantity(isGrave ? options.errorAbovePercent : options.warnAbovePercent),
      atMost: isGrave ? undefined : 'warning',
      arithmetic: [...PHASE_NAMES.map((line) => `${line}: ${formatCurrent(load.lineMa[line])}`), `Mean: ${formatCurrent(meanOf(load))}`, `Largest departure: ${percentQuantity(imbalance).text}`],
      fixes: rebalanceFix(view, device, taps, load, options.warnAbovePercent),
    });
  },
  examples: {
    valid: [{ title: 'alike on all three', design: (d) => onLines(d, [[1000], [1000], [1050]]) }],
    invalid: [
      { title: '16, 8 and 6 A, with an outlet free on the lightest line', messageIds: ['uneven'], design: (d) => onLines(d, [[1840, 1840], [1840], [1380]]) },
      { title: 'a little uneven', messageIds: ['uneven'], design: (d) => onLines(d, [[1500], [1200], [1200]]) },
      { title: 'two devices on one line and none on another', messageIds: ['uneven'], design: (d) => onLines(d, [[1000, 1000], [1000], []]) },
    ],
  },
});

const hasThreePhases = (type: DeviceType): boolean => [...portsOf(type).values()].some(({ group }) => group.role.startsWith('power') && (group.power?.phases === 3 || group.power?.phase !== undefined));

const linesOf = (load: TapLoad): readonly number[] => PHASE_NAMES.map((line) => load.lineMa[line]);

const meanOf = (load: TapLoad): number => linesOf(load).reduce((total, line) => total + line, 0) / 3;

/** Largest departure from the mean in percent of it; undefined without load. */
function imbalanceOf(load: TapLoad): number | undefined {
  const mean = meanOf(load);
  return mean === 0 ? undefined : (Math.max(...linesOf(load).map((line) => Math.abs(line - mean))) / mean) * 100;
}

/** One cord moved from the heaviest line to the lightest, where that brings balance. */
function rebalanceFix(view: DesignView, device: Device, taps: readonly Tap[], load: TapLoad, limitPercent: number): readonly Fix[] {
  const [from, to] = [lineBy(load, Math.max), lineBy(load, Math.min)];
  for (const tap of taps.filter(({ phase, outlet }) => phase === from && outlet.deviceId === device.id)) {
    const moved = loadOfTaps(taps.map((other) => (other === tap ? { ...tap, phase: to } : other)), normalShare(view));
    if ((imbalanceOf(moved) ?? 0) > limitPercent) continue;
    const [free] = freeOutletsLike(view, tap.outlet, (ref, port) => ref.deviceId === device.id && port.group.power?.phase === to);
    const fix = free === undefined ? undefined : movePlugFix(view, tap.cableId, tap.outlet, free);
    if (fix !== undefined) return [fix];
  }
  return [];
}

function lineBy(load: TapLoad, choose: (...values: number[]) => number): PhaseName | undefined {
  const value = choose(...linesOf(load));
  return PHASE_NAMES.find((line) => load.lineMa[line] === value);
}

function onLines(d: ExampleDesign, watts: readonly (readonly number[])[]): void {
  const strip = d.device('PDU 1', phaseStrip());
  for (const [line, loads] of watts.entries()) for (const [i, powerMaxW] of loads.entries()) d.cable(mainsCord(), strip.port(`L${line + 1}-${i + 1}`), d.device(`S${line + 1}${i + 1}`, singleSupply(powerMaxW)).port('PSU1'));
}
