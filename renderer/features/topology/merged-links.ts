import { compareCodeUnits } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import { formatSpeed } from '../../../shared/base/units.ts';
import { groupBy } from '../../../shared/base/group-by.ts';
import type { Connection } from './connections.ts';
import type { LinkLook } from './link-looks.ts';

/** Connections between the same two devices that look the same, drawn as one line. */
export interface MergedLine {
  readonly key: string;
  readonly a: Id<'device'>;
  readonly b: Id<'device'>;
  readonly look: LinkLook;
  readonly connections: readonly Connection[];
  readonly cableIds: readonly Id<'cable'>[];
  /** `2 × 25G`, `25G`, `3 links`; empty for one of unknown rate. */
  readonly label: string;
}

const NONE_SPREAD: ReadonlySet<string> = new Set();

/** What the two devices of a line are called together. */
export const pairKey = ({ a, b }: Pick<MergedLine, 'a' | 'b'>): string => `${a} ${b}`;

/** Merges connections per pair and look, in a stable order. Those between the pairs in `spread` are lines of their own. */
export function mergeConnections(connections: readonly Connection[], lookOf: (connection: Connection) => LinkLook, spread: ReadonlySet<string> = NONE_SPREAD): readonly MergedLine[] {
  const drawn = connections.map((connection) => {
    const [x, y] = [connection.from.deviceId, connection.to.deviceId];
    const [a, b] = compareCodeUnits(x, y) < 0 ? [x, y] : [y, x];
    const look = lookOf(connection);
    const pair = `${a} ${b}`;
    return { a, b, look, connection, key: `${pair} ${look.key}${spread.has(pair) ? ` ${connection.key}` : ''}` };
  });
  const lines = [...groupBy(drawn, ({ key }) => key).entries()].flatMap(([key, group]): MergedLine[] => {
    const [first] = group;
    if (first === undefined) return [];
    const members = group.map(({ connection }) => connection);
    return [{ key, a: first.a, b: first.b, look: first.look, connections: members, cableIds: [...new Set(members.flatMap(({ cableIds }) => cableIds))], label: lineLabel(members) }];
  });
  return lines.sort((x, y) => compareCodeUnits(`${x.a} ${x.b}`, `${y.a} ${y.b}`) || x.look.order - y.look.order);
}

/** Count and rate of connections: `2 × 25G`; the range where rates differ. */
export function lineLabel(connections: readonly Connection[]): string {
  const rate = rateText(connections);
  if (connections.length === 1) return rate;
  return rate === '' ? `${connections.length} links` : `${connections.length} × ${rate}`;
}

function rateText(connections: readonly Connection[]): string {
  const speeds = [...new Set(connections.map(({ speedMbps }) => speedMbps))];
  const known = speeds.filter((speed) => speed !== undefined).sort((a, b) => a - b);
  const [slowest, fastest] = [known[0], known.at(-1)];
  if (slowest === undefined || fastest === undefined || known.length !== speeds.length) return '';
  return slowest === fastest ? formatSpeed(slowest) : `${formatSpeed(slowest)}–${formatSpeed(fastest)}`;
}
