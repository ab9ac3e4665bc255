import type { Colour } from '../../../shared/model/cable-type.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import { isSamePort, type PortRef } from '../../../shared/model/port-ref.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import type { Channel, ChannelCable, ChannelPassage } from '../../../shared/topology/channel.ts';
import { cableName, deviceNameById, portLabel } from '../../../shared/topology/names.ts';
import { portFacts } from '../../../shared/topology/port-facts.ts';

/** A box of the strip: a device with one port, or with the way through it. */
export interface TraceBox {
  readonly kind: 'box';
  readonly key: string;
  readonly recordId: RecordId;
  readonly x: number;
  readonly width: number;
  readonly title: string;
  readonly ports: string;
  readonly note: string;
  /** True for the device whose sheet this is. */
  readonly isHere: boolean;
}

/** A line of the strip: a cable. */
export interface TraceLine {
  readonly kind: 'line';
  readonly key: string;
  readonly recordId: RecordId;
  readonly x: number;
  readonly width: number;
  readonly title: string;
  readonly note: string;
  readonly aside: string;
  readonly colour: Colour | undefined;
}

/** An end that is plugged in nowhere. */
export interface TraceGap {
  readonly kind: 'gap';
  readonly key: string;
  readonly x: number;
  readonly width: number;
}

/** One thing on the strip. */
export type TracePart = TraceBox | TraceLine | TraceGap;

const BOX = 140;
const LINE = 150;
const GAP = 72;

/** A channel laid out from left to right, beginning at `start` where it ends there; units are pixels. */
export function traceLayout(view: DesignView, channel: Channel, start: PortRef, showLength: (lengthMm: number) => string): { readonly parts: readonly TracePart[]; readonly width: number } {
  const steps = isTurned(channel, start) ? [...channel.steps].reverse() : channel.steps;
  const parts: TracePart[] = [];
  let x = 1;
  const add = (part: TracePart): void => {
    parts.push(part);
    x += part.width;
  };
  for (const [index, step] of steps.entries()) {
    const key = String(index);
    if (step.kind === 'cable') add({ kind: 'line', key, x, width: LINE, ...lineOf(view, step, showLength) });
    else if (step.kind === 'open-end') add({ kind: 'gap', key, x, width: GAP });
    else if (step.kind === 'passage') add({ kind: 'box', key, x, width: BOX, ...passageOf(view, step, isTurned(channel, start), start) });
    else if (steps[index - 1]?.kind !== 'passage' && steps[index + 1]?.kind !== 'passage') add({ kind: 'box', key, x, width: BOX, ...portBoxOf(view, step.ref, start) });
  }
  return { parts, width: x + 1 };
}

function isTurned(channel: Channel, start: PortRef): boolean {
  const last = channel.ends[1];
  const first = channel.ends[0];
  const isAt = (end: typeof last): boolean => end.kind !== 'open-end' && isSamePort(end.ref, start);
  return isAt(last) && !isAt(first);
}

function lineOf(view: DesignView, { cable, type }: ChannelCable, showLength: (lengthMm: number) => string): Pick<TraceLine, 'recordId' | 'title' | 'note' | 'aside' | 'colour'> {
  return { recordId: cable.id, title: cable.label ?? cableName(view, cable), note: type.model, aside: cable.lengthMm === undefined ? 'length not known' : showLength(cable.lengthMm), colour: cable.colour };
}

function portBoxOf(view: DesignView, ref: PortRef, start: PortRef): Pick<TraceBox, 'recordId' | 'title' | 'ports' | 'note' | 'isHere'> {
  const facts = portFacts(view, ref);
  return { recordId: ref.deviceId, title: deviceNameById(view, ref.deviceId), ports: portLabel(view, ref), note: facts?.opticType?.model ?? facts?.type.model ?? '', isHere: ref.deviceId === start.deviceId };
}

function passageOf(view: DesignView, passage: ChannelPassage, isBackwards: boolean, start: PortRef): Pick<TraceBox, 'recordId' | 'title' | 'ports' | 'note' | 'isHere'> {
  const { enter, leave, lossCentiDb } = passage;
  const [first, second] = isBackwards ? [leave, enter] : [enter, leave];
  const ports = first.portKey === second.portKey ? portLabel(view, first) : `${portLabel(view, first)} → ${portLabel(view, second)}`;
  return { recordId: enter.deviceId, title: deviceNameById(view, enter.deviceId), ports, note: lossCentiDb === undefined ? (portFacts(view, enter)?.type.model ?? '') : `−${(lossCentiDb / 100).toFixed(2)} dB`, isHere: enter.deviceId === start.deviceId };
}
