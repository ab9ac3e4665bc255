import { PROJECT_ID, type RecordId } from '../model/design.ts';
import type { Device } from '../model/device.ts';
import type { CustomField } from '../model/project.ts';
import type { DesignView } from '../store/design-view.ts';
import { ANNOTATION_TITLES, DEVICE_WORDS, PATHWAY_WORDS, PLAN_ITEM_WORDS } from './kind-words.ts';
import { portName } from './names.ts';
import { isIdOf, thingName } from './thing-name.ts';

/** What can be found, in the order equally good finds are listed. */
export const FOUND_KINDS = ['rack', 'device', 'port', 'cable', 'room', 'pathway', 'planItem', 'annotation', 'comment'] as const;

/** A kind of thing that can be found. */
export type FoundKind = (typeof FOUND_KINDS)[number];

/** One text by which a thing is found. */
interface SearchText {
  /** What the text is, for example `Serial number`. */
  readonly field: string;
  readonly text: string;
  readonly lower: string;
}

/** A thing with all texts it is found by. */
export interface Findable {
  readonly kind: FoundKind;
  /** The record to go to: for a port its device, for a comment the thing it is pinned to. */
  readonly id: RecordId;
  readonly portKey?: string | undefined;
  readonly texts: readonly SearchText[];
}

/** A thing that was found, and by what. */
export interface Found {
  readonly thing: Findable;
  readonly field: string;
  readonly text: string;
}

type Texts = readonly (readonly [field: string, text: string | undefined])[];

/** Everything of a design that can be found, in the order of names: made once for each state of the design. */
export function findIndex(view: DesignView): readonly Findable[] {
  const fields = view.get('project', PROJECT_ID)?.customFields ?? [];
  const all = [
    ...view.all('rack').map((rack) => findable('rack', rack.id, [['Name', rack.name], ['Type', typeText(view.get('rackType', rack.typeId))], ['Note', rack.notes]])),
    ...view.all('device').flatMap((device) => deviceFindables(view, device, fields)),
    ...portsInUse(view),
    ...cableFindables(view, fields),
    ...view.all('room').map((room) => findable('room', room.id, [['Name', room.name], ['Note', room.notes]])),
    ...view.all('pathway').map((way) => findable('pathway', way.id, [['Name', way.name], ['Kind', PATHWAY_WORDS[way.form]], ['Note', way.notes]])),
    ...view.all('planItem').map((item) => findable('planItem', item.id, [['Name', item.name], ['Kind', PLAN_ITEM_WORDS[item.form]], ['Note', item.notes]])),
    ...view.all('annotation').map((annotation) => findable('annotation', annotation.id, [['Text', annotation.text], ['Kind', ANNOTATION_TITLES[annotation.shape]]])),
    ...view.all('comment').map((comment) => findable('comment', comment.subjectId, [['Text', comment.text], ['Author', comment.author]])),
  ];
  return all.filter(({ texts }) => texts.length > 0).map((thing) => [sortKey(thing), thing] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, thing]) => thing);
}

const typeText = (type: { readonly manufacturer: string; readonly model: string } | undefined): string | undefined => type && `${type.manufacturer} ${type.model}`;

function findable(kind: FoundKind, id: RecordId, texts: Texts, portKey?: string): Findable {
  const known = texts.flatMap(([field, text]) => (text === undefined || text === '' ? [] : [{ field, text, lower: text.toLowerCase() }]));
  return { kind, id, texts: known, ...(portKey === undefined ? {} : { portKey }) };
}

/* Numbers as people count, without the cost of a collator for thousands of labels. */
const sortKey = ({ kind, texts: [first] }: Findable): string => `${FOUND_KINDS.indexOf(kind)}${(first?.lower ?? '').replaceAll(/\d{1,12}/gu, (digits) => digits.padStart(12, '0'))}`;

