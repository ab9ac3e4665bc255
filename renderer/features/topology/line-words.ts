import { formatSpeed } from '../../../shared/base/units.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { cableName, deviceNameById, portName } from '../../../shared/topology/names.ts';
import { linkCountText } from './kind-words.ts';
import type { Connection } from './connections.ts';
import type { MergedLine } from './merged-links.ts';

/** A line in words: what it joins, how, and by which cables. */
export interface LineWords {
  readonly title: string;
  readonly kind: string;
  readonly detail: string;
}

const MOST_NAMED = 4;

/** What is said of a line: its ends, its rate, and the ports and cables of the first few connections. */
export function lineWords(view: DesignView, { a, b, connections, label }: MergedLine): LineWords {
  const [first] = connections;
  const rate = label === '' ? (first?.isPower === true ? 'power' : 'rate unknown') : label;
  const named = connections.slice(0, MOST_NAMED).map((connection) => connectionWords(view, connection));
  const rest = connections.length - named.length;
  return {
    title: `${deviceNameById(view, a)} – ${deviceNameById(view, b)}`,
    kind: connections.length === 1 ? rate : `${linkCountText(connections.length)}, ${rate}`,
    detail: [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'),
  };
}

function connectionWords(view: DesignView, { ports: [from, to], cableIds, speedMbps }: Connection): string {
  const cables = cableIds.flatMap((id) => {
    const cable = view.get('cable', id);
    return cable === undefined ? [] : [cable.label ?? cableName(view, cable)];
  });
  const rate = speedMbps === undefined ? '' : `, ${formatSpeed(speedMbps)}`;
  return `${portName(view, from)} – ${portName(view, to)}${rate} (${cables.join(', ')})`;
}
