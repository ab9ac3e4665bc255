import { describe, expect, it } from 'vitest';
import { runById } from '../../shared/commands/registry.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import type { InvalidExample } from '../../shared/rules/engine/rule.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { checkDesign, RULES } from '../../shared/rules/registry.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';

function storeOf(example: InvalidExample): DesignStore {
  const design = new ExampleDesign();
  example.design(design);
  return design.store();
}

const findingsOf = (store: DesignStore, ruleId: string): readonly Finding[] => checkDesign(store).findings.filter((finding) => finding.ruleId === ruleId);

const offered = RULES.flatMap((rule) =>
  rule.examples.invalid.flatMap((example) =>
    findingsOf(storeOf(example), rule.id).flatMap((finding) => finding.fixes.map((fix) => [rule.id, example.title, fix.title, { example, fix, fingerprint: finding.fingerprint }] as const)),
  ),
);

/* Written out, so that no rule loses its fix unnoticed. */
const WITH_FIXES = [
  'connection/connector-mismatch', 'connection/dangling-cable', 'connection/fibre-count', 'connection/fixed-speed', 'connection/mpo-gender', 'connection/no-common-speed',
  'connection/polarity', 'connection/port-used-twice',
  'copper/alien-crosstalk', 'copper/dac-fec', 'copper/dac-reach', 'copper/mixed-category', 'copper/speed-category-length',
  'data/duplicate-name', 'data/duplicate-rack-name', 'data/missing-label', 'data/missing-length', 'data/stale-waiver', 'data/unconnected-supply',
  'label/both-ends', 'label/cable-format', 'label/consistent', 'label/direction', 'label/duplicate', 'label/length', 'label/port-format', 'label/space-format',
  'optics/breakout', 'optics/cage-module', 'optics/core-mismatch', 'optics/fec', 'optics/fibre-mode-mismatch', 'optics/grade-mixing', 'optics/mode-conditioning',
  'optics/module-power', 'optics/multimode-reach', 'optics/phy-mismatch', 'optics/receiver-overload', 'optics/receiver-power', 'optics/singlemode-reach',
  'optics/unspecified-reach', 'optics/wavelength-pair',
  'pathway/clearance', 'pathway/conduit-fill', 'pathway/separation', 'pathway/support-spacing', 'pathway/tray-fill',
  'poe/budget', 'poe/bundle', 'poe/category', 'poe/class', 'poe/double-source', 'poe/no-source',
  'power/circuit-load', 'power/cord-rating', 'power/outlet-rating', 'power/phase-balance', 'power/single-feed',
  'rack/airflow', 'rack/half-unit', 'rack/out-of-bounds', 'rack/overlap', 'rack/side-rails',
];

describe('a fix', () => {
  it.each(offered)('of %s (%s): %s, and the finding is gone; undo brings it back', (ruleId, _, __, { example, fix, fingerprint }) => {
    const store = storeOf(example);
    const before = findingsOf(store, ruleId);
    expect(runById(store, fix.commandId, fix.args)).toMatchObject({ ok: true });
    expect(findingsOf(store, ruleId).map((finding) => finding.fingerprint)).not.toContain(fingerprint);
    store.undo();
    expect(findingsOf(store, ruleId)).toEqual(before);
  });

  it('is offered by every rule that can know one', () => {
    expect([...new Set(offered.map(([ruleId]) => ruleId))].sort()).toEqual(WITH_FIXES);
  });
});
