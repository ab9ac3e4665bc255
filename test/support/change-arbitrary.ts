import fc from 'fast-check';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { makeId } from '../../shared/base/id.ts';
import type { DesignRecord, RecordId } from '../../shared/model/design.ts';
import { RECORD_KINDS } from '../../shared/model/design.ts';
import { referencesOf } from '../../shared/model/references.ts';
import type { Transaction } from '../../shared/store/transaction.ts';

/** One write of a transaction, in numbers, so that it fits whatever design it meets. */
export interface Step {
  readonly verb: 'rename' | 'note' | 'unnote' | 'copy' | 'remove' | 'toggle';
  readonly at: number;
  readonly text: string;
}

/** A transaction: its writes and how it ends. */
export interface Change {
  readonly steps: readonly Step[];
  readonly ends: 'ok' | 'refused' | 'thrown';
  readonly mergeKey?: string;
}

/** What a transaction throws when it is meant to. */
export class Thrown extends Error {}

/** Random transactions. */
export function changeArbitrary(): fc.Arbitrary<Change> {
  const step = fc.record({
    verb: fc.constantFrom<Step['verb'][]>('rename', 'note', 'unnote', 'copy', 'remove', 'toggle'),
    at: fc.nat(1000),
    text: fc.stringMatching(/^[a-z]{1,8}$/),
  });
  return fc.record(
    { steps: fc.array(step, { maxLength: 6 }), ends: fc.constantFrom<Change['ends'][]>('ok', 'ok', 'ok', 'refused', 'thrown'), mergeKey: fc.constantFrom('move', 'turn') },
    { requiredKeys: ['steps', 'ends'] },
  );
}

/** Carries out a change inside a transaction; never leaves a reference to nothing. */
export function runChange(tx: Transaction, change: Change): Result<void, string> {
  for (const step of change.steps) runStep(tx, step);
  if (change.ends === 'thrown') throw new Thrown();
  return change.ends === 'refused' ? err('refused') : ok(undefined);
}

const everything = (tx: Transaction): readonly DesignRecord[] => RECORD_KINDS.filter((kind) => kind !== 'project').flatMap((kind) => [...tx.all(kind)]);

function runStep(tx: Transaction, { verb, at, text }: Step): void {
  const records = everything(tx);
  const record = records[at % Math.max(1, records.length)];
  if (record === undefined) return;
  const device = tx.all('device')[at % Math.max(1, tx.count('device'))];
  switch (verb) {
    case 'rename':
      return 'name' in record ? tx.put({ ...record, name: text }) : undefined;
    case 'note':
      return device === undefined ? undefined : tx.update('device', device.id, { notes: text });
    case 'unnote':
      return device === undefined ? undefined : tx.update('device', device.id, {}, ['notes']);
    case 'copy':
      return device === undefined ? undefined : tx.put({ ...device, id: makeId('device', `copy-${text}`), name: text });
    case 'remove':
      return removeWithReferrers(tx, record.id);
    case 'toggle': {
      const cable = tx.all('cable')[at % Math.max(1, tx.count('cable'))];
      return cable === undefined ? undefined : tx.update('cable', cable.id, { a: cable.b, b: cable.a });
    }
  }
}

function removeWithReferrers(tx: Transaction, id: RecordId): void {
  const referrers = everything(tx).filter((record) => RECORD_KINDS.some((kind) => record.id.startsWith(`${kind}:`) && referencesOf(kind, record as never).some(({ to }) => to === id)));
  tx.remove(id);
  for (const referrer of referrers) removeWithReferrers(tx, referrer.id);
}
