import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cageFit } from '../../shared/catalog/cages.ts';
import { baseTLimit, COPPER_CATEGORIES, twinaxReach } from '../../shared/catalog/copper.ts';
import { elementsOfLabel } from '../../shared/catalog/labels.ts';
import { attenuationCentiDbPerKm, FIBRES } from '../../shared/catalog/media.ts';
import { interoperability, phyByName, phyReach } from '../../shared/catalog/phys.ts';
import { POE_CLASSES, POE_TYPES } from '../../shared/catalog/poe.ts';
import { FEEDS } from '../../shared/catalog/power.ts';
import { RACK_GEOMETRY } from '../../shared/catalog/rack.ts';
import { z } from '../../shared/base/zod.ts';
import { MEDIA } from '../../shared/model/cable-type.ts';
import type { Medium } from '../../shared/model/cable-type.ts';
import { CAGE_CONNECTORS } from '../../shared/model/connector.ts';

/* The collected standards figures are not part of the project: where the folder is there, our tables are held against it. */
const folder = new URL('../../../shared/standards/', import.meta.url);
const isMissing = !existsSync(new URL('fiber_phys.json', folder));
const read = <T>(name: string, schema: z.ZodType<T>): T => schema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

const mediumOf = (name: string) => MEDIA.find((medium) => medium === name.toLowerCase());
const cageOf = (name: string) => CAGE_CONNECTORS.find((cage) => cage === name.toLowerCase());
const centi = (value: number): number => Math.round(value * 100);
const numbers = z.record(z.string(), z.unknown());

const fibrePhys = z.object({
  phys: z.array(z.object({
    phy: z.string(), speed_gbps: z.number(), max_reach_m: numbers, channel_insertion_loss_db: numbers,
    power_dbm: z.object({ tx_min: z.number(), tx_max: z.number(), rx_min: z.number(), rx_max: z.number() }).optional(),
  })),
});
const copper = z.object({
  phys: z.array(z.object({ phy: z.string(), speed_mbps: z.number(), by_category: z.record(z.string(), z.object({ max_channel_m: z.number(), verdict_within: z.string() })).optional() })),
  categories: z.array(z.object({ cat: z.string(), mhz: z.number() })),
  twinax_dac: z.array(z.object({ speed: z.string(), passive_max_m: z.union([z.number(), z.string()]), active_max_m: z.number().optional() })),
});
const fibreCable = z.object({ attenuation_db_per_km: z.array(z.object({ fiber: z.string(), tia: z.record(z.string(), z.number()) })) });
const poe = z.object({ types: z.array(z.object({ type: z.number(), pse_w: z.number(), pd_w: z.number(), max_current_ma_per_pair: z.number() })), classes: z.array(z.object({ cls: z.number(), pse_w: z.number(), pd_w: z.number() })) });
const rack = z.object({ eia310: z.object({ u_mm: z.number(), hole_pitch_mm: z.array(z.number()) }), branch_circuits_hp: z.object({ rows: z.array(z.object({ phase: z.number(), breaker: z.number(), load_a: z.number(), va: z.number() })) }) });
const cages = z.object({ cages: z.array(z.object({ cage: z.string(), accepts: z.array(z.string()) })) });
const examples = z.object({ cases: z.array(z.object({ id: z.string(), input: numbers, expected: z.object({ verdict: z.string(), max_length_m: z.number().optional(), accept: z.array(z.string()).optional() }) })) });

