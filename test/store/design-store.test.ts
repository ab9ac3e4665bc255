import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/base/id.ts';
import { err, ok } from '../../shared/base/result.ts';
import { RECORD_KINDS } from '../../shared/model/design.ts';
import { checkIntegrity } from '../../shared/model/integrity.ts';
import type { DesignStore, StoreChange } from '../../shared/store/design-store.ts';
import { INDEXES, indexKeysOf, type IndexName } from '../../shared/store/indexes.ts';
import { isEmptyDiff, squashDiffs } from '../../shared/store/records-diff.ts';
import { type Change, changeArbitrary, runChange, Thrown } from '../support/change-arbitrary.ts';
import { designArbitrary } from '../support/design-arbitrary.ts';
import { openDesign } from '../support/open-design.ts';
import { plainDesign } from '../support/plain-design.ts';

const open = openDesign;
const names = Object.keys(INDEXES) as readonly IndexName[];

/** Does a change; an exception that it was meant to throw is swallowed. */
function attempt(store: DesignStore, change: Change): void {
  try {
    store.transact('Change', (tx) => runChange(tx, change), { mergeKey: change.mergeKey });
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
  }
}

/** What every index says, from the records alone. */
function indexesOf(store: DesignStore): unknown {
  return names.map((name) => {
    const entries = new Map<string, string[]>();
    for (const record of store.all(INDEXES[name].kind)) for (const key of indexKeysOf(name, record)) entries.set(key, [...(entries.get(key) ?? []), record.id]);
    return new Map([...entries].map(([key, ids]) => [`${name} ${key}`, [...new Set(ids)].sort()]));
  });
}

const indexesFound = (store: DesignStore): unknown =>
  names.map((name) => {
    const keys = new Set(store.all(INDEXES[name].kind).flatMap((record) => [...indexKeysOf(name, record)]));
    return new Map([...keys].map((key) => [`${name} ${key}`, store.find(name, key).map(({ id }) => id).sort()]));
  });

const scenario = fc.tuple(designArbitrary(), fc.array(changeArbitrary(), { maxLength: 8 }));

