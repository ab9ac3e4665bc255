import { isSamePort, type PortRef } from '../model/port-ref.ts';
import type { ChannelEnd, ChannelStep, Channel } from '../topology/channel.ts';
import { cableName, cableNameById, portName } from '../topology/names.ts';
import type { Trace } from '../topology/trace.ts';
import type { DesignView } from '../store/design-view.ts';
import { colourName } from './bom-cables.ts';

/** One thing on the way, with names instead of identifiers. */
export type TraceStep =
  | { readonly kind: 'port'; readonly name: string }
  | { readonly kind: 'cable'; readonly name: string; readonly type: string; readonly lengthMm?: number | undefined; readonly colour?: string | undefined }
  | { readonly kind: 'passage'; readonly from: string; readonly to: string }
  | { readonly kind: 'open-end'; readonly cable: string };

/** One way from end to end. */
export interface TraceChannel {
  readonly from: string;
  readonly to: string;
  /** Sum of all cables in millimetres; absent while one has no length. */
  readonly lengthMm?: number | undefined;
  /** Mated connector pairs between the ends. */
  readonly connections: number;
  readonly isLoop: boolean;
  readonly steps: readonly TraceStep[];
}

/** A trace in words. */
export interface TraceReport {
  readonly port: string;
  readonly channels: readonly TraceChannel[];
}

/** Puts names to a trace; a channel that ends at the port that was asked for begins with it. */
export function traceReport(view: DesignView, trace: Trace): TraceReport {
  const channels = trace.channels.map((channel) => {
    const report = channelReport(view, channel);
    const [first, last] = channel.ends;
    return isAt(last, trace.ref) && !isAt(first, trace.ref) ? reversed(report) : report;
  });
  return { port: portName(view, trace.ref), channels };
}

const isAt = (end: ChannelEnd, ref: PortRef): boolean => end.kind !== 'open-end' && isSamePort(end.ref, ref);

function reversed(channel: TraceChannel): TraceChannel {
  const steps = [...channel.steps].reverse().map((step): TraceStep => (step.kind === 'passage' ? { ...step, from: step.to, to: step.from } : step));
  return { ...channel, from: channel.to, to: channel.from, steps };
}

function channelReport(view: DesignView, channel: Channel): TraceChannel {
  const [first, last] = channel.ends;
  const { lengthMm, connections, isLoop } = channel;
  return { from: endName(view, first), to: endName(view, last), lengthMm, connections, isLoop, steps: channel.steps.map((step) => stepReport(view, step)) };
}

const endName = (view: DesignView, end: ChannelEnd): string => (end.kind === 'open-end' ? `open end of ${cableNameById(view, end.cableId)}` : portName(view, end.ref));

function stepReport(view: DesignView, step: ChannelStep): TraceStep {
  switch (step.kind) {
    case 'port':
      return { kind: 'port', name: portName(view, step.ref) };
    case 'cable': {
      const { cable, type } = step;
      return { kind: 'cable', name: cableName(view, cable), type: `${type.manufacturer} ${type.model}`, lengthMm: cable.lengthMm, colour: colourName(cable) };
    }
    case 'passage':
      return { kind: 'passage', from: portName(view, step.enter), to: portName(view, step.leave) };
    case 'open-end':
      return { kind: 'open-end', cable: cableNameById(view, step.cableId) };
  }
}
