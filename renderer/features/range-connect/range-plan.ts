import { portRefKey, type PortRef } from '../../../shared/model/port-ref.ts';
import { portsOf } from '../../../shared/model/ports.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Device } from '../../../shared/model/device.ts';
import { readPortRange } from '../../../shared/topology/port-range-text.ts';
import { rangePairs, rangePort, type RangePort } from '../../../shared/topology/range-pairs.ts';
import { type PlannedCable, planCables } from '../../state/cable-plan.ts';
import { findDevice } from '../../state/find-device.ts';
import type { RangeForm, RangeSide } from './range-form.ts';

/** What the form means: the cables, and what could not be read. */
export interface RangePlan {
  readonly cables: readonly PlannedCable[];
  /** False while a side names no ports, or cannot be read: what is half typed is not laid. */
  readonly isComplete: boolean;
  /** Those that would be laid. */
  readonly fitting: readonly PlannedCable[];
  readonly leftFrom: number;
  readonly leftTo: number;
  /** One per side, the first for `from`. */
  readonly problems: readonly SideProblem[];
}

/** What is wrong with one side's texts. */
export interface SideProblem {
  readonly device?: string | undefined;
  readonly ports?: string | undefined;
}

interface ReadSide {
  readonly ports: readonly RangePort[];
  readonly problem: SideProblem;
}

/** Works out the cables of a form. */
export function planRange(view: DesignView, form: RangeForm): RangePlan {
  const from = readSide(view, form.from);
  const to = form.to.map((side) => readSide(view, side));
  const isTaken = (ref: PortRef): boolean => view.find('cablesByPort', portRefKey(ref)).length > 0;
  const matched = rangePairs({
    from: from.ports,
    to: to.map(({ ports }) => ports),
    order: form.order,
    fromStride: { offset: 0, step: form.fromStep },
    toStride: { offset: form.toStart - 1, step: form.toStep },
    isTaken: form.isSkippingTaken ? isTaken : undefined,
  });
  const cables = planCables(view, matched.pairs, form);
  return { cables, isComplete: [from, ...to].every(({ ports }) => ports.length > 0), fitting: cables.filter(({ tone }) => tone !== 'error'), leftFrom: matched.leftFrom, leftTo: matched.leftTo, problems: [from, ...to].map(({ problem }) => problem) };
}

function readSide(view: DesignView, side: RangeSide): ReadSide {
  const device = findDevice(view, side.device);
  if (!device.ok) return { ports: [], problem: side.device.trim() === '' ? {} : { device: device.error } };
  const ports = readPorts(view, device.value, side.ports);
  return ports.ok ? { ports: ports.value, problem: {} } : { ports: [], problem: { ports: ports.error } };
}

function readPorts(view: DesignView, device: Device, text: string): Result<readonly RangePort[], string> {
  const type = view.get('deviceType', device.typeId);
  const read = readPortRange(type === undefined ? [] : [...portsOf(type).values()], text, (key) => device.ports?.[key]?.label);
  return read.ok ? ok(read.value.map((port) => rangePort(device.id, port))) : read;
}
