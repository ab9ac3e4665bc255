import type { Id } from '../../base/id.ts';
import type { DesignRecord } from '../../model/design.ts';
import { isRecordOf } from '../../model/references.ts';
import type { DesignView } from '../../store/design-view.ts';

/** One portion of work: all rules of a scope on one subject. Channels are found from the cable that answers for them; rules on the design are a portion each. */
export type WorkUnit =
  | { readonly scope: 'cable' | 'channel'; readonly id: Id<'cable'> }
  | { readonly scope: 'device'; readonly id: Id<'device'> }
  | { readonly scope: 'rack'; readonly id: Id<'rack'> }
  | { readonly scope: 'pathway'; readonly id: Id<'pathway'> }
  | { readonly scope: 'room'; readonly id: Id<'room'> }
  | { readonly scope: 'design'; readonly id: string };

/** The portions of work a record brings with it. */
export function unitsOf(record: DesignRecord): readonly WorkUnit[] {
  if (isRecordOf('cable', record)) return [{ scope: 'cable', id: record.id }, { scope: 'channel', id: record.id }];
  if (isRecordOf('device', record)) return [{ scope: 'device', id: record.id }];
  if (isRecordOf('pathway', record)) return [{ scope: 'pathway', id: record.id }];
  if (isRecordOf('room', record)) return [{ scope: 'room', id: record.id }];
  return isRecordOf('rack', record) ? [{ scope: 'rack', id: record.id }] : [];
}

/** Everything there is to check in a design. */
export function allUnits(view: DesignView, designRuleIds: readonly string[]): readonly WorkUnit[] {
  const records = (['cable', 'device', 'rack', 'pathway', 'room'] as const).flatMap((kind): readonly DesignRecord[] => view.all(kind));
  return [...records.flatMap(unitsOf), ...designRuleIds.map((id): WorkUnit => ({ scope: 'design', id }))];
}
