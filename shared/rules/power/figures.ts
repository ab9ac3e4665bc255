import type { Id } from '../../base/id.ts';
import type { DesignView } from '../../store/design-view.ts';
import { deviceName } from '../../topology/names.ts';
import type { FeederCapacity } from '../../topology/power-capacity.ts';
import { normalShare, PHASE_NAMES, type Tap, type TapLoad } from '../../topology/power-taps.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import type { RuleContext } from '../engine/rule.ts';
import type { Quantity } from '../finding.ts';
import { counted } from '../quantities.ts';

/** A current as a quantity. */
export const currentQuantity = (currentMa: number): Quantity => ({ text: formatCurrent(currentMa), value: Math.round(currentMa), unit: 'mA' });

/** An apparent power as a quantity. */
export const apparentQuantity = (va: number): Quantity => ({ text: va < 1000 ? `${Math.round(va)} VA` : `${Math.round(va / 10) / 100} kVA`, value: Math.round(va), unit: 'VA' });

/** A share as a quantity, to a tenth of a percent. */
export const percentQuantity = (percent: number): Quantity => ({ text: `${Math.round(percent * 10) / 10} %`, value: Math.round(percent * 10) / 10, unit: '%' });

/** Currents as people read them: `16 A`, `9.5 A`. */
export const formatCurrent = (currentMa: number): string => `${Math.round(currentMa / 10) / 100} A`;

/* A load that rounds to its limit is at its limit. */
const GRACE = 1;

/** True when a load is more than the limit, by more than rounding. */
export const exceeds = (load: number, limit: number): boolean => load > limit + GRACE;

/** Current of the line that carries most, where loads hang on phases; else the current of the only line. */
export const heaviestLineMa = (load: TapLoad, phases: 1 | 3): number => (phases === 3 ? Math.max(...PHASE_NAMES.map((line) => load.lineMa[line])) : load.currentMa);

/** True when a load is more than its feeder may carry: by line on three phases, whose apparent power is printed at 3 x 230 V and worked out at 1.732 x 400 V. */
export const isOverloaded = (load: TapLoad, { phases, lineMa, va }: FeederCapacity): boolean =>
  phases === 3 && lineMa !== undefined ? exceeds(heaviestLineMa(load, phases), lineMa) : exceeds(load.va, va);

/** `, not counting 2 devices of unknown draw`; empty when all is known. */
export const unknownShare = ({ unknown }: Pick<TapLoad, 'unknown'>): string => (unknown.length === 0 ? '' : `, not counting ${counted(unknown.length, 'device')} of unknown draw`);

/** Notes consumers whose draw is not known. */
export function noteUnknownDraw(view: DesignView, ids: readonly Id<'device'>[], notCheckable: RuleContext['notCheckable']): void {
  for (const id of ids) {
    const device = view.get('device', id);
    if (device !== undefined) notCheckable(`most power of ${view.get('deviceType', device.typeId)?.model ?? device.name}`, [subjectOfDevice(view, device)]);
  }
}

/** What each consumer adds, a line each. */
export function tapArithmetic(view: DesignView, taps: readonly Tap[], load: TapLoad): readonly string[] {
  const lines = taps.slice(0, 20).map((tap) => {
    const share = normalShare(view)(tap, taps);
    return `${deviceName(view, tap.device)}${share === 1 ? '' : `, one of ${Math.round(1 / share)} supplies`}`;
  });
  return [...lines, ...(taps.length > 20 ? [`and ${taps.length - 20} more supplies`] : []), `Load: ${load.va} VA`];
}
