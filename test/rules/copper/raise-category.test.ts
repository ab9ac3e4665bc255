import { expect, it } from 'vitest';
import { runById } from '../../../shared/commands/registry.ts';
import { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { copperCord, copperSwitch, server } from '../../../shared/rules/engine/example-types.ts';
import { checkDesign } from '../../../shared/rules/registry.ts';

const RULE = 'copper/speed-category-length';

it('raises the category of all cables like one that is too weak, in one step', () => {
  const design = new ExampleDesign();
  const [cord, sw] = [copperCord('cat5e'), design.device('SW1', copperSwitch())];
  for (const n of [1, 2, 3]) design.cable(cord, sw.port(n), design.device(`SRV${n}`, server()).port(1), { lengthMm: 3000 });
  const store = design.store();
  const found = checkDesign(store).findings.filter(({ ruleId }) => ruleId === RULE);
  const all = found[0]?.fixes.find(({ title }) => /all 3 cables like this/.test(title));
  expect(found.length).toBe(3);
  expect(runById(store, all?.commandId ?? '', all?.args)).toMatchObject({ ok: true });
  expect(checkDesign(store).findings.filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
  store.undo();
  expect(checkDesign(store).findings.filter(({ ruleId }) => ruleId === RULE)).toEqual(found);
});
