import type { Colour } from '../../../shared/model/cable-type.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { deviceNameById } from '../../../shared/topology/names.ts';
import { portRangeText } from '../../../shared/topology/port-range-text.ts';
import type { RangeOrder } from '../../../shared/topology/range-pairs.ts';
import { proposeRange, spreadDevice } from '../../../shared/topology/range-proposal.ts';
import { findDevice } from '../../state/find-device.ts';

/** Device and ports of one side, as typed. */
export interface RangeSide {
  readonly device: string;
  readonly ports: string;
  /** True where the person typed the ports: no proposal takes their place. */
  readonly arePortsTyped?: boolean | undefined;
}

/** What a person has said about the ranges. */
export interface RangeForm {
  readonly from: RangeSide;
  readonly to: readonly RangeSide[];
  readonly order: RangeOrder;
  /** Port of each target to begin at, and which to take from there: 1 is the first, and every one. */
  readonly toStart: number;
  readonly toStep: number;
  readonly fromStep: number;
  readonly isSkippingTaken: boolean;
  readonly isLeavingOut: boolean;
  readonly typeKey?: string | undefined;
  readonly colour?: Colour | undefined;
}

const EMPTY_SIDE: RangeSide = { device: '', ports: '' };

const BLANK: RangeForm = { from: EMPTY_SIDE, to: [EMPTY_SIDE], order: 'in-order', toStart: 1, toStep: 1, fromStep: 1, isSkippingTaken: true, isLeavingOut: false };

/** Most devices that one range is spread over. */
export const MAX_TARGETS = 4;

/** The form for what is selected: devices with the ports that are probably meant, or ports as they were picked. */
export function formForSelection(view: DesignView, deviceIds: readonly Id<'device'>[], ports: readonly PortRef[]): RangeForm {
  if (ports.length > 0) return formForPorts(view, ports);
  const fromId = deviceIds.length > 2 ? spreadDevice(view, deviceIds) : deviceIds[0];
  if (fromId === undefined) return BLANK;
  const toIds = deviceIds.filter((id) => id !== fromId).slice(0, MAX_TARGETS);
  const form = { ...BLANK, from: { device: deviceNameById(view, fromId), ports: '' }, to: toIds.length === 0 ? [EMPTY_SIDE] : toIds.map((id) => ({ device: deviceNameById(view, id), ports: '' })) };
  return proposed(view, toIds.length > 1 ? { ...form, order: 'odd-even' } : form);
}

function formForPorts(view: DesignView, ports: readonly PortRef[]): RangeForm {
  const ids = [...new Set(ports.map(({ deviceId }) => deviceId))];
  const [from = EMPTY_SIDE, ...to] = ids.map((id) => ({ device: deviceNameById(view, id), ports: portRangeText(ports.flatMap(({ deviceId, portKey }) => (deviceId === id ? [portKey] : []))) }));
  return { ...BLANK, from, to: to.length === 0 ? [EMPTY_SIDE] : to.slice(0, MAX_TARGETS), order: to.length > 1 ? 'odd-even' : 'in-order' };
}

/** The form with the ports that its devices are probably meant to be joined at; as it was where they have nothing in common, or where ports were typed. */
export function proposed(view: DesignView, form: RangeForm): RangeForm {
  const from = findDevice(view, form.from.device);
  const to = form.to.map((side) => findDevice(view, side.device));
  const toIds = to.flatMap((device) => (device.ok ? [device.value.id] : []));
  const proposal = from.ok && toIds.length > 0 ? proposeRange(view, from.value.id, toIds) : undefined;
  if (proposal === undefined) return form;
  const portsAt = (id: Id<'device'>): string => portRangeText(proposal.to.find(({ deviceId }) => deviceId === id)?.ports.map(({ key }) => key) ?? []);
  return {
    ...form,
    from: withProposal(form.from, portRangeText(proposal.from.ports.map(({ key }) => key))),
    to: form.to.map((side, index) => {
      const device = to[index];
      return device?.ok === true ? withProposal(side, portsAt(device.value.id)) : side;
    }),
  };
}

const withProposal = (side: RangeSide, ports: string): RangeSide => (side.arePortsTyped === true ? side : { ...side, ports });

/** The form with another text for a device: once it names one, the ports are proposed anew. */
export function withDevice(view: DesignView, form: RangeForm, side: 'from' | number, device: string): RangeForm {
  const changed = side === 'from' ? { ...form, from: { ...form.from, device } } : { ...form, to: form.to.map((each, index) => (index === side ? { ...each, device } : each)) };
  return findDevice(view, device).ok ? proposed(view, changed) : changed;
}

/** The form with another text for the ports of one side. */
export function withPorts(form: RangeForm, side: 'from' | number, ports: string): RangeForm {
  const typed = { ports, arePortsTyped: ports.trim() !== '' };
  return side === 'from' ? { ...form, from: { ...form.from, ...typed } } : { ...form, to: form.to.map((each, index) => (index === side ? { ...each, ...typed } : each)) };
}

/** The form with one more target, or without one. */
export const withTargets = (form: RangeForm, change: 'more' | 'fewer'): RangeForm => ({ ...form, to: change === 'more' ? [...form.to, EMPTY_SIDE] : form.to.slice(0, -1), order: change === 'more' && form.to.length === 1 ? 'odd-even' : form.order });
