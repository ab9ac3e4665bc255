import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodeUnits } from '../../../shared/base/compare.ts';
import { idSource, makeId } from '../../../shared/base/id.ts';
import { stableStringify } from '../../../shared/base/json.ts';
import { seededRandom32 } from '../../../shared/base/random.ts';
import { type ClipboardContent, contentWords } from '../../../shared/commands/clipboard/clipboard-content.ts';
import { copyRecords } from '../../../shared/commands/clipboard/copy-records.ts';
import { addPlanItem } from '../../../shared/commands/plan-items/add-plan-item.ts';
import { duplicateRecords } from '../../../shared/commands/clipboard/duplicate-records.ts';
import { pasteRecords } from '../../../shared/commands/clipboard/paste-records.ts';
import { readClipboard, writeClipboard } from '../../../shared/commands/clipboard/read-clipboard.ts';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import { execute } from '../../../shared/commands/command.ts';
import { type DesignTables, emptyTables, type RecordId } from '../../../shared/model/design.ts';
import { checkIntegrity } from '../../../shared/model/integrity.ts';
import { DesignStore } from '../../../shared/store/design-store.ts';
import { designArbitrary } from '../../support/design-arbitrary.ts';
import { must, port, SmallRoom } from '../../support/small-room.ts';

/* A seed that no made-up design has: new ids must not be those it has already. */
const store = (tables: DesignTables): DesignStore => new DesignStore(tables, idSource(seededRandom32(0xdeadbeef)));

const hall = (): DesignStore => store({ ...emptyTables('Hall'), room: [{ id: makeId('room', 'hall'), name: 'Hall', widthMm: 200_000, depthMm: 200_000 }] });

const copied = (view: DesignStore, ids: readonly RecordId[]): ClipboardContent => {
  const content = copyRecords(view, ids);
  if (content === undefined) throw new Error('Nothing was copied');
  return content;
};

/** A design as what its racks hold, without identifiers, names, numbers of things and ground: what a copy must have in common with its original. */
function substance(view: DesignStore): readonly string[] {
  const content = copyRecords(view, view.all('rack').map(({ id }) => id));
  if (content === undefined) return [];
  const { records } = content;
  const words = new Map<string, string>();
  const typeText = (type: { readonly id: string; readonly key: string }): void => void words.set(type.id, stableStringify({ ...type, id: undefined, key: undefined }, 0));
  for (const kind of ['rackType', 'deviceType', 'opticType', 'cableType'] as const) records[kind].forEach(typeText);
  const text = (record: object): string => stableStringify({ ...record, id: undefined, name: undefined, label: undefined, farLabel: undefined, serial: undefined, assetTag: undefined, xMm: undefined, yMm: undefined, roomId: undefined }, 0);
  const settle = (records_: readonly { readonly id: string }[], how: (record: never) => object): void => {
    for (const record of records_) words.set(record.id, withoutIds(text(how(record as never)), words));
  };
  settle(records.rack, (rack: object) => rack);
  for (let depth = 0; depth < 4; depth += 1) settle(records.device, (device: object) => device);
  const rest = [...records.optic, ...records.cable, ...records.annotation].map((record) => withoutIds(text(record), words));
  return [...records.rack.map(({ id }) => words.get(id) ?? ''), ...records.device.map(({ id }) => words.get(id) ?? ''), ...rest].sort();
}

/* Every identifier stands for what the record with it is made of; of records on the way round, only for their kind. */
const withoutIds = (text: string, words: ReadonlyMap<string, string>): string => text.replaceAll(/"([a-zA-Z]+):[A-Za-z0-9_-]{12}"/gu, (id, kind: string) => digest(words.get(id.slice(1, -1)) ?? kind));

const digest = (text: string): string => {
  let hash = 7;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return `#${hash}`;
};

const clean = (view: DesignStore): void => expect(checkIntegrity(view.snapshot())).toEqual([]);

