import type { Id } from '../../shared/base/id.ts';
import { kindOf, type RecordKind } from '../../shared/model/design.ts';

/** True when the id is there and of this kind. */
export const isIdOfKind = <K extends RecordKind>(kind: K, id: string | undefined): id is Id<K> => id !== undefined && kindOf(id) === kind;

/** Of the ids, those of one kind. */
export const idsOfKind = <K extends RecordKind>(kind: K, ids: readonly string[]): readonly Id<K>[] => ids.filter((id): id is Id<K> => isIdOfKind(kind, id));
