import { describe, expect, test } from 'vitest';
import { idSource } from '../../../shared/base/id.ts';
import { seededRandom32 } from '../../../shared/base/random.ts';
import { buildTemplate, findTemplate, type Template, TEMPLATES, templateTables } from '../../../shared/commands/templates/templates.ts';
import { emptyTables } from '../../../shared/model/design.ts';
import { checkIntegrity } from '../../../shared/model/integrity.ts';
import { checkDesign } from '../../../shared/rules/registry.ts';
import { DesignStore } from '../../../shared/store/design-store.ts';
import { inflate, overlaps } from '../../../shared/geometry/box.ts';
import { composePlan } from '../../../shared/scene/plan.ts';
import { textBox, textsOf } from '../../scene/node-bounds.ts';
import { must } from '../../support/small-room.ts';

const ids = () => idSource(seededRandom32(1));

describe.each(TEMPLATES)('the template $name', (template) => {
  test('builds a whole design, the same for the same identifiers', () => {
    const tables = must(templateTables(template, 'New', ids()));
    expect(checkIntegrity(tables)).toEqual([]);
    expect(tables.room.length).toBeGreaterThan(0);
    expect(must(templateTables(template, 'New', ids()))).toEqual(tables);
  });

  test('passes every check, with nothing left unchecked', () => {
    const report = checkDesign(new DesignStore(must(templateTables(template, 'New', ids())), ids()));
    expect([report.findings, report.notCheckable]).toEqual([[], []]);
  });

  test('is one step that can be undone', () => {
    const store = new DesignStore(emptyTables('New'), ids());
    must(buildTemplate(store, template));
    expect(store.steps().names).toEqual([`Start with ${template.title}`]);
    store.undo();
    expect(store.snapshot()).toEqual(emptyTables('New'));
  });
});

test('the feeds of the row of ten hang on the wall behind the racks, and nothing on its plan is drawn over anything else', () => {
  const store = new DesignStore(must(templateTables(findTemplate('row-of-ten') ?? expect.fail('There is no such template'), 'New', ids())), ids());
  const [room] = store.all('room');
  const rearMm = Math.min(...store.all('rack').map(({ yMm }) => yMm));
  expect(store.all('rack').every(({ facing }) => facing === 'south')).toBe(true);
  for (const { placement } of store.all('device')) if (placement.kind === 'room') expect(placement.yMm).toBeLessThan(rearMm / 2);
  for (const textMm of [40, 110, 150, 203.6]) {
    const words = textsOf(composePlan(store, room?.id ?? expect.fail('There is no room'), { textMm }).nodes).map(({ node, at }) => inflate(textBox({ ...node, at }), -1));
    expect(words.filter((word, i) => words.some((other, k) => k > i && overlaps(word, other)))).toEqual([]);
  }
});

test('a template that does not fit is refused and leaves the design as it was', () => {
  const store = new DesignStore(emptyTables('New'), ids());
  const broken: Template = { name: 'x', title: 'X', description: '', build: (builder) => void builder.rack('no-such-rack', builder.room('R', 1000, 1000, 1000), 'A01', 0, 0) };
  expect(buildTemplate(store, broken)).toMatchObject({ ok: false, error: { code: 'unknown-type' } });
  expect(store.snapshot()).toEqual(emptyTables('New'));
});

test('templates are found by name', () => {
  expect(TEMPLATES.map(({ name }) => findTemplate(name))).toEqual([...TEMPLATES]);
  expect(findTemplate('nothing')).toBeUndefined();
});
