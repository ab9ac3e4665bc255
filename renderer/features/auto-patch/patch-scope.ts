import { compareNatural } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { idsOfKind, isIdOfKind } from '../../state/record-kinds.ts';

/** Stands for what is selected. */
export const SELECTION = 'selection';

/** Stands for the whole design. */
export const WHOLE = 'whole';

/** One choice of what to patch: what is selected, everything, or the id of a room or rack. */
export interface ScopeChoice {
  readonly value: string;
  readonly label: string;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What can be patched, the selection first. */
export function scopeChoices(view: DesignView, selection: readonly RecordId[]): readonly ScopeChoice[] {
  const selected = scopeDevices(view, SELECTION, selection).length;
  const byName = (a: { readonly name: string }, b: { readonly name: string }): number => compareNatural(a.name, b.name);
  return [
    ...(selected === 0 ? [] : [{ value: SELECTION, label: counted(selected, 'selected device') }]),
    { value: WHOLE, label: 'Whole design' },
    ...[...view.all('room')].sort(byName).map(({ id, name }) => ({ value: id, label: `Room ${name}` })),
    ...[...view.all('rack')].sort(byName).map(({ id, name }) => ({ value: id, label: `Rack ${name}` })),
  ];
}

/** The devices a choice stands for: of selected racks and rooms, all that are in them. */
export function scopeDevices(view: DesignView, scope: string, selection: readonly RecordId[]): readonly Id<'device'>[] {
  if (scope === WHOLE) return view.all('device').map(({ id }) => id);
  const ids = scope === SELECTION ? selection : [scope];
  const racks = [...idsOfKind('rack', ids), ...ids.flatMap((id) => (isIdOfKind('room', id) ? view.find('racksByRoom', id).map((rack) => rack.id) : []))];
  const inside = racks.flatMap((id) => view.find('devicesByRack', id).map((device) => device.id));
  return [...new Set([...idsOfKind('device', ids), ...inside])];
}
