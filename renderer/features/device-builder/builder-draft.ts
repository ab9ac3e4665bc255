import { arrangePorts } from '../../../shared/catalog/arrange-ports.ts';
import type { DeviceTypeEntry, PassThrough, PortGroup } from '../../../shared/model/device-type.ts';
import { portKeyOf } from '../../../shared/model/ports.ts';
import { faceSize } from '../../../shared/scene/face-size.ts';

/** A device type while it is being made. It may be unsound until it is saved. */
export interface BuilderDraft {
  readonly entry: DeviceTypeEntry;
  /** While true, every change lays all ports out anew; moving one by hand ends it. */
  readonly isArranged: boolean;
}

/** An opening for modules. */
export type Bay = NonNullable<DeviceTypeEntry['bays']>[number];

/** A device type to begin with: ports that have their places already keep them. */
export const draftOf = (entry: DeviceTypeEntry): BuilderDraft => ({ entry, isArranged: entry.portGroups.length === 0 });

const changed = (draft: BuilderDraft, entry: DeviceTypeEntry): BuilderDraft => ({ ...draft, entry: draft.isArranged ? arrangePorts(entry, faceSize(entry)) : entry });

/** Changes facts; those of `undefined` become unknown. */
export const withFacts = (draft: BuilderDraft, facts: Partial<DeviceTypeEntry>): BuilderDraft => changed(draft, { ...draft.entry, ...facts });

/** Lays all ports out anew, now and after every change. */
export const arranged = (draft: BuilderDraft): BuilderDraft => changed({ ...draft, isArranged: true }, draft.entry);

/** Adds groups, each with names that are free. A group that leads to the rear brings its way through. */
export function withGroups(draft: BuilderDraft, groups: readonly PortGroup[], way?: Pick<PassThrough, 'frontsPerRear' | 'method'>): BuilderDraft {
  const { entry } = draft;
  const at = entry.portGroups.length;
  const named = groups.reduce<readonly PortGroup[]>((before, group) => [...before, withFreeNames(before, group)], entry.portGroups);
  const passThroughs = way === undefined ? entry.passThroughs : [...(entry.passThroughs ?? []), { front: at, rear: at + 1, ...way }];
  return changed(draft, { ...entry, portGroups: named, ...(passThroughs === undefined ? {} : { passThroughs }) });
}

/** Counts on after the last port of the same prefix. */
function withFreeNames(groups: readonly PortGroup[], group: PortGroup): PortGroup {
  const last = Math.max(group.first - 1, ...groups.filter(({ prefix }) => prefix === group.prefix).map(({ first, count }) => first + count - 1));
  return { ...group, first: last + 1 };
}

/** Changes a group; fields of `undefined` are left out of it. */
export function withGroup(draft: BuilderDraft, index: number, fields: Partial<PortGroup>): BuilderDraft {
  return changed(draft, { ...draft.entry, portGroups: draft.entry.portGroups.map((group, at) => (at === index ? { ...group, ...fields } : group)) });
}

/** Places a group by hand: from now on nothing is arranged by itself. */
export function withLayout(draft: BuilderDraft, index: number, layout: Partial<PortGroup['layout']>): BuilderDraft {
  const group = draft.entry.portGroups[index];
  return group === undefined ? draft : withGroup({ ...draft, isArranged: false }, index, { layout: { ...group.layout, ...layout } });
}

/** Moves a group on its face by millimetres, no further than a little over the edge. */
export function movedGroup(draft: BuilderDraft, index: number, xMm: number, yMm: number): BuilderDraft {
  const group = draft.entry.portGroups[index];
  if (group === undefined) return draft;
  const { width, height } = faceSize(draft.entry);
  return withLayout(draft, index, { xMm: within(group.layout.xMm + xMm, width), yMm: within(group.layout.yMm + yMm, height) });
}

const within = (mm: number, most: number): number => Math.round(Math.min(Math.max(mm, 0), most) * 10) / 10;

/** Takes a group out, with the ways through it; the others keep theirs. */
export function withoutGroup(draft: BuilderDraft, index: number): BuilderDraft {
  const after = (at: number): number => (at > index ? at - 1 : at);
  const passThroughs = draft.entry.passThroughs?.filter(({ front, rear }) => front !== index && rear !== index).map((way) => ({ ...way, front: after(way.front), rear: after(way.rear) }));
  return withFacts(draft, { portGroups: draft.entry.portGroups.filter((_, at) => at !== index), passThroughs: passThroughs?.length === 0 ? undefined : passThroughs });
}

/** Puts ways through the device in place of those it had. */
export const withPassThroughs = (draft: BuilderDraft, passThroughs: readonly PassThrough[]): BuilderDraft => withFacts(draft, { passThroughs: passThroughs.length === 0 ? undefined : passThroughs });

/** Puts bays in place of those it had. */
export const withBays = (draft: BuilderDraft, bays: readonly Bay[]): BuilderDraft => withFacts(draft, { bays: bays.length === 0 ? undefined : bays });

/** The names of a group's ports in few characters: `Gi1/0/1 to Gi1/0/48`. */
export function portNames(group: PortGroup): string {
  const first = portKeyOf(group, 0);
  return group.count === 1 ? first : `${first} to ${portKeyOf(group, group.count - 1)}`;
}
