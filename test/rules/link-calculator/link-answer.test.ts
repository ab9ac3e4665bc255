import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../../../shared/catalog/library.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { defaultProject } from '../../../shared/model/project.ts';
import { drawLink } from '../../../shared/rules/link-calculator/draw-link.ts';
import { answerLink, type LinkAnswer } from '../../../shared/rules/link-calculator/link-answer.ts';
import { LinkParts } from '../../../shared/rules/link-calculator/link-parts.ts';
import type { LinkEnd, LinkQuestion } from '../../../shared/rules/link-calculator/link-question.ts';
import { checkDesign } from '../../../shared/rules/registry.ts';
import { anyQuestion, between, genericOptic, rj45 } from './questions.ts';

const parts = new LinkParts();
const ask = (question: LinkQuestion): LinkAnswer => answerLink(question, parts);
const sr = genericOptic('10GBASE-SR', 'sfp+');
/* Modules of other forms plug alike. */
const ONE_PER_PHY = [...new Map(LIBRARY.optics.filter(({ manufacturer }) => manufacturer === 'Generic').map((optic) => [`${optic.phy} ${optic.connector} ${optic.txNm}`, optic])).values()];
const sfp28: LinkEnd = { kind: 'cage', cage: 'sfp28', speedMbps: 25_000 };

describe('the verdict on a link', () => {
  it.each<[string, LinkQuestion, LinkAnswer['verdict'], number | undefined, string | undefined]>([
    ['10GBASE-T over Cat6A through two panels', between(rj45(10_000), 'cat6a', 80, { connections: 2 }), 'fits', undefined, undefined],
    ['10GBASE-T over Cat6, too far', between(rj45(10_000), 'cat6', 80, { connections: 2 }), 'fails', 55_000, 'copper/speed-category-length'],
    ['1000BASE-T over Cat5e', between(rj45(1000), 'cat5e', 30), 'fits', undefined, undefined],
    ['ports without a rate in common', { ...between(rj45(1000), 'cat6a', 30), b: rj45(10_000) }, 'fails', undefined, 'connection/no-common-speed'],
    ['10GBASE-SR over OM3 to its limit', between(sr, 'om3', 300), 'fits', 300_000, undefined],
    ['10GBASE-SR over OM3 beyond it', between(sr, 'om3', 301), 'fails', 300_000, 'optics/multimode-reach'],
    ['10GBASE-SR over single-mode fibre', between(sr, 'os2', 10), 'fails', undefined, 'optics/fibre-mode-mismatch'],
    ['a short-reach optic facing a long-reach one', { ...between(sr, 'om3', 10), b: genericOptic('10GBASE-LR', 'sfp+') }, 'fails', undefined, 'optics/fibre-mode-mismatch'],
    ['100GBASE-SR4 through too many panels', between(genericOptic('100GBASE-SR4', 'qsfp28'), 'om4', 90, { connections: 3 }), 'fails', undefined, 'optics/loss-budget'],
    ['a passive DAC at its limit', between(sfp28, 'dac-passive', 5), 'fits', 5000, undefined],
    ['a passive DAC beyond it', between(sfp28, 'dac-passive', 7), 'fails', 5000, 'copper/dac-reach'],
    ['a link of unknown length', between(sr, 'om3', undefined), 'unknown', 300_000, undefined],
    ['an optic that is not in the library', between({ kind: 'optic', typeKey: 'none' }, 'om3', 10), 'fails', undefined, 'optics/cage-module'],
    ['a fibre cord into an empty cage', between(sfp28, 'om4', 10), 'fails', undefined, 'optics/cage-module'],
    ['a fibre cord into RJ45 ports', between(rj45(1000), 'om4', 10), 'fails', undefined, 'connection/connector-mismatch'],
    ['a copper cord into an optic', between(sr, 'cat6a', 10), 'fails', undefined, 'connection/connector-mismatch'],
    ['a DAC into an optic', between(sr, 'dac-passive', 3), 'fails', undefined, 'connection/connector-mismatch'],
  ])('%s', (_, question, verdict, limitMm, ruleId) => {
    const answer = ask(question);
    expect({ verdict: answer.verdict, first: answer.findings[0]?.ruleId }).toEqual({ verdict, first: ruleId });
    if (limitMm !== undefined) expect(answer.limitMm).toBe(limitMm);
  });

  it('says loss, budget and margin of a fibre link first', () => {
    const labels = ask(between(sr, 'om3', 100, { connections: 2 })).figures.map(({ name }) => name);
    expect(labels.slice(0, 4)).toEqual(['maxLength', 'loss', 'budget', 'margin']);
  });

  it('follows the severities of the design, and is no all-clear where the rule that knows the limit is off', () => {
    const lenient = { ...defaultProject(PROJECT_ID, 'Lenient'), severities: { 'copper/speed-category-length': 'off' as const, 'copper/alien-crosstalk': 'off' as const } };
    const { verdict, switchedOff } = answerLink(between(rj45(10_000), 'cat6', 60), parts, lenient);
    expect({ verdict, switchedOff }).toEqual({ verdict: 'unknown', switchedOff: expect.arrayContaining(['copper/speed-category-length', 'copper/alien-crosstalk']) });
  });

  it('is that of the rules on the design that is drawn', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { findings } = checkDesign(drawLink(question, parts).design.store());
        const about = findings.filter(({ ruleId }) => /^(copper|optics|connection|poe)\//.test(ruleId));
        expect(ask(question).findings.map(({ fingerprint }) => fingerprint)).toEqual(about.map(({ fingerprint }) => fingerprint));
      }),
      { numRuns: 25 },
    );
  });

  it('still holds at the longest length it names', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { limitMm, verdict, marginMm } = ask(question);
        if (limitMm === undefined) return;
        expect(ask({ ...question, lengthMm: limitMm }).verdict).not.toBe('fails');
        if (verdict === 'fits' && marginMm !== undefined) expect(marginMm).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });

  it.each([0, 1, 2, 3, 4])('never rests on how the drawing plugs: every optic of the library faces its partner through %i panels', (connections) => {
    const about = ONE_PER_PHY.flatMap((optic) => {
      const partner = LIBRARY.optics.find((other) => other.formFactor === optic.formFactor && other.phy === optic.phy && (optic.rxNm === undefined || optic.rxNm === optic.txNm ? other.key === optic.key : other.txNm === optic.rxNm));
      const [a, b]: readonly LinkEnd[] = [{ kind: 'optic', typeKey: optic.key }, { kind: 'optic', typeKey: partner?.key ?? '' }];
      const medium = optic.connector === 'rj45' ? 'cat6a' : optic.txNm !== undefined && optic.txNm < 1000 ? 'om4' : 'os2';
      return ask({ ...between(a ?? sr, medium, 20, { connections }), b: b ?? sr }).findings;
    });
    expect(about.filter(({ ruleId }) => ruleId.startsWith('connection/')).map(({ message }) => message)).toEqual([]);
  });
});
