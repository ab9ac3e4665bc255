import { COPPER_CATEGORIES, copperCategory, type CopperCategory } from '../../catalog/copper.ts';
import { isScreened } from '../../catalog/copper-practice.ts';
import type { DeviceKind, PortGroup } from '../../model/device-type.ts';
import type { PortRef } from '../../model/port-ref.ts';
import { portsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Channel, ChannelCable } from '../../topology/channel.ts';
import { type NamedThing, subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';

/** A way through a panel, outlet or consolidation point, with what is known of its sockets. */
export interface CopperJoint {
  readonly ref: PortRef;
  readonly kind: DeviceKind | undefined;
  readonly category: CopperCategory | undefined;
  readonly isScreened: boolean | undefined;
}

/** A part of a channel that has a category: a cable, or the sockets of a panel. */
export interface RatedPart {
  readonly category: CopperCategory;
  /** What to call it: worked out only for a finding. */
  readonly subject: () => NamedThing;
  readonly cable?: ChannelCable | undefined;
}

/** A channel of twisted pair alone, seen as installed cable, cords and joints. */
export interface CopperChannel {
  readonly channel: Channel;
  readonly joints: readonly CopperJoint[];
  /** Cables installed for good. */
  readonly installed: readonly ChannelCable[];
  readonly cords: readonly ChannelCable[];
  readonly rated: readonly RatedPart[];
  /** What the channel counts as: the lowest category in it. */
  readonly lowest: CopperCategory;
}

const known = new WeakMap<Channel, { readonly of: CopperChannel | undefined }>();

/** The copper view of a channel; undefined when something else than twisted pair is in it. */
export function copperChannel(view: DesignView, channel: Channel): CopperChannel | undefined {
  let entry = known.get(channel);
  if (entry === undefined) {
    entry = { of: build(view, channel) };
    known.set(channel, entry);
  }
  return entry.of;
}

function build(view: DesignView, channel: Channel): CopperChannel | undefined {
  if (channel.isLoop || channel.cables.length === 0) return undefined;
  const cables = channel.cables.flatMap((passed): RatedPart[] => {
    const category = copperCategory(passed.type.medium);
    return category === undefined ? [] : [{ category, subject: () => subjectOfCable(view, passed.cable), cable: passed }];
  });
  if (cables.length < channel.cables.length) return undefined;
  const joints = channel.passages.map(({ enter, leave }) => jointOf(view, enter, leave));
  const rated = [...cables, ...joints.flatMap(({ ref, category }): RatedPart[] => (category === undefined ? [] : [{ category, subject: () => subjectOfPort(view, ref) }]))];
  const [first] = rated;
  if (first === undefined) return undefined;
  return {
    channel, joints, rated,
    installed: channel.cables.filter(({ type }) => type.construction !== 'cord'),
    cords: channel.cables.filter(({ type }) => type.construction === 'cord'),
    lowest: rated.reduce((lowest, { category }) => (category.rank < lowest.rank ? category : lowest), first.category),
  };
}

function jointOf(view: DesignView, enter: PortRef, leave: PortRef): CopperJoint {
  const device = view.get('device', enter.deviceId);
  const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
  const groups = [enter, leave].flatMap(({ portKey }) => (type === undefined ? [] : (portsOf(type).get(portKey)?.group ?? [])));
  return { ref: enter, kind: type?.kind, category: lowestOf(groups), isScreened: screenOf(groups) };
}

function lowestOf(groups: readonly PortGroup[]): CopperCategory | undefined {
  const stated = new Set<string>(groups.flatMap(({ category }) => category ?? []));
  return COPPER_CATEGORIES.find(({ medium }) => stated.has(medium));
}

function screenOf(groups: readonly PortGroup[]): boolean | undefined {
  const stated = groups.flatMap((group) => group.isScreened ?? []);
  return stated.length === 0 ? undefined : stated.every(Boolean);
}

/** Sum of the lengths; undefined while one of them is not known. */
export function totalMm(cables: readonly ChannelCable[]): number | undefined {
  return cables.reduce<number | undefined>((total, { cable }) => (total === undefined || cable.lengthMm === undefined ? undefined : total + cable.lengthMm), 0);
}

/** True or false where the type says how the cable is screened. */
export const screenOfCable = ({ type }: ChannelCable): boolean | undefined => (type.shielding === undefined ? undefined : isScreened(type.shielding));

/** True when every cable of the channel is known to be screened. */
export const isWhollyScreened = ({ channel }: CopperChannel): boolean => channel.cables.every((passed) => screenOfCable(passed) === true);
