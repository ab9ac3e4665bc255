import { compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import type { Device } from '../model/device.ts';
import type { DeviceKind, DeviceType, PortRole } from '../model/device-type.ts';
import { type PortRef, portRefKey } from '../model/port-ref.ts';
import { type Port, portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { availableCables } from './cable-choice.ts';
import { type ConnectionVerdict, judgeConnection } from './cable-proposal.ts';
import { tooLongFor } from './chosen-cable.ts';
import { patchTargets } from './patch-targets.ts';
import { opticAt } from './port-facts.ts';
import type { PortPair } from './range-pairs.ts';

/**
 * What is patched by rule. `network`: network cards of servers and storage to two switches by turns; `management`: every management port to a management switch;
 * `power`: inlets to two PDUs by turns.
 */
export const PATCH_RULES = ['network', 'management', 'power'] as const;

/** What is patched by rule. */
export type PatchRule = (typeof PATCH_RULES)[number];

/** What to patch, and to what. */
export interface PatchRequest {
  readonly rule: PatchRule;
  readonly deviceIds: readonly Id<'device'>[];
  /** Devices to patch to, in turn; absent: those of the rack, else the nearest. */
  readonly targetIds?: readonly Id<'device'>[] | undefined;
}

/** A cable to lay. */
export interface PatchedPort extends PortPair {
  readonly verdict: Exclude<ConnectionVerdict, { verdict: 'refused' }>;
}

/** A free port that stays free, and why. */
export interface UnpatchedPort {
  readonly ref: PortRef;
  readonly reason: string;
}

/** The cables a rule lays, and what it cannot patch. */
export interface PatchPlan {
  readonly pairs: readonly PatchedPort[];
  readonly unpatched: readonly UnpatchedPort[];
}

/* Not firewalls and routers: which of their ports face where is decided one by one. */
const SERVED: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['server', 'storage', 'load-balancer', 'kvm', 'console-server']);
const POWER_KINDS: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['pdu', 'ups', 'power-source']);

const ROLE: Readonly<Record<PatchRule, PortRole>> = { network: 'network', management: 'management', power: 'power-in' };
const TARGET_ROLE: Readonly<Record<PatchRule, PortRole>> = { network: 'network', management: 'network', power: 'power-out' };

/** True for a device whose ports the rule patches. */
export function isPatchedBy(rule: PatchRule, { kind }: DeviceType): boolean {
  if (rule === 'network') return SERVED.has(kind);
  return rule === 'power' ? !POWER_KINDS.has(kind) : true;
}

/** Works a rule out, a device at a time: every step yields how many devices are done, the end yields the plan. Changes nothing. */
export function* autoPatch(view: DesignView, request: PatchRequest): Generator<number, PatchPlan> {
  const given = new Set<string>();
  const pairs: PatchedPort[] = [];
  const unpatched: UnpatchedPort[] = [];
  const memory: Memory = new Map();
  for (const [done, device] of inOrder(view, request.deviceIds).entries()) {
    for (const outcome of patchDevice(view, request, device, given, memory)) {
      if ('reason' in outcome) unpatched.push(outcome);
      else pairs.push(outcome);
    }
    yield done + 1;
  }
  return { pairs, unpatched };
}

