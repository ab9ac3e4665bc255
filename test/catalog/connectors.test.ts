import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cageFit } from '../../shared/catalog/cages.ts';
import { CONNECTOR_FACTS, connectorFacts, mates } from '../../shared/catalog/connectors.ts';
import { CAGE_CONNECTORS, connectorField, connectorFamily, isCage } from '../../shared/model/connector.ts';
import type { Connector } from '../../shared/model/connector.ts';

const all = connectorField.options;
const connector = fc.constantFrom(...all);

describe('connector facts', () => {
  test('every connector of the model has one row, in its family', () => {
    expect(CONNECTOR_FACTS.map((facts) => facts.connector).toSorted()).toEqual([...all].toSorted());
    for (const name of all) expect(connectorFacts(name).family).toBe(connectorFamily(name));
  });

  test('every fibre connector says how many fibres it holds', () => {
    expect(CONNECTOR_FACTS.filter((facts) => facts.family === 'fibre' && facts.fibrePositions === undefined)).toEqual([]);
  });
});

describe('mates', () => {
  test.each<[Connector, Connector]>([
    ['rj45', 'rj45'], ['gg45', 'rj45'], ['idc', 'idc'], ['lc-duplex', 'lc-duplex'], ['lc-simplex', 'lc-simplex'], ['mpo-12', 'mpo-12'], ['mpo-12', 'mpo-8'], ['splice', 'splice'],
    ['c14', 'c13'], ['c13', 'c14'], ['c14', 'c15'], ['c16', 'c15'], ['c20', 'c19'], ['c19', 'c20'], ['nema-5-15r', 'nema-5-15p'], ['nema-5-20r', 'nema-5-15p'],
    ['iec-60309-32a-1p-socket', 'iec-60309-32a-1p-plug'], ['cee-7-3-socket', 'cee-7-7-plug'], ['sfp+', 'sfp'], ['sfp28', 'sfp+'], ['qsfp-dd', 'qsfp28'],
  ])('%s takes %s', (port, cableEnd) => {
    expect(mates(port, cableEnd)).toBe(true);
  });

  test.each<[Connector, Connector]>([
    ['rj45', 'lc-duplex'], ['rj45', 'idc'], ['lc-duplex', 'sc-duplex'], ['mpo-12', 'mpo-16'], ['mpo-12', 'mpo-24'], ['c16', 'c13'], ['c14', 'c19'], ['c13', 'c13'], ['nema-5-15r', 'nema-5-20p'],
    ['nema-l6-30r', 'nema-l6-20p'], ['iec-60309-16a-1p-socket', 'iec-60309-32a-1p-plug'], ['sfp', 'sfp+'], ['sfp+', 'sfp28'], ['qsfp28', 'qsfp-dd'], ['qsfp+', 'sfp+'], ['qsfp-dd', 'osfp'], ['sfp+', 'lc-duplex'],
  ])('%s does not take %s', (port, cableEnd) => {
    expect(mates(port, cableEnd)).toBe(false);
  });

  test('plug and socket agree: what one takes, the other goes into (GG45 and cages look backwards only)', () => {
    fc.assert(fc.property(connector, connector, (a, b) => {
      fc.pre(!isCage(a) && !isCage(b) && a !== 'gg45' && b !== 'gg45');
      expect(mates(a, b)).toBe(mates(b, a));
    }));
  });

  test('cables of one family never fit another', () => {
    fc.assert(fc.property(connector, connector, (a, b) => {
      if (mates(a, b)) expect(connectorFamily(a)).toBe(connectorFamily(b));
    }));
  });

  test('a cage takes exactly the cable ends named after the modules it accepts', () => {
    for (const cage of CAGE_CONNECTORS) for (const module of CAGE_CONNECTORS) expect(mates(cage, module)).toBe(cageFit(cage, module).fits);
  });

  test('every connector that is a plug, inlet or end has a counterpart', () => {
    const lonely = all.filter((name) => !isCage(name) && !all.some((other) => mates(name, other)));
    expect(lonely).toEqual([]);
  });
});