function deviceFindables(view: DesignView, device: Device, fields: readonly CustomField[]): Findable[] {
  const type = view.get('deviceType', device.typeId);
  const own: Texts = [
    ['Name', device.name], ['Serial number', device.serial], ['Asset tag', device.assetTag], ['Role', device.role], ['Type', typeText(type)], ['Part number', type?.partNumber], ['Kind', type && DEVICE_WORDS[type.kind]], ['Note', device.notes],
    ...customTexts(device.custom, fields, 'device'),
  ];
  const ports = Object.entries(device.ports ?? {}).map(([portKey, { label, vlan, note }]) => findable('port', device.id, [['Port label', label], ['VLAN', vlan], ['Note', note]], portKey));
  const optics = view.find('opticsByDevice', device.id).map((optic) => findable('port', device.id, [['Serial number of the optic', optic.serial]], optic.portKey));
  return [findable('device', device.id, own), ...ports, ...optics];
}

/* A number alone is a port of every device: it would bury what else is called so. */
const isTelling = (portKey: string): boolean => /\p{L}/u.test(portKey);

/** Ports that cables are plugged into, by the names on their devices. */
function portsInUse(view: DesignView): readonly Findable[] {
  const ends = view.all('cable').flatMap(({ a, b }) => [...a, ...b]);
  const ports = new Map(ends.filter(({ portKey }) => isTelling(portKey)).map(({ deviceId, portKey }) => [`${deviceId} ${portKey}`, { deviceId, portKey }]));
  return [...ports.values()].map(({ deviceId, portKey }) => findable('port', deviceId, [['Port', portKey]], portKey));
}

/* The words of a type are shared by thousands of cables. */
function cableFindables(view: DesignView, fields: readonly CustomField[]): Findable[] {
  const words = new Map<string, string | undefined>(view.all('cableType').map((type) => [type.id, typeText(type)]));
  return view.all('cable').map((cable) => findable('cable', cable.id, [['Label', cable.label], ['Far label', cable.farLabel], ['Type', words.get(cable.typeId)], ['Note', cable.notes], ...customTexts(cable.custom, fields, 'cable')]));
}

const customTexts = (custom: Readonly<Record<string, string>> | undefined, fields: readonly CustomField[], on: CustomField['on']): Texts =>
  custom === undefined ? [] : fields.flatMap((field) => (field.on === on ? [[field.name, custom[field.key]] as const] : []));

/* How well a text matches: the whole of it, its beginning, the beginning of a word, somewhere. */
const RANKS = 5;

function rankOf(lower: string, query: string): number | undefined {
  const at = lower.indexOf(query);
  if (at === -1) return undefined;
  if (at === 0) return lower.length === query.length ? 0 : 1;
  return /[\p{L}\p{N}]/u.test(lower.charAt(at - 1)) ? 3 : 2;
}

/** Things by what was typed, best first: what is called exactly so comes before everything that only contains it. Several words may stand in different texts of a thing. */
export function findRecords(index: readonly Findable[], query: string): readonly Found[] {
  const phrase = query.trim().toLowerCase();
  if (phrase === '') return [];
  const words = phrase.split(/\s+/u);
  const byRank: Found[][] = Array.from({ length: RANKS }, () => []);
  for (const thing of index) {
    const best = bestText(thing, phrase) ?? (words.length > 1 ? textOfWords(thing, words) : undefined);
    if (best !== undefined) byRank[best.rank]?.push({ thing, field: best.text.field, text: best.text.text });
  }
  return byRank.flat();
}

interface Match {
  readonly rank: number;
  readonly text: SearchText;
}

function bestText({ texts }: Findable, phrase: string): Match | undefined {
  let best: Match | undefined;
  for (const text of texts) {
    const rank = rankOf(text.lower, phrase);
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { rank, text };
  }
  return best;
}

function textOfWords({ texts }: Findable, words: readonly string[]): Match | undefined {
  const [first] = words;
  if (first === undefined || !words.every((word) => texts.some(({ lower }) => lower.includes(word)))) return undefined;
  const text = texts.find(({ lower }) => lower.includes(first));
  return text && { rank: RANKS - 1, text };
}

/** What a found thing is called. */
export function foundTitle(view: DesignView, { id, portKey }: Findable): string {
  return portKey !== undefined && isIdOf('device', id) ? portName(view, { deviceId: id, portKey }) : thingName(view, id);
}
