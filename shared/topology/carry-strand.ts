import type { CableType } from '../model/cable-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { acrossCable } from './cable-strands.ts';
import type { Channel, ChannelCable, ChannelPassage } from './channel.ts';
import { passagesAt } from './strand-steps.ts';

/** A cable of a channel as if it were of another type. */
export interface Substitute {
  readonly index: number;
  readonly type: CableType;
}

/** Positions of one strand at every port along a channel that has one of its cables replaced; undefined where it leaves the channel's ports. */
export function carryStrand(view: DesignView, channel: Channel, from: number, substitute?: Substitute): readonly number[] | undefined {
  const strands = [from];
  let cables = -1;
  for (const step of channel.steps) {
    const at = strands.at(-1);
    if (at === undefined) return undefined;
    if (step.kind === 'cable') cables += 1;
    const next = step.kind === 'cable' ? overCable(step, at, substitute?.index === cables ? substitute.type : step.type) : step.kind === 'passage' ? through(view, step, at) : at;
    if (next === undefined) return undefined;
    if (step.kind === 'cable' || step.kind === 'passage') strands.push(next);
  }
  return strands;
}

const overCable = ({ from, fromLeg, toLeg }: ChannelCable, strand: number, type: CableType): number | undefined =>
  acrossCable(type, from, { leg: fromLeg, strand }).find(({ leg }) => leg === toLeg)?.strand;

function through(view: DesignView, { enter, leave }: ChannelPassage, strand: number): number | undefined {
  const device = view.get('device', enter.deviceId);
  const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
  const passages = type === undefined ? [] : passagesAt(type, enter.portKey);
  for (const { frontKey, frontStrand, rearKey, rearStrand } of passages) {
    if (frontKey === enter.portKey && frontStrand === strand && rearKey === leave.portKey) return rearStrand;
    if (rearKey === enter.portKey && rearStrand === strand && frontKey === leave.portKey) return frontStrand;
  }
  return undefined;
}
