import { compareNatural } from '../../../shared/base/compare.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { cableName, deviceName } from '../../../shared/topology/names.ts';

/** Something the palette can do or go to. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly group: 'Used lately' | 'Commands' | 'Racks' | 'Devices' | 'Cables';
  /** True for a command that cannot run now: it is found, so that a person learns that it is there. */
  readonly isDisabled?: boolean | undefined;
  /** True for a command of another view: found, but not among those that are listed before anything is typed. */
  readonly isElsewhere?: boolean | undefined;
  readonly run: () => void;
}

/** An action as the palette shows it. */
export interface PaletteAction {
  readonly id: string;
  readonly title: string;
  readonly keywords?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly isEnabled: boolean;
  /** Why it cannot run now. */
  readonly whyNot?: string | undefined;
  /** The view it goes to first. */
  readonly goesTo?: string | undefined;
  readonly run: () => void;
}

/** Something to search: its entry and the text it is found by. */
export interface Searchable {
  readonly entry: PaletteEntry;
  readonly text: string;
}

/** Everything in the design that has a name, and every action. */
export function searchables(view: DesignView, actions: readonly PaletteAction[], goTo: (id: RecordId) => void): readonly Searchable[] {
  const thing = (id: RecordId, group: PaletteEntry['group'], title: string, note: string): Searchable => ({
    entry: { id, title, note, group, run: () => goTo(id) },
    text: `${title} ${note}`.toLowerCase(),
  });
  return [
    ...actions.map((action): Searchable => ({
      entry: { id: action.id, title: action.title, note: noteOf(action), group: 'Commands', isDisabled: !action.isEnabled, isElsewhere: action.goesTo !== undefined, run: action.run },
      text: `${action.title} ${action.keywords ?? ''}`.toLowerCase(),
    })),
    ...view.all('rack').map((rack) => thing(rack.id, 'Racks', rack.name, view.get('rackType', rack.typeId)?.model ?? '')),
    ...view.all('device').map((device) => thing(device.id, 'Devices', deviceName(view, device), view.get('deviceType', device.typeId)?.model ?? '')),
    ...view.all('cable').map((cable) => thing(cable.id, 'Cables', cableName(view, cable), view.get('cableType', cable.typeId)?.model ?? '')),
  ];
}

function noteOf({ isEnabled, whyNot, goesTo, shortcut }: PaletteAction): string {
  if (!isEnabled) return whyNot ?? 'not now';
  return goesTo === undefined ? (shortcut ?? '') : `in ${goesTo}`;
}

/* Groups without a hit have no rank. */
const compareRanks = (a = -Infinity, b = -Infinity): number => (a === b ? 0 : a - b);

const MAX_PER_GROUP = 12;
const GROUPS = ['Devices', 'Racks', 'Cables', 'Commands'] as const;

/** How well a text matches all words: its beginning counts most, then the beginnings of words. Undefined when a word is missing. */
export function matchRank(text: string, words: readonly string[]): number | undefined {
  let rank = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at === -1) return undefined;
    const startsWord = at === 0 || /[\s/:\-.]/.test(text.charAt(at - 1));
    rank += at === 0 ? 4 : startsWord ? 2 : 0;
  }
  return rank;
}

/* What is called exactly so comes before everything that only contains it; a device may be called without its rack. */
function exactness(title: string, query: string): number {
  const name = title.toLowerCase();
  if (name === query) return 200;
  return name.slice(name.lastIndexOf('/') + 1) === query ? 100 : 0;
}

/* A whole word of a command says more than a word in the type of a thing. */
function wholeWords({ group, title }: PaletteEntry, words: readonly string[]): number {
  if (group !== 'Commands') return 0;
  const own = title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => own.includes(word)) ? 50 : 0;
}

/* What cannot be done now never stands before what can, nor what another view is needed for before what is at hand. */
const DISABLED_RANK = -1000;
const ELSEWHERE_RANK = -1;

/** The commands that can run now, those used lately before all others. */
function commands(all: readonly Searchable[], lately: readonly string[]): readonly PaletteEntry[] {
  const ready = all.flatMap(({ entry }) => (entry.group === 'Commands' && entry.isDisabled !== true && entry.isElsewhere !== true ? [entry] : []));
  const recent = lately.flatMap((id) => ready.find((entry) => entry.id === id) ?? []);
  return [...recent.map((entry): PaletteEntry => ({ ...entry, group: 'Used lately' })), ...ready.filter((entry) => !recent.includes(entry))];
}

/** The entries that match what was typed, best first in each group. Without a query, the commands alone; `lately` are the ids of those used last, newest first. */
export function searchEntries(all: readonly Searchable[], query: string, lately: readonly string[] = []): readonly PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return commands(all, lately);
  const hits = all.flatMap(({ entry, text }) => {
    const rank = matchRank(text, words);
    return rank === undefined ? [] : [{ entry, rank: rank + exactness(entry.title, words.join(' ')) + wholeWords(entry, words) + (entry.isDisabled === true ? DISABLED_RANK : 0) + (entry.isElsewhere === true ? ELSEWHERE_RANK : 0) }];
  });
  hits.sort((a, b) => b.rank - a.rank || compareNatural(a.entry.title, b.entry.title));
  const best = new Map(GROUPS.map((group) => [group, hits.find((hit) => hit.entry.group === group)?.rank ?? -Infinity]));
  const groups = [...GROUPS].sort((a, b) => compareRanks(best.get(b), best.get(a)));
  return groups.flatMap((group) => hits.filter((hit) => hit.entry.group === group).slice(0, MAX_PER_GROUP).map((hit) => hit.entry));
}