describe.skipIf(isMissing)('against the collected standards figures', () => {
  test('every optical reach, loss and power figure is taken over', () => {
    let compared = 0;
    for (const row of read('fiber_phys.json', fibrePhys).phys) {
      const phy = phyByName(row.phy);
      expect(phy?.speedMbps, row.phy).toBe(Math.round(row.speed_gbps * 1000));
      if (!phy) continue;
      for (const [fibre, metres] of Object.entries(row.max_reach_m)) {
        const medium = mediumOf(fibre);
        if (!medium || typeof metres !== 'number') continue;
        const reach = phyReach(phy, medium);
        expect(reach?.reachMm, `${row.phy} ${fibre}`).toBe(metres * 1000);
        const loss = row.channel_insertion_loss_db[fibre];
        if (typeof loss === 'number') expect(reach?.lossCentiDb, `${row.phy} ${fibre}`).toBe(centi(loss));
        if (loss === undefined) expect(reach?.lossCentiDb, `${row.phy} ${fibre}`).toBeUndefined();
        compared += 1;
      }
      if (row.power_dbm) expect(phy.power, row.phy).toMatchObject({ txMinCentiDbm: centi(row.power_dbm.tx_min), txMaxCentiDbm: centi(row.power_dbm.tx_max), rxMinCentiDbm: centi(row.power_dbm.rx_min), rxMaxCentiDbm: centi(row.power_dbm.rx_max) });
    }
    expect(compared).toBeGreaterThan(140);
  });

  test('every BASE-T length and verdict is taken over', () => {
    const supported = (verdict: string, metres: number): string => (metres === 0 ? 'no' : verdict === 'ok' ? 'yes' : 'conditional');
    for (const row of read('copper.json', copper).phys) {
      for (const [category, limit] of Object.entries(row.by_category ?? {})) {
        const medium = mediumOf(category);
        const ours = medium && baseTLimit(row.speed_mbps, medium);
        expect([ours?.phy, ours?.maxMm ?? 0, ours?.supported], `${row.phy} ${category}`).toEqual([row.phy, limit.max_channel_m * 1000, supported(limit.verdict_within, limit.max_channel_m)]);
      }
    }
  });

  test('categories, attenuation, power over Ethernet, rack and feeds agree', () => {
    expect(COPPER_CATEGORIES.map((row) => [row.name, row.bandwidthMhz])).toEqual(read('copper.json', copper).categories.map((row) => [row.cat, row.mhz]));
    for (const row of read('fiber_cable.json', fibreCable).attenuation_db_per_km) {
      const ours = FIBRES.find((fibre) => fibre.name === row.fiber)?.attenuation.map((entry) => [String(entry.wavelengthNm), entry.maxCentiDbPerKm]);
      expect(Object.fromEntries(ours ?? []), row.fiber).toEqual(Object.fromEntries(Object.entries(row.tia).map(([nm, db]) => [nm, centi(db)])));
    }
    const power = read('poe.json', poe);
    expect(POE_TYPES.map((row) => [row.type, row.pseMw, row.pdMw, row.maxMaPerPair])).toEqual(power.types.map((row) => [row.type, Math.round(row.pse_w * 1000), Math.round(row.pd_w * 1000), row.max_current_ma_per_pair]));
    expect(POE_CLASSES.map((row) => [row.class, row.pseMw, row.pdMw])).toEqual(power.classes.map((row) => [row.cls, Math.round(row.pse_w * 1000), Math.round(row.pd_w * 1000)]));
    const racks = read('rack.json', rack);
    expect([RACK_GEOMETRY.unitUm, ...RACK_GEOMETRY.holePitchUm]).toEqual([racks.eia310.u_mm, ...racks.eia310.hole_pitch_mm].map((mm) => Math.round(mm * 1000)));
    expect(FEEDS.map((row) => [row.phases, row.breakerMa, row.loadMa, row.loadVa])).toEqual(racks.branch_circuits_hp.rows.map((row) => [row.phase, row.breaker * 1000, row.load_a * 1000, row.va]));
  });

  test('passive twinax lengths agree', () => {
    const ours: Readonly<Record<string, [string, number]>> = { '10G SFP+': ['sfp+', 10_000], '25G SFP28': ['sfp28', 25_000], '40G QSFP+': ['qsfp+', 40_000], '50G SFP56': ['sfp56', 50_000], '100G QSFP28': ['qsfp28', 100_000], '200G QSFP56': ['qsfp56', 200_000], '400G QSFP-DD': ['qsfp-dd', 400_000], '400G QSFP112': ['qsfp112', 400_000], '800G OSFP': ['osfp800', 800_000] };
    for (const row of read('copper.json', copper).twinax_dac) {
      const entry = Object.entries(ours).find(([start]) => row.speed.startsWith(start));
      if (!entry || typeof row.passive_max_m !== 'number') continue;
      const [, [formFactor, rate]] = entry;
      expect(twinaxReach(formFactor, rate, false)?.maxMm, row.speed).toBe(row.passive_max_m * 1000);
      expect(twinaxReach(formFactor, rate, true)?.maxMm, row.speed).toBe(row.active_max_m === undefined ? undefined : row.active_max_m * 1000);
    }
  });

  test('cages accept what the table says they accept', () => {
    for (const row of read('formfactors.json', cages).cages) {
      const cage = cageOf(row.cage.replace(/ .*/, '')) ?? (row.cage.startsWith('QSFP (') ? 'qsfp+' : undefined);
      if (!cage) continue;
      const listed = row.accepts.map((text) => ({ module: cageOf(text.replace(/ .*/, '')), isDirect: !text.includes('adapter') }));
      for (const { module, isDirect } of listed) if (module) expect(cageFit(cage, module).fits, `${cage} ${module}`).toBe(isDirect);
    }
  });
});

