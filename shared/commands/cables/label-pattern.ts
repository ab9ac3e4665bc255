import { err, ok, type Result } from '../../base/result.ts';
import type { Cable } from '../../model/cable.ts';
import { PROJECT_ID } from '../../model/design.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { cableName, portLabel } from '../../topology/names.ts';
import { letterOf, rackNameOf } from './cable-label.ts';

const MOST_CHARACTERS = 200;
const TOKEN = /\{([^{}]*)\}/gu;

/** The tokens a pattern may hold besides `{n}`, `{n:000}` and `{field:key}`, with what they stand for. */
export const LABEL_TOKENS = {
  rack: 'rack of the near end, else of the far end, else its room',
  letter: 'C copper, F fibre, D direct attach, P power',
  'from.rack': 'rack or room of the near end',
  'from.device': 'device at the near end',
  'from.port': 'port at the near end',
  'to.rack': 'rack or room of the far end',
  'to.device': 'device at the far end',
  'to.port': 'port at the far end',
  type: 'model of the cable',
  medium: 'medium of the cable',
  label: 'label it has now',
} as const;

type TokenName = keyof typeof LABEL_TOKENS;

const isTokenName = (name: string): name is TokenName => Object.hasOwn(LABEL_TOKENS, name);

/** A part of a pattern: text as it stands, a running number so many digits wide, or what a cable has. */
type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly digits: number }
  | { readonly kind: 'token'; readonly name: TokenName }
  | { readonly kind: 'field'; readonly key: string };

/** A label pattern taken apart. */
export type LabelPattern = readonly PatternPart[];

/** Reads a pattern such as `{rack}-{n:000}`; the error is one sentence that says what is wrong with it. */
export function readPattern(view: DesignView, pattern: string): Result<LabelPattern, string> {
  if (pattern.trim() === '') return err('Enter a pattern such as {rack}-{n:000}.');
  const parts: PatternPart[] = [];
  let end = 0;
  for (const match of pattern.matchAll(TOKEN)) {
    const [whole, inner = ''] = match;
    const part = partOf(view, inner);
    if (!part.ok) return part;
    parts.push({ kind: 'text', text: pattern.slice(end, match.index) }, part.value);
    end = match.index + whole.length;
  }
  parts.push({ kind: 'text', text: pattern.slice(end) });
  const stray = parts.find((part) => part.kind === 'text' && /[{}]/u.test(part.text));
  if (stray !== undefined) return err('The pattern has a brace without its partner: tokens stand between { and }.');
  return ok(parts);
}

function partOf(view: DesignView, inner: string): Result<PatternPart, string> {
  const name = inner.trim();
  if (name === 'n') return ok({ kind: 'number', digits: 1 });
  const digits = /^n:(0{1,9})$/u.exec(name)?.[1];
  if (digits !== undefined) return ok({ kind: 'number', digits: digits.length });
  if (isTokenName(name)) return ok({ kind: 'token', name });
  const wanted = /^field:(.+)$/u.exec(name)?.[1]?.trim();
  if (wanted === undefined) return err(`There is no token {${name}}; tokens are {n:000}, ${Object.keys(LABEL_TOKENS).map((token) => `{${token}}`).join(', ')} and {field:key}.`);
  const fields = (view.get('project', PROJECT_ID)?.customFields ?? []).filter((field) => field.on === 'cable');
  const field = fields.find(({ key }) => key === wanted) ?? fields.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
  if (field === undefined) return err(`Cables of this design have no field "${wanted}"${fields.length === 0 ? '' : `; its fields are ${fields.map(({ key }) => key).join(', ')}`}.`);
  return ok({ kind: 'field', key: field.key });
}

/** The label a pattern gives a cable; the error names what the cable lacks. */
export function labelFrom(view: DesignView, pattern: LabelPattern, cable: Cable, number: number): Result<string, string> {
  let label = '';
  for (const part of pattern) {
    const text = textOf(view, part, cable, number);
    if (text === undefined || text === '') {
      if (part.kind === 'text') continue;
      return err(`${cableName(view, cable)} has nothing for ${shown(part)}.`);
    }
    label += text;
  }
  const trimmed = label.replaceAll(/[\r\n\0]+/gu, ' ').trim();
  if (trimmed === '') return err(`${cableName(view, cable)} would get an empty label.`);
  return trimmed.length > MOST_CHARACTERS ? err(`The label of ${cableName(view, cable)} would be longer than ${MOST_CHARACTERS} characters.`) : ok(trimmed);
}

const shown = (part: PatternPart): string => (part.kind === 'token' ? `{${part.name}}` : part.kind === 'field' ? `{field:${part.key}}` : '{n}');

function textOf(view: DesignView, part: PatternPart, cable: Cable, number: number): string | undefined {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'number':
      return String(number).padStart(part.digits, '0');
    case 'field':
      return cable.custom?.[part.key];
    case 'token':
      return tokenText(view, part.name, cable);
  }
}

function tokenText(view: DesignView, name: TokenName, cable: Cable): string | undefined {
  const type = view.get('cableType', cable.typeId);
  switch (name) {
    case 'letter':
      return type && letterOf(type);
    case 'type':
      return type?.model;
    case 'medium':
      return type?.medium;
    case 'label':
      return cable.label;
    case 'rack':
      return atEnd(cable, 'a', (port) => rackNameOf(view, port)) ?? atEnd(cable, 'b', (port) => rackNameOf(view, port)) ?? atEnd(cable, 'a', (port) => placeNameOf(view, port));
    case 'from.rack':
      return atEnd(cable, 'a', (port) => placeNameOf(view, port));
    case 'from.device':
      return atEnd(cable, 'a', (port) => view.get('device', port.deviceId)?.name);
    case 'from.port':
      return atEnd(cable, 'a', (port) => portLabel(view, port));
    case 'to.rack':
      return atEnd(cable, 'b', (port) => placeNameOf(view, port));
    case 'to.device':
      return atEnd(cable, 'b', (port) => view.get('device', port.deviceId)?.name);
    case 'to.port':
      return atEnd(cable, 'b', (port) => portLabel(view, port));
  }
}

function placeNameOf(view: DesignView, port: PortRef): string | undefined {
  const placement = view.get('device', port.deviceId)?.placement;
  return rackNameOf(view, port) ?? (placement?.kind === 'room' ? view.get('room', placement.roomId)?.name : undefined);
}

/* Of several legs the first one names the end. */
function atEnd(cable: Cable, end: 'a' | 'b', textAt: (port: PortRef) => string | undefined): string | undefined {
  const first = cable[end].reduce<Cable['a'][number] | undefined>((best, each) => (best === undefined || each.leg < best.leg ? each : best), undefined);
  return first && textAt(first);
}
