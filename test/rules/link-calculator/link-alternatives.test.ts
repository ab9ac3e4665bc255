import { describe, expect, it } from 'vitest';
import { makeId } from '../../../shared/base/id.ts';
import { cableEntry, LIBRARY } from '../../../shared/catalog/library.ts';
import type { CableType } from '../../../shared/model/cable-type.ts';
import { askLink } from '../../../shared/rules/link-calculator/ask-link.ts';
import { COST_CLASSES, costClassOf } from '../../../shared/rules/link-calculator/cost-class.ts';
import type { LinkAlternative } from '../../../shared/rules/link-calculator/link-alternatives.ts';
import { answerLink } from '../../../shared/rules/link-calculator/link-answer.ts';
import { LinkParts, type OwnTypes } from '../../../shared/rules/link-calculator/link-parts.ts';
import type { LinkEnd, LinkQuestion } from '../../../shared/rules/link-calculator/link-question.ts';
import { between, genericOptic, rj45 } from './questions.ts';

const NONE: OwnTypes = { optics: [], cables: [] };
const alternatives = (question: LinkQuestion, own = NONE): readonly LinkAlternative[] => askLink({ question, own }).alternatives;
const titles = (question: LinkQuestion): readonly string[] => alternatives(question).map(({ title }) => title);
const sfp28: LinkEnd = { kind: 'cage', cage: 'sfp28', speedMbps: 25_000 };
const copper = between(rj45(10_000), 'cat6', 80, { connections: 2 });

describe('what else would work', () => {
  it('is what the rules let pass when it is asked itself', () => {
    const parts = new LinkParts();
    for (const question of [copper, between(sfp28, 'dac-passive', 7), between(genericOptic('10GBASE-SR', 'sfp+'), 'om3', 350, { connections: 2 })]) {
      const found = alternatives(question);
      expect(found.length).toBeGreaterThan(2);
      for (const { question: other, answer } of found) {
        expect(answer.verdict).not.toBe('fails');
        expect(answerLink(other, parts)).toMatchObject(answer);
      }
    }
  });

  it('keeps the rate before it gives some up', () => {
    expect(titles(copper)).toContain('10G RJ45 over Cat6A');
    expect(alternatives(copper).at(-1)).toMatchObject({ title: '5G RJ45 over Cat6', note: 'only 5G' });
  });

  it('goes by cost class where nothing has a price', () => {
    const classes = alternatives(between(sfp28, 'dac-passive', 7)).map(({ question }) => COST_CLASSES.indexOf(costClassOf(question)));
    expect(classes).toEqual([...classes].sort((a, b) => a - b));
    expect(titles(between(sfp28, 'dac-passive', 7))[0]).toBe('25G SFP28 over AOC');
  });

  it('puts what has a price first, the cheaper before the dearer', () => {
    const priced = (key: string, unitPriceCents: number): CableType => {
      const entry = cableEntry(key);
      if (entry === undefined) throw new Error(`The library has no ${key}`);
      return { ...entry, unitPriceCents, id: makeId('cableType', `priced${String(unitPriceCents).padStart(6, '0')}`) };
    };
    const own: OwnTypes = { optics: [], cables: [priced('generic-cord-cat6a-u-utp', 2000), priced('generic-cord-cat7-s-ftp', 900)] };
    const found = alternatives(between(rj45(10_000), 'cat6', 60), own);
    expect(found.slice(0, 2).map(({ title, answer }) => [title, answer.priceCents])).toEqual([['10G RJ45 over Cat7, screened', 900], ['10G RJ45 over Cat6A', 2000]]);
    expect(found.slice(2).every(({ answer }) => answer.priceCents === undefined)).toBe(true);
  });

  it('names the ports that optics would need where RJ45 was asked about', () => {
    expect(alternatives(copper).find(({ title }) => title === '10GBASE-SR over OM3')?.note).toBe('needs SFP+ ports');
  });

  it('leaves out cables with modules moulded on where there are panels', () => {
    expect(titles(between(genericOptic('10GBASE-SR', 'sfp+'), 'om3', 5)).some((title) => /DAC|AOC/.test(title))).toBe(true);
    expect(titles(between(genericOptic('10GBASE-SR', 'sfp+'), 'om3', 5, { connections: 2 })).some((title) => /DAC|AOC/.test(title))).toBe(false);
  });

  it('adds the attenuators a long-haul optic asks for', () => {
    expect(titles(between(genericOptic('10GBASE-ZR', 'sfp+'), 'os2', 3000))).toContain('10GBASE-ZR over OS2, attenuators of 11 dB');
  });

  it('pairs optics that send what the other receives', () => {
    const bidi = alternatives(between(genericOptic('10GBASE-LR', 'sfp+'), 'os2', 1000)).find(({ title }) => title.startsWith('10GBASE-BR10'));
    const [a, b] = [bidi?.question.a, bidi?.question.b].map((end) => LIBRARY.optics.find(({ key }) => end?.kind === 'optic' && key === end.typeKey));
    expect([a?.txNm, a?.rxNm]).toEqual([b?.rxNm, b?.txNm]);
  });

  it('is nothing for an optic of unknown rate', () => {
    expect(alternatives(between({ kind: 'optic', typeKey: 'none' }, 'om3', 10))).toEqual([]);
  });
});
