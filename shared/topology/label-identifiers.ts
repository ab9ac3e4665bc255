import { elementsOfLabel } from '../catalog/labels.ts';

/** One end of a cable as its label names it: cabinet, unit and port, with the space where it is written. */
export interface LabelEnd {
  readonly space?: string | undefined;
  readonly grid: string;
  readonly unit: string;
  /** Number or name of the port; the first of a range. */
  readonly port: string;
  /** Last of a range. */
  readonly last?: string | undefined;
}

/** What of a cable's label names its two ends. */
export interface LabelPair {
  readonly from: string;
  readonly to: string;
  readonly fromEnd: LabelEnd;
  readonly toEnd: LabelEnd;
}

const SPACE = '(?:[0-9]{1,2}|B[0-9]{1,2}|G)[A-Z]';
const END = new RegExp(`^\\+?(?:[A-Z][A-Z0-9]*-){0,2}?(?:(?<space>${SPACE})\\.)?(?<grid>[A-Z]{1,2}[0-9]{2})-(?<unit>[0-9]{1,2}|[A-Z]):(?:(?<port>[0-9]{1,3})(?:-(?<last>[0-9]{1,3}))?|(?<name>[A-Za-z][A-Za-z0-9/._-]*))$`, 'u');

/** Reads one end; undefined for what names none. */
export function labelEnd(text: string): LabelEnd | undefined {
  const groups = END.exec(text.trim())?.groups;
  const { grid, unit } = groups ?? {};
  const port = groups?.['port'] ?? groups?.['name'];
  if (grid === undefined || unit === undefined || port === undefined) return undefined;
  return { space: groups?.['space'], grid, unit, port, last: groups?.['last'] };
}

/** Reads a label of the form `from/to`. The names of ports may hold slashes themselves, so every slash is tried. */
export function labelPair(written: string): LabelPair | undefined {
  const label = withSlash(written);
  for (let at = label.indexOf('/'); at >= 0; at = label.indexOf('/', at + 1)) {
    const [from, to] = [label.slice(0, at).trim(), label.slice(at + 1).trim()];
    const [fromEnd, toEnd] = [labelEnd(from), labelEnd(to)];
    if (fromEnd !== undefined && toEnd !== undefined) return { from, to, fromEnd, toEnd };
  }
  return undefined;
}

/** The label of the other end: the same pair, its own end first; undefined for a label that is no pair. */
export function mirroredLabel(label: string): string | undefined {
  const pair = labelPair(label);
  return pair === undefined ? undefined : `${pair.to}${label.includes(' / ') ? ' / ' : '/'}${pair.from}`;
}

/* Beginnings that only identifiers of TIA-606 have: space and cabinet, two spaces, cabinet with unit and port, and the fixed names. */
const LOOKS_LIKE = [
  new RegExp(`^\\+?(?:[A-Z0-9]+-){0,2}${SPACE}\\.[A-Z]{1,2}[0-9]{1,2}(?:[-:]|$)`, 'iu'),
  new RegExp(`^(?:[A-Z][A-Z0-9]*-)?${SPACE}/(?:[A-Z][A-Z0-9]*-)?${SPACE}(?:-|$)`, 'iu'),
  /^[A-Z]{1,2}[0-9]{2}-(?:[0-9]{1,2}|[A-Z]|PDU-[A-Z]):[^/]+\//iu,
  /^[0-9]{1,2}-FSL[0-9]/iu,
];

/** True for a text that means to be an identifier of TIA-606, rightly written or not. */
export const looksLikeIdentifier = (text: string): boolean => LOOKS_LIKE.some((pattern) => pattern.test(text.trim()));

/** What an identifier can name, and what it is written as. */
export type IdentifierForm =
  | { readonly kind: 'right' }
  /** Right but for the width of its numbers: `1` for `01`. */
  | { readonly kind: 'width'; readonly written: string }
  /** Names something, but nothing of what was asked for. */
  | { readonly kind: 'other'; readonly element: string }
  /** Names nothing; `written` is what was probably meant. */
  | { readonly kind: 'wrong'; readonly written?: string | undefined };

/** Judges the form of an identifier that should name one of these elements, in the table's words. */
export function identifierForm(text: string, elements: readonly string[]): IdentifierForm {
  const isRight = (candidate: string): boolean => elementsOfLabel(withSlash(candidate)).some((element) => elements.includes(element)) && hasSoundRanges(candidate);
  if (isRight(text)) return { kind: 'right' };
  const widened = withFixedWidth(text);
  if (isRight(widened)) return { kind: 'width', written: widened };
  const [element] = elementsOfLabel(text);
  if (element !== undefined) return { kind: 'other', element };
  const mended = [text.trim().toUpperCase(), withSeparators(text)].flatMap((candidate) => [candidate, withFixedWidth(candidate)]).find(isRight);
  return { kind: 'wrong', written: mended };
}

/** The identifier with every number that has a fixed width padded to two digits: ports, grid columns, strands, firestops. */
export function withFixedWidth(text: string): string {
  return text
    .replaceAll(/:(\d)(?=$|[-/ ])/gu, ':0$1')
    .replaceAll(/(:\d{2,3}-)(\d)(?=$|[/ ])/gu, '$10$2')
    .replaceAll(/(^|[./+ ])([A-Z]{1,2})(\d)(?=-|$)/gu, '$1$20$3')
    .replaceAll(/(-\d+\.)(\d)(?=$|-)/gu, '$10$2')
    .replaceAll(/(-\d+\.\d{2,3}-)(\d)$/gu, '$10$2')
    .replaceAll(/FSL(\d)\(/gu, 'FSL0$1(');
}

/* ISO/IEC TR 14763-2-1 allows both strokes between the two ends. */
const withSlash = (text: string): string => text.replaceAll('\\', '/');

/* A range counts up, and a trunk has as many ports at one end as at the other. */
function hasSoundRanges(text: string): boolean {
  const pair = labelPair(text);
  const counts = (pair === undefined ? [labelEnd(text)] : [pair.fromEnd, pair.toEnd]).flatMap((end) => (end?.last === undefined ? [] : [Number(end.last) - Number(end.port)]));
  return counts.every((count) => count > 0 && count === counts[0]);
}

/** `AB12:35-01` for `AB12-35:01`: the separators of unit and port change places. */
const withSeparators = (text: string): string => text.replaceAll(/([A-Z]{1,2}\d{2}):(\d{1,2}|[A-Z])-(\d{1,3})/gu, '$1-$2:$3');
