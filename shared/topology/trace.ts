import type { Cable } from '../model/cable.ts';
import type { PortRef } from '../model/port-ref.ts';
import type { DesignView } from '../store/design-view.ts';
import { litStrands } from './cable-strands.ts';
import { type Channel, channelsOfPaths } from './channel.ts';
import { pathsThrough } from './strand-paths.ts';
import { portNode, type StrandNode, strandsAt } from './strand-steps.ts';

/** What passes through a port: one channel for a patched port, several for an MPO position whose strands part, or a breakout. */
export interface Trace {
  readonly ref: PortRef;
  /** Each from end to end, through the port; at least one, if only the port itself. */
  readonly channels: readonly Channel[];
}

/** Follows every strand of a port both ways to its ends, whether or not there is a device at either. Any port along a channel gives the same channel. */
export function trace(view: DesignView, ref: PortRef): Trace {
  const paths = strandsAt(view, ref).flatMap((strand) => pathsThrough(view, portNode(ref, strand)));
  const channels = channelsOfPaths(view, paths);
  const joined = channels.filter((channel) => channel.cables.length > 0);
  return { ref, channels: joined.length > 0 ? joined : channels };
}

/** Every channel that uses a cable, ordered by key. */
export function channelsThrough(view: DesignView, cable: Cable): readonly Channel[] {
  const paths = startsAtEndA(view, cable)
    .flatMap((node) => pathsThrough(view, node))
    .filter((path) => path.links.some((link) => link.kind === 'cable' && link.cableId === cable.id));
  return channelsOfPaths(view, paths);
}

/** Every strand of a cable touches its end A somewhere. */
function startsAtEndA(view: DesignView, cable: Cable): readonly StrandNode[] {
  const type = view.get('cableType', cable.typeId);
  if (type === undefined) return [];
  return Array.from({ length: type.a.legs }, (_, leg) => leg).flatMap((leg) => {
    const plugged = cable.a.filter((end) => end.leg === leg);
    return litStrands(type, 'a', leg).flatMap((strand): StrandNode[] => {
      if (plugged.length > 0) return plugged.map((end) => portNode(end, strand));
      return [{ kind: 'open-end', key: `${cable.id}:a:${leg}`, cableId: cable.id, side: 'a', leg, strand }];
    });
  });
}