describe('copy and paste', () => {
  it('brings all racks of any design into another one, equal but for names, numbers and ground, and undo takes all of it back', () => {
    fc.assert(fc.property(designArbitrary(), (tables) => {
      const from = store(tables);
      const content = copyRecords(from, from.all('rack').map(({ id }) => id));
      if (content === undefined) return;
      const read = must(mapError(readClipboard(writeClipboard(content))));
      const to = hall();
      const before = to.snapshot();
      must(execute(to, pasteRecords, { content: read }));
      clean(to);
      expect(substance(to)).toEqual(substance(from));
      to.undo();
      expect(to.snapshot()).toEqual(before);
    }), { numRuns: 150 });
  });

  it('pastes any selection into its own design without two of one name, and undo takes it back', () => {
    fc.assert(fc.property(designArbitrary(), fc.infiniteStream(fc.boolean()), (tables, chosen) => {
      const view = store({ ...tables, room: tables.room.map((room) => ({ ...room, widthMm: 100_000, depthMm: 100_000 })) });
      const choose = [...view.all('rack'), ...view.all('device'), ...view.all('planItem'), ...view.all('annotation')].filter(() => chosen.next().value);
      const content = copyRecords(view, choose.map(({ id }) => id));
      if (content === undefined) return;
      const before = view.snapshot();
      const names = new Set([...view.all('rack'), ...view.all('device')].map(({ id }) => id as string));
      const pasted = execute(view, pasteRecords, { content });
      clean(view);
      if (!pasted.ok) {
        expect(view.snapshot()).toEqual(before);
        return;
      }
      const fresh = [...view.all('rack'), ...view.all('device')].filter(({ id }) => !names.has(id));
      for (const kind of ['rack', 'device'] as const) for (const { name } of fresh.filter(({ id }) => id.startsWith(kind))) expect(view.all(kind).filter((other) => other.name === name)).toHaveLength(1);
      view.undo();
      expect(view.snapshot()).toEqual(before);
    }), { numRuns: 120 });
  });

  const wired = (): { readonly room: SmallRoom; readonly ids: readonly RecordId[] } => {
    const room = new SmallRoom();
    const [a, b] = [room.mount('generic-switch-24', room.rackA, 10), room.mount('generic-switch-24', room.rackA, 12)];
    room.run(connectPorts, { from: port(a, '1'), to: port(b, '1') });
    return { room, ids: [a, b] };
  };

  it('takes the cables between the copied devices along, with labels of their own', () => {
    const { room, ids } = wired();
    const pasted = room.run(pasteRecords, { content: copied(room.store, ids), rackId: room.rackB });
    expect(pasted.map((id) => room.store.get('device', id as never)?.name)).toEqual(['SW3', 'SW4']);
    expect(room.store.all('cable').map(({ label }) => label ?? '').sort(compareCodeUnits)).toEqual(['A01-C001', 'A01-C002']);
    expect(room.store.undoName).toBe('Paste 2 devices');
  });

  it('hangs devices at the same unit of the rack asked for, and beside when that is taken', () => {
    const { room, ids } = wired();
    const content = copied(room.store, ids.slice(0, 1));
    const unit = (pasted: readonly RecordId[]): unknown => pasted.map((id) => room.store.get('device', id as never)?.placement);
    expect(unit(room.run(pasteRecords, { content, rackId: room.rackB }))).toEqual([{ kind: 'rack', rackId: room.rackB, bottomHalfU: 18, face: 'front' }]);
    expect(unit(room.run(pasteRecords, { content, rackId: room.rackB }))).toEqual([{ kind: 'rack', rackId: room.rackB, bottomHalfU: 20, face: 'front' }]);
  });

  it('names racks on, and cables after the new name of their rack', () => {
    const { room } = wired();
    const [rackId] = room.run(duplicateRecords, { ids: [room.rackA] });
    expect(room.store.get('rack', rackId as never)?.name).toBe('A03');
    expect(room.store.all('cable').map(({ label }) => label ?? '').sort(compareCodeUnits)).toEqual(['A01-C001', 'A03-C001']);
    expect(room.store.undoName).toBe('Duplicate A01');
  });

  it('puts copies so far from the originals as is asked for, all in one step', () => {
    const { room } = wired();
    const { roomId } = room;
    const column = room.run(addPlanItem, { roomId, form: 'column', xMm: 500, yMm: 3000, widthMm: 300, depthMm: 300 });
    const original = room.store.get('rack', room.rackA);
    const before = room.store.snapshot();
    const [rackId, columnId] = room.run(duplicateRecords, { ids: [column, room.rackA], to: { roomId, xMm: 100, yMm: 2000 } });
    expect(room.store.get('rack', rackId as never)).toMatchObject({ xMm: (original?.xMm ?? 0) + 100, yMm: (original?.yMm ?? 0) + 2000 });
    expect(room.store.get('planItem', columnId as never)).toMatchObject({ xMm: 600, yMm: 5000 });
    expect(room.store.find('devicesByRack', rackId as never)).toHaveLength(2);
    room.store.undo();
    expect(room.store.snapshot()).toEqual(before);
  });

  it('says so and changes nothing when nothing fits', () => {
    const { room, ids } = wired();
    const content = copied(room.store, [room.rackA, room.rackB, ...ids]);
    const to = store({ ...emptyTables('Cupboard'), room: [{ id: makeId('room', 'c'), name: 'Cupboard', widthMm: 700, depthMm: 1100 }] });
    const before = to.snapshot();
    expect(execute(to, pasteRecords, { content })).toMatchObject({ ok: false, error: { message: expect.stringMatching(/no free spot for A02 in Cupboard/) as string } });
    expect(to.snapshot()).toEqual(before);
    expect(contentWords(content)).toBe('2 racks');
  });

  it('shares a type that the design has, and keeps apart one that was edited', () => {
    const { room, ids } = wired();
    const content = copied(room.store, ids);
    room.run(pasteRecords, { content, rackId: room.rackB });
    expect(room.store.count('deviceType')).toBe(1);
    const edited = { ...content, records: { ...content.records, deviceType: content.records.deviceType.map((type) => ({ ...type, notes: 'edited' })) } };
    room.run(pasteRecords, { content: edited, rackId: room.rackB });
    expect(new Set(room.store.all('deviceType').map(({ key }) => key)).size).toBe(2);
  });

  const { room, ids } = wired();
  const good = copied(room.store, ids);
  const mended = (change: (records: ClipboardContent['records']) => object): string => JSON.stringify({ ...good, records: { ...good.records, ...change(good.records) } });
  it.each([
    ['nothing', '', /nothing of a design/],
    ['prose', 'Dear all, the cablewright/clipboard is a fine thing', /nothing of a design/],
    ['a table of another program', 'a\tb\r\n1\t2', /nothing of a design/],
    ['JSON of another program', '{"format":"other"}', /nothing of a design/],
    ['half of it', writeClipboard(good).slice(0, 300), /nothing of a design/],
    ['a newer version', JSON.stringify({ ...good, version: 2 }), /newer version/],
    ['a record that is none', mended(() => ({ rack: [{ id: 'rack:x' }] })), /damaged: records\.rack\.0/],
    ['a device without its type', mended(() => ({ deviceType: [] })), /contradicts itself.*does not exist/],
    ['a cable in a port that is not there', mended(({ cable }) => ({ cable: cable.map((each) => ({ ...each, a: [{ ...each.a[0], portKey: 'no' }] })) })), /contradicts itself.*no port "no"/],
    ['one identifier twice', mended(({ device }) => ({ device: [...device, ...device] })), /contradicts itself/],
    ['too much', 'x'.repeat(10_000_001), /more than 10 MB/],
  ])('refuses a clipboard that holds %s', (_, text, sentence) => {
    const read = readClipboard(text);
    expect(read.ok ? 'read' : read.error).toMatch(sentence);
  });
});

const mapError = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }) => (result.ok ? result : { ok: false as const, error: { code: 'unread', message: result.error } });