/** The whole plan at once, for few devices and for tests. */
export function autoPatchPlan(view: DesignView, request: PatchRequest): PatchPlan {
  const steps = autoPatch(view, request);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function inOrder(view: DesignView, ids: readonly Id<'device'>[]): readonly Device[] {
  const rackName = ({ placement }: Device): string => (placement.kind === 'rack' || placement.kind === 'rack-side' ? (view.get('rack', placement.rackId)?.name ?? '') : '');
  const height = ({ placement }: Device): number => (placement.kind === 'rack' ? placement.bottomHalfU : 0);
  return [...new Set(ids)]
    .flatMap((id) => view.get('device', id) ?? [])
    .sort((a, b) => compareNatural(rackName(a), rackName(b)) || height(b) - height(a) || compareNatural(a.name, b.name));
}

/* What a kind of port made of another: both are judged once per pair of types, not once per port. */
type Memory = Map<string, ConnectionVerdict['verdict']>;

function patchDevice(view: DesignView, { rule, targetIds }: PatchRequest, device: Device, given: Set<string>, memory: Memory): readonly (PatchedPort | UnpatchedPort)[] {
  const type = view.get('deviceType', device.typeId);
  if (type === undefined || !isPatchedBy(rule, type)) return [];
  const ports = [...portsOf(type).values()].filter(({ group }) => group.role === ROLE[rule]);
  const isFree = ({ key }: Port): boolean => view.find('cablesByPort', portRefKey({ deviceId: device.id, portKey: key })).length === 0;
  if (!ports.some(isFree)) return [];
  if (targetIds?.includes(device.id) === true) return [];
  const chosen = targetIds?.flatMap((id) => view.get('device', id) ?? []);
  const nearest = new Map(ports.map(({ group }) => [group.connector, chosen ?? patchTargets(view, device, rule, group.connector)]));
  return ports.flatMap((port, index) => {
    if (!isFree(port)) return [];
    const ref = { deviceId: device.id, portKey: port.key };
    const targets = nearest.get(port.group.connector) ?? [];
    const target = targets[index % Math.max(1, targets.length)];
    return target === undefined ? [{ ref, reason: NO_TARGET[rule] }] : [patchPort(view, rule, ref, port, target, given, memory)];
  });
}

const NO_TARGET: Readonly<Record<PatchRule, string>> = { network: 'There is no switch near it.', management: 'There is no switch near it.', power: 'There is no PDU in its rack.' };

function patchPort(view: DesignView, rule: PatchRule, ref: PortRef, port: Port, target: Device, given: Set<string>, memory: Memory): PatchedPort | UnpatchedPort {
  const free = freePorts(view, target, TARGET_ROLE[rule], given);
  if (free.length === 0) return { ref, reason: `${target.name} has no free ${rule === 'power' ? 'outlet' : 'port'}.` };
  const best = bestGroup(view, ref, port, target, free, memory);
  if (best === undefined) return { ref, reason: `No cable joins it and a free ${rule === 'power' ? 'outlet' : 'port'} of ${target.name}.` };
  const to = { deviceId: target.id, portKey: best.key };
  const verdict = judgeConnection(view, ref, to);
  if (verdict.verdict === 'refused') return { ref, reason: verdict.reason };
  const type = availableCables(view).find(({ key }) => key === verdict.proposal.typeKey);
  const tooLong = type && tooLongFor(view, ref, to, type);
  if (tooLong !== undefined) return { ref, reason: `Too far: ${tooLong}` };
  given.add(portRefKey(to));
  return { from: ref, to, verdict };
}

function freePorts(view: DesignView, target: Device, role: PortRole, given: ReadonlySet<string>): readonly Port[] {
  const type = view.get('deviceType', target.typeId);
  return [...(type === undefined ? [] : portsOf(type).values())].filter((port) => {
    const key = portRefKey({ deviceId: target.id, portKey: port.key });
    return port.group.role === role && !given.has(key) && view.find('cablesByPort', key).length === 0;
  });
}

const RANK = { fits: 2, warns: 1, refused: 0 } as const;

/** The first free port of the group that suits best: what fits as it is before what needs an optic, large groups before uplinks. */
function bestGroup(view: DesignView, ref: PortRef, port: Port, target: Device, free: readonly Port[], memory: Memory): Port | undefined {
  const groups = new Map<string, Port>();
  for (const each of free) {
    const optic = opticAt(view, { deviceId: target.id, portKey: each.key })?.typeId ?? '';
    const key = `${each.groupIndex} ${optic}`;
    if (!groups.has(key)) groups.set(key, each);
  }
  const own = `${view.get('device', ref.deviceId)?.typeId} ${port.groupIndex} ${opticAt(view, ref)?.typeId ?? ''}`;
  const ranked = [...groups].map(([key, first]) => {
    const memoryKey = `${own} | ${target.typeId} ${key}`;
    const verdict = memory.get(memoryKey) ?? judgeConnection(view, ref, { deviceId: target.id, portKey: first.key }).verdict;
    memory.set(memoryKey, verdict);
    return { first, rank: RANK[verdict] };
  });
  return ranked.filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank || b.first.group.count - a.first.group.count)[0]?.first;
}