describe('a design store', () => {
  it('takes every change back to exactly what was there, and does it again', () => {
    fc.assert(
      fc.property(scenario, ([tables, changes]) => {
        const store = open(tables);
        const states = [store.snapshot()];
        for (const change of changes.map(({ mergeKey: _, ...rest }) => rest)) {
          const steps = store.steps().done;
          attempt(store, change);
          if (store.steps().done > steps) states.push(store.snapshot());
        }
        for (const state of states.slice(0, -1).reverse()) {
          store.undo();
          expect(store.snapshot()).toEqual(state);
        }
        expect(store.undo()).toBeUndefined();
        for (const state of states.slice(1)) {
          store.redo();
          expect(store.snapshot()).toEqual(state);
        }
        expect(store.redo()).toBeUndefined();
      }),
    );
  });

  it('stays as it was when a change is refused or throws, and tells nobody', () => {
    fc.assert(
      fc.property(designArbitrary(), changeArbitrary(), fc.constantFrom<Change['ends'][]>('refused', 'thrown'), (tables, change, ends) => {
        const store = open(tables);
        const before = store.snapshot();
        const heard: StoreChange[] = [];
        store.subscribe((told) => heard.push(told));
        attempt(store, { ...change, ends });
        expect(store.snapshot()).toEqual(before);
        expect(indexesFound(store)).toEqual(indexesOf(store));
        expect([heard.length, store.undoName, store.revision]).toEqual([0, undefined, 0]);
      }),
    );
  });

  it('keeps every index as if it had been built anew, through changes, undo and redo', () => {
    fc.assert(
      fc.property(scenario, fc.array(fc.constantFrom<('undo' | 'redo')[]>('undo', 'redo'), { maxLength: 6 }), ([tables, changes], travels) => {
        const store = open(tables);
        for (const change of changes) attempt(store, change);
        for (const travel of travels) store[travel]();
        expect(indexesFound(store)).toEqual(indexesOf(store));
        expect(indexesFound(store)).toEqual(indexesFound(open(store.snapshot())));
        expect(checkIntegrity(store.snapshot()).filter(({ code }) => code === 'missing-record')).toEqual([]);
      }),
    );
  });

  it('tells diffs that carry a copy of the design along, squashed into one or one by one', () => {
    fc.assert(
      fc.property(scenario, fc.nat(4), ([tables, changes], undos) => {
        const store = open(tables);
        const diffs: StoreChange['diff'][] = [];
        store.subscribe(({ diff }) => diffs.push(diff));
        for (const change of changes) attempt(store, change);
        for (let i = 0; i < undos; i += 1) store.undo();
        const [oneByOne, atOnce] = [open(tables), open(tables)];
        for (const diff of diffs) oneByOne.applyDiff(diff);
        atOnce.applyDiff(squashDiffs(diffs));
        expect(oneByOne.snapshot()).toEqual(store.snapshot());
        expect(atOnce.snapshot()).toEqual(store.snapshot());
      }),
    );
  });

  it('makes one step of changes in a row with one merge key, and undoes them together', () => {
    const store = open(plainDesign());
    const before = store.snapshot();
    const [device] = store.all('device');
    if (device === undefined) throw new Error('The design has no device');
    const rename = (name: string, mergeKey?: string) => store.transact(`Rename to ${name}`, (tx) => ok(tx.update('device', device.id, { name })), { mergeKey });
    rename('a', 'typing');
    rename('ab', 'typing');
    expect(store.steps()).toEqual({ names: ['Rename to ab'], done: 1 });
    rename('x', 'other');
    rename('y');
    rename('z');
    expect(store.steps().names).toEqual(['Rename to ab', 'Rename to x', 'Rename to y', 'Rename to z']);
    while (store.undo() !== undefined);
    expect(store.snapshot()).toEqual(before);
  });

  it('does not merge into a step that was undone, and forgets what was undone when something new is done', () => {
    const store = open(plainDesign());
    const [device] = store.all('device');
    if (device === undefined) throw new Error('The design has no device');
    const rename = (name: string) => store.transact(name, (tx) => ok(tx.update('device', device.id, { name })), { mergeKey: 'typing' });
    rename('a');
    expect([store.undo(), store.redoName]).toEqual(['a', 'a']);
    rename('b');
    expect(store.steps()).toEqual({ names: ['b'], done: 1 });
    expect(store.redo()).toBeUndefined();
  });

  it('leaves no mark when a change changes nothing or takes itself back', () => {
    const store = open(plainDesign());
    const [rack] = store.all('rack');
    if (rack === undefined) throw new Error('The design has no rack');
    store.transact('Nothing', () => ok(undefined));
    store.transact('There and back', (tx) => {
      const id = makeId('waiver', 'new');
      tx.put({ id, ruleId: 'a/rule', fingerprint: 'f', facts: '', reason: '', author: 'a', date: '2026-01-31' });
      return ok(tx.remove(id));
    });
    expect([store.steps().names, store.revision]).toEqual([[], 0]);
  });

  it('throws for a change that leaves a reference to nothing, and takes it back', () => {
    const store = open(plainDesign());
    const before = store.snapshot();
    const [rack] = store.all('rack');
    const [device] = store.all('device');
    if (rack === undefined || device === undefined) throw new Error('The design is empty');
    expect(() => store.transact('Remove', (tx) => ok(tx.remove(rack.id)))).toThrow(/still referred to/);
    expect(() => store.transact('Retype', (tx) => ok(tx.update('device', device.id, { typeId: makeId('deviceType', 'gone') })))).toThrow(/does not exist/);
    expect(store.snapshot()).toEqual(before);
    expect(store.transact('Refuse', () => err('no'))).toEqual({ ok: false, error: 'no' });
  });

  it('leaves a field that is given as undefined as it is, and makes a field absent only when told to', () => {
    const store = open(plainDesign());
    const [cable] = store.all('cable');
    if (cable === undefined) throw new Error('The design has no cable');
    store.transact('Nothing', (tx) => ok(tx.update('cable', cable.id, { lengthMm: undefined })));
    expect(store.get('cable', cable.id)).toEqual(cable);
    store.transact('Clear', (tx) => ok(tx.update('cable', cable.id, {}, ['lengthMm'])));
    expect(Object.keys(store.get('cable', cable.id) ?? {})).not.toContain('lengthMm');
  });

  it('reads any record by its id and counts each kind', () => {
    const tables = plainDesign();
    const store = open(tables);
    for (const kind of RECORD_KINDS) {
      expect(store.count(kind)).toBe(tables[kind].length);
      for (const record of tables[kind]) expect(store.record(record.id)).toEqual(record);
    }
    expect([store.record('device:gone'), store.record('nonsense')]).toEqual([undefined, undefined]);
  });
});

describe('a diff of nothing', () => {
  it('is what squashing a change and its reverse gives', () => {
    fc.assert(
      fc.property(designArbitrary(), changeArbitrary(), (tables, change) => {
        const store = open(tables);
        const diffs: StoreChange['diff'][] = [];
        store.subscribe(({ diff }) => diffs.push(diff));
        attempt(store, { ...change, ends: 'ok' });
        store.undo();
        expect(isEmptyDiff(squashDiffs(diffs))).toBe(true);
      }),
    );
  });
});