describe.skipIf(isMissing)('worked examples that one table answers', () => {
  const cases = isMissing ? [] : read('examples.json', examples).cases;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');

  function verdict(input: Readonly<Record<string, unknown>>): string | undefined {
    const metres = typeof input['length_m'] === 'number' ? input['length_m'] : undefined;
    if (text(input['phy_a']) !== '' && text(input['fiber']) !== '' && metres !== undefined) return fibreVerdict(text(input['phy_a']), text(input['phy_b']), text(input['fiber']), metres);
    if (text(input['category']) !== '' && text(input['phy']) !== '' && metres !== undefined) return copperVerdict(text(input['phy']), text(input['category']), metres);
    return text(input['label']) !== '' && input['connected_to'] === undefined ? (elementsOfLabel(text(input['label'])).length > 0 ? 'ok' : 'error') : undefined;
  }

  function fibreVerdict(nameA: string, nameB: string, fibre: string, metres: number): string | undefined {
    const [a, b, medium] = [phyByName(nameA), phyByName(nameB), mediumOf(fibre)];
    if (!a || !b || !medium) return undefined;
    if (a !== b && !a.interoperatesWith.includes(b.name)) return 'error';
    const limit = Math.min(phyReach(a, medium)?.reachMm ?? 0, phyReach(b, medium)?.reachMm ?? 0, interoperability(a, b)?.reachMm ?? Infinity);
    if (metres * 1000 > limit || lossOf(medium, a.wavelengthsNm[0], metres) < (a.minLossCentiDb ?? 0)) return 'error';
    return metres * 1000 > (phyReach(a, medium)?.standardReachMm ?? Infinity) ? 'warning' : 'ok';
  }

  /* Of the fibre alone: the least a receiver can count on. */
  const lossOf = (medium: Medium, wavelengthNm: number | undefined, metres: number): number =>
    ((wavelengthNm === undefined ? 0 : (attenuationCentiDbPerKm(medium, wavelengthNm) ?? 0)) * metres) / 1000;

  function copperVerdict(phy: string, category: string, metres: number): string | undefined {
    const medium = mediumOf(category);
    const rate = phyByName(phy)?.speedMbps;
    const limit = medium && rate !== undefined ? baseTLimit(rate, medium) : undefined;
    if (!limit) return undefined;
    if (metres * 1000 > (limit.maxMm ?? 0)) return 'error';
    return metres * 1000 > (limit.sureMm ?? 0) ? 'warning' : 'ok';
  }

  /* Cases that also turn on something the tables alone do not know: module reach, connections, screens, ends, FEC, direction, loss. */
  const needsMore = ['a_end', 'connections', 'shield', 'connector_a', 'connector_b', 'fec_a', 'segments', 'connection_loss_db', 'attenuation_db_km', 'n_conn', 'lc', 'budget_db'];
  const answerable = cases.filter(({ input }) => verdict(input) !== undefined && !needsMore.some((key) => key in input) && !/BX/.test(text(input['phy_a'])) && Object.keys(input).length <= 7);

  test('there are some', () => {
    expect(answerable.length).toBeGreaterThanOrEqual(15);
  });

  test.each(answerable.map((row) => [row.id, row] as const))('%s', (_, row) => {
    expect([row.expected.verdict, ...(row.expected.accept ?? [])]).toContain(verdict(row.input));
  });
});
