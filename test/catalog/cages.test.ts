import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BREAKOUTS, breakoutLegs, NO_BREAKOUTS } from '../../shared/catalog/breakouts.ts';
import { CAGES, cageFacts, cageFit } from '../../shared/catalog/cages.ts';
import { phyByName } from '../../shared/catalog/phys.ts';
import { CAGE_CONNECTORS } from '../../shared/model/connector.ts';

const cage = fc.constantFrom(...CAGE_CONNECTORS);

describe('cages', () => {
  test('every cage of the model has one row', () => {
    expect(CAGES.map((facts) => facts.cage).toSorted()).toEqual([...CAGE_CONNECTORS].toSorted());
  });

  test('a cage takes its own module at its native rate', () => {
    for (const name of CAGE_CONNECTORS) expect(cageFit(name, name)).toMatchObject({ fits: true, maxSpeedMbps: cageFacts(name).nativeMbps });
  });

  test('what fits runs at the slower of the two; what does not says why', () => {
    fc.assert(fc.property(cage, cage, (a, b) => {
      const fit = cageFit(a, b);
      if (fit.fits) expect(fit.maxSpeedMbps).toBe(Math.min(cageFacts(a).nativeMbps, cageFacts(b).nativeMbps));
      else expect(fit.note).toMatch(/\.$/);
    }));
  });

  test('newer modules never fit older cages of their family', () => {
    fc.assert(fc.property(cage, cage, (a, b) => {
      const [port, module] = [cageFacts(a), cageFacts(b)];
      fc.pre(port.family === module.family && port.family !== 'none' && module.generation > port.generation);
      expect(cageFit(a, b).fits).toBe(false);
    }));
  });

  test('an adapter is named where one exists', () => {
    expect(cageFit('qsfp+', 'sfp+')).toMatchObject({ fits: false, note: expect.stringContaining('QSA') });
    expect(cageFit('qsfp28', 'sfp28')).toMatchObject({ fits: false, note: expect.stringContaining('QSA28') });
    expect(cageFit('sfp+', 'sfp28').note).toContain('newer');
    expect(cageFit('qsfp-dd', 'osfp').fits).toBe(false);
  });
});

describe('breakouts', () => {
  const phy = (name: string) => {
    const found = phyByName(name);
    if (!found) throw new Error(name);
    return found;
  };

  test('parallel modules break out into their lanes', () => {
    expect(breakoutLegs(phy('40GBASE-SR4'), phy('10GBASE-SR'))).toBe(4);
    expect(breakoutLegs(phy('100GBASE-SR4'), phy('25GBASE-SR'))).toBe(4);
    expect(breakoutLegs(phy('400GBASE-DR4'), phy('100GBASE-DR'))).toBe(4);
    expect(breakoutLegs(phy('800GBASE-DR8'), phy('400GBASE-DR4'))).toBe(2);
  });

  test('wavelength-multiplexed modules do not', () => {
    expect(breakoutLegs(phy('40GBASE-LR4'), phy('10GBASE-LR'))).toBeUndefined();
    expect(breakoutLegs(phy('100GBASE-LR4'), phy('25GBASE-LR'))).toBeUndefined();
    expect(BREAKOUTS.length).toBeGreaterThan(10);
    expect(NO_BREAKOUTS.map((row) => row.parent)).toContain('40G LR4');
  });
});
