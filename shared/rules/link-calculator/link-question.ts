import type { Medium } from '../../model/cable-type.ts';
import type { CageConnector } from '../../model/connector.ts';
import type { AnyOpticType } from '../../topology/optic-choice.ts';
import type { LinkParts } from './link-parts.ts';

/** What a link to be judged has at an end: an RJ45 port of a rate, an optic in a cage of its own form, or an empty cage for a cable with modules moulded on. */
export type LinkEnd =
  | { readonly kind: 'copper'; readonly speedMbps: number }
  | { readonly kind: 'optic'; readonly typeKey: string }
  | { readonly kind: 'cage'; readonly cage: CageConnector; readonly speedMbps: number };

/** A link that is asked about before it is drawn. */
export interface LinkQuestion {
  readonly a: LinkEnd;
  readonly b: LinkEnd;
  readonly medium: Medium;
  /** Whether twisted pair has a screen. */
  readonly isScreened: boolean;
  /** Whole way from port to port, cords included; absent while it is not known. */
  readonly lengthMm?: number | undefined;
  /** How much of it is cords; absent: 2 m for each, and at most half of the way. Without connections all of it is one cord. */
  readonly cordsMm?: number | undefined;
  /** Mated connections on the way, those at the equipment not counted: panels, couplers, outlets. */
  readonly connections: number;
  /** Fusion splices along the installed cable. */
  readonly splices: number;
  /** Cables in the bundle, this one included; absent while it is not known. */
  readonly bundleSize?: number | undefined;
  /** Whether the installed bundle passed an alien crosstalk test; absent while it was not tested. */
  readonly isCrosstalkTested?: boolean | undefined;
  /** Fixed attenuator at each receiver, in hundredths of dB. */
  readonly attenuatorCentiDb?: number | undefined;
}

/** What the rules say of a link: `unknown` where a figure is missing that the verdict hangs on. */
export type LinkVerdict = 'fits' | 'warns' | 'fails' | 'unknown';

/** Most connections a question may have; far more than any cabling standard lets a channel have. */
export const MAX_CONNECTIONS = 8;

/** The optic at an end; undefined for other ends, and for one that is not in the library. */
export const opticOf = (end: LinkEnd, parts: LinkParts): AnyOpticType | undefined => (end.kind === 'optic' ? parts.opticByKey(end.typeKey) : undefined);

/** The rate an end is made for, in Mb/s; undefined for an unknown optic. */
export const speedOfEnd = (end: LinkEnd, parts: LinkParts): number | undefined => (end.kind === 'optic' ? opticOf(end, parts)?.speedMbps : end.speedMbps);

/** The rate that is asked for: the lower of the two ends', in Mb/s. */
export function speedOfQuestion({ a, b }: Pick<LinkQuestion, 'a' | 'b'>, parts: LinkParts): number | undefined {
  const speeds = [a, b].flatMap((end) => speedOfEnd(end, parts) ?? []);
  return speeds.length === 0 ? undefined : Math.min(...speeds);
}
