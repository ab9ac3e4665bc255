import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from '../../shared/base/zod.ts';
import { connectorFacts } from '../../shared/catalog/connectors.ts';
import { DEVICE_ENTRIES } from '../../shared/catalog/device-entries.ts';
import { DEVICE_KINDS, deviceTypeEntrySchema } from '../../shared/model/device-type.ts';
import type { DeviceTypeEntry, Face, PortGroup } from '../../shared/model/device-type.ts';
import { passagesOf, portsOf, strandsOf } from '../../shared/model/ports.ts';
import type { Port } from '../../shared/model/ports.ts';

const RACK_UNIT_MM = 44.45;
const PANEL_WIDTH_MM = 482.6;
const MAKER_KEYS: Readonly<Record<string, string>> = { 'Palo Alto Networks': 'palo-alto', 'Extreme Networks': 'extreme', 'StarTech.com': 'startech' };

const kebab = (maker: string): string => MAKER_KEYS[maker] ?? maker.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const repeated = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

/** Keys of the entries that a check finds fault with. */
const faulty = (hasFault: (entry: DeviceTypeEntry) => boolean): string[] => DEVICE_ENTRIES.filter(hasFault).map((entry) => entry.key);

/** What a check says of the entries, with their key in front. */
const faults = (check: (entry: DeviceTypeEntry) => readonly string[]): string[] => DEVICE_ENTRIES.flatMap((entry) => check(entry).map((fault) => `${entry.key}: ${fault}`));

const groupsOf = (entry: DeviceTypeEntry, role: PortGroup['role']): PortGroup[] => entry.portGroups.filter((group) => group.role === role);
const countOf = (groups: readonly PortGroup[]): number => groups.reduce((sum, group) => sum + group.count, 0);

describe('the library of device types', () => {
  test('follows the schema', () => {
    expect(faulty((entry) => !deviceTypeEntrySchema.safeParse(entry).success)).toEqual([]);
  });

  test('has at least 100 real types from at least 20 manufacturers', () => {
    const real = DEVICE_ENTRIES.filter((entry) => entry.manufacturer !== 'Generic');
    expect(real.length).toBeGreaterThanOrEqual(100);
    expect(new Set(real.map((entry) => entry.manufacturer)).size).toBeGreaterThanOrEqual(20);
  });

  test('has a generic type of every kind', () => {
    const kinds = new Set(DEVICE_ENTRIES.filter((entry) => entry.key.startsWith('generic-')).map((entry) => entry.kind));
    expect(DEVICE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('has unique keys in kebab case that start with the maker, and no maker and model twice', () => {
    expect(repeated(DEVICE_ENTRIES.map((entry) => entry.key))).toEqual([]);
    expect(repeated(DEVICE_ENTRIES.map((entry) => `${entry.manufacturer} ${entry.model}`))).toEqual([]);
    expect(faulty(({ key, manufacturer }) => !key.startsWith(`${kebab(manufacturer)}-`) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  test('says of no generic or remembered figure that a text confirms it', () => {
    expect(faulty(({ key, source }) => source.confidence === 'confirmed' && (key.startsWith('generic-') || /to be confirmed/.test(source.text)))).toEqual([]);
  });
});

describe('every device type', () => {
  test('has the sizes that its mount needs, and only those', () => {
    expect(faulty((entry) => (entry.heightHalfU !== undefined) !== (entry.mount === 'rack'))).toEqual([]);
    expect(faulty((entry) => (entry.bayFamily !== undefined) !== (entry.mount === 'bay'))).toEqual([]);
    expect(faulty((entry) => entry.mount !== 'rack' && (entry.widthMm === undefined || entry.heightMm === undefined))).toEqual([]);
  });

  test('fits the rack positions it claims', () => {
    expect(faulty((entry) => entry.mount === 'rack' && (entry.widthMm ?? 0) > (entry.isHalfWidth === true ? PANEL_WIDTH_MM / 2 : 450))).toEqual([]);
    expect(faulty((entry) => entry.mount === 'rack' && (entry.heightMm ?? 0) > faceOf(entry).height)).toEqual([]);
  });

  test('has one key per port and one per opening', () => {
    expect(faulty((entry) => portsOf(entry).size !== countOf(entry.portGroups))).toEqual([]);
    expect(faulty((entry) => repeated((entry.bays ?? []).map((bay) => bay.key)).length > 0)).toEqual([]);
  });

  test('gives rates to its network ports and none to passive and power ports', () => {
    const wrong = (group: PortGroup): boolean => (['network', 'management'].includes(group.role) ? (group.speedsMbps ?? []).length === 0 : group.speedsMbps !== undefined);
    expect(faulty((entry) => entry.portGroups.some(wrong))).toEqual([]);
  });

  test('states a PoE budget exactly when it sources PoE, and one that its supplies can feed', () => {
    expect(faulty((entry) => (entry.poeBudgetW !== undefined) !== entry.portGroups.some((group) => group.poe?.role === 'pse'))).toEqual([]);
    expect(faulty((entry) => (entry.poeBudgetW ?? 0) > (entry.powerMaxW ?? Infinity))).toEqual([]);
  });

  test('has plausible power figures', () => {
    expect(faulty((entry) => (entry.powerTypicalW ?? 0) > (entry.powerMaxW ?? Infinity))).toEqual([]);
    expect(faulty((entry) => (entry.redundantSupplies ?? 0) > 0 && countOf(groupsOf(entry, 'power-in')) <= (entry.redundantSupplies ?? 0))).toEqual([]);
    expect(faulty((entry) => ['ups', 'power-source'].includes(entry.kind) && (entry.outputW === undefined || groupsOf(entry, 'power-out').length === 0))).toEqual([]);
  });

  test('leaves a figure out rather than writing 0', () => {
    const figures = (entry: DeviceTypeEntry): unknown[] => [entry.powerTypicalW, entry.powerMaxW, entry.poeBudgetW, entry.outputW, entry.weightG, entry.depthMm];
    expect(faulty((entry) => figures(entry).includes(0))).toEqual([]);
    expect(faulty((entry) => entry.portGroups.some(({ poe, power }) => poe?.maxW === 0 || power?.maxW === 0))).toEqual([]);
  });
});

/** Room a port takes on its face, width and height; a plug on the device's own cord hangs beside the face and takes only the cord's entry. */
const SIZE_MM: Readonly<Record<string, readonly [number, number]>> = {
  rj45: [13, 12], sfp: [14, 10], 'sfp+': [14, 10], sfp28: [14, 10], sfp56: [14, 10], 'qsfp+': [19, 10], qsfp28: [19, 10], 'qsfp-dd': [19, 10],
  'lc-duplex': [13, 10], 'sc-duplex': [26, 10], 'mpo-8': [15, 8], 'mpo-12': [15, 8], 'mpo-24': [15, 8],
  c13: [28, 21], c14: [28, 21], c16: [28, 21], c19: [31, 25], c20: [31, 25], 'usb-a': [13, 6],
};

interface Rect { readonly key: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function sizeOf({ group }: Port): readonly [number, number] {
  if (group.role === 'power-in' && /plug$|^nema-.*p$|^hardwired/.test(group.connector)) return [25, 25];
  const facts = connectorFacts(group.connector);
  return SIZE_MM[group.connector] ?? [Math.min(facts.widthMm, 40), Math.min(facts.heightMm, 40)];
}

function rectOf(port: Port): Rect {
  const [width, height] = sizeOf(port);
  return { key: port.key, left: port.at.x - width / 2, top: port.at.y - height / 2, right: port.at.x + width / 2, bottom: port.at.y + height / 2 };
}

function faceOf(entry: DeviceTypeEntry): { readonly width: number; readonly height: number } {
  if (entry.mount !== 'rack') return { width: entry.widthMm ?? 0, height: entry.heightMm ?? 0 };
  return { width: entry.isHalfWidth === true ? PANEL_WIDTH_MM / 2 : PANEL_WIDTH_MM, height: ((entry.heightHalfU ?? 0) * RACK_UNIT_MM) / 2 };
}

const outside = (entry: DeviceTypeEntry, rect: Rect): boolean => rect.left < 0 || rect.top < 0 || rect.right > faceOf(entry).width || rect.bottom > faceOf(entry).height;
const overlapMm = (a: Rect, b: Rect): number => Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
const collisions = (rects: readonly Rect[], toleranceMm: number): string[] =>
  rects.flatMap((a, i) => rects.slice(i + 1).flatMap((b) => (overlapMm(a, b) > toleranceMm ? [`${a.key} and ${b.key}`] : [])));

describe.each(['front', 'rear'] as const)('the %s of every device type', (face: Face) => {
  const portRects = (entry: DeviceTypeEntry): Rect[] => [...portsOf(entry).values()].filter((port) => port.group.face === face).map(rectOf);
  const bayRects = (entry: DeviceTypeEntry): Rect[] =>
    (entry.bays ?? []).filter((bay) => bay.face === face).map((bay) => ({ key: bay.key, left: bay.xMm, top: bay.yMm, right: bay.xMm + bay.widthMm, bottom: bay.yMm + bay.heightMm }));

  test('carries its ports and openings inside the face', () => {
    expect(faults((entry) => [...portRects(entry), ...bayRects(entry)].filter((rect) => outside(entry, rect)).map((rect) => rect.key))).toEqual([]);
  });

  test('carries its ports and openings apart from each other', () => {
    expect(faults((entry) => [...collisions(portRects(entry), 1), ...collisions(bayRects(entry), 0)])).toEqual([]);
  });
});

describe('panels, cassettes and outlets', () => {
  const passive = DEVICE_ENTRIES.filter((entry) => (entry.passThroughs ?? []).length > 0);

  test('lead every front strand to a rear strand of its own', () => {
    const wrong = passive.filter((entry) => {
      const fronts = countStrands(entry, 'front');
      const passages = passagesOf(entry);
      const rears = new Set(passages.filter((passage) => passage.rearStrand >= 1).map((passage) => `${passage.rearKey}/${passage.rearStrand}`));
      return passages.length !== fronts || rears.size !== fronts || countStrands(entry, 'rear') !== fronts;
    });
    expect(passive.length).toBeGreaterThan(0);
    expect(wrong.map((entry) => entry.key)).toEqual([]);
  });

  test('are all led through', () => {
    expect(faulty((entry) => ['copper-panel', 'cassette', 'outlet'].includes(entry.kind) && entry.passThroughs === undefined)).toEqual([]);
    expect(faulty((entry) => entry.kind === 'fibre-panel' && entry.passThroughs === undefined && entry.bays === undefined)).toEqual([]);
  });

  test('of a bay family go into an opening of some housing', () => {
    const bays = DEVICE_ENTRIES.flatMap((entry) => entry.bays ?? []);
    const takes = (entry: DeviceTypeEntry): boolean => bays.some((bay) => bay.family === entry.bayFamily && bay.widthMm >= (entry.widthMm ?? 0) && bay.heightMm >= (entry.heightMm ?? 0));
    expect(faulty((entry) => entry.mount === 'bay' && !takes(entry))).toEqual([]);
  });
});

function countStrands(entry: DeviceTypeEntry, face: Face): number {
  return groupsOf(entry, 'panel').filter((group) => group.face === face).reduce((sum, group) => sum + group.count * strandsOf(group.connector), 0);
}

/* The public device type library is not part of this project: it is compared with where a copy lies beside it. */
const LIBRARY = fileURLToPath(new URL('../../../shared/netbox/device-types/', import.meta.url));

/** Where an entry and the library's file differ on purpose, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'apc-smt3000rmi2uc': 'a later edition of the file has the eight C13 and one C19',
  'apc-smx3000hvnc': 'the battery pack connector is not a mains inlet',
  'cisco-c9300-24p-nm-8x': 'includes the uplink module',
  'cisco-c9300-48uxm-nm-8x': 'includes the uplink module',
  'cisco-meraki-mx85': 'the management port is an Ethernet port',
  'cisco-ucs-c220-m6': 'includes the mLOM',
  'juniper-ex2300-24p': 'the file lacks the management port',
  'juniper-ex3400-48p': 'the file lists the SFP+ cages once more as SFP',
  'lenovo-thinksystem-sr630': 'includes the LOM',
  'lenovo-thinksystem-sr650': 'includes the LOM',
  'zyxel-wax610d': 'the optional DC input is left out',
};

const parts = z.array(z.looseObject({ type: z.string().optional() })).optional();
const fileSchema = z.looseObject({
  u_height: z.number().optional(), weight: z.number().optional(), weight_unit: z.string().optional(),
  interfaces: parts, 'power-ports': parts, 'power-outlets': parts, 'front-ports': parts, 'device-bays': parts, 'module-bays': parts,
});

function libraryFile(entry: DeviceTypeEntry): z.infer<typeof fileSchema> | undefined {
  const name = /^Device type library \(CC0\), ([^:]+):/.exec(entry.source.text)?.[1];
  const path = ['device-types', 'module-types'].flatMap((folder) => ['yaml', 'yml'].map((end) => `${LIBRARY}${folder}/${name}.${end}`)).find((candidate) => existsSync(candidate));
  return name === undefined || path === undefined ? undefined : fileSchema.parse(parse(readFileSync(path, 'utf8')));
}

const GRAMS: Readonly<Record<string, number>> = { kg: 1000, g: 1, lb: 453.592, oz: 28.3495 };

function differences(entry: DeviceTypeEntry, file: z.infer<typeof fileSchema>): string[] {
  const ethernet = file.interfaces?.filter(({ type }) => !/virtual|lte|ieee802|wireless|stack|other/.test(type ?? '')).length;
  const bays = entry.bays === undefined ? undefined : (file['device-bays'] ?? []).length + (file['module-bays'] ?? []).length;
  const rows: readonly (readonly [string, number | undefined, number | undefined])[] = [
    ['height in half U', entry.mount === 'rack' && file.u_height ? file.u_height * 2 : undefined, entry.heightHalfU],
    ['Ethernet ports', ethernet === 0 ? undefined : ethernet, countOf([...groupsOf(entry, 'network'), ...groupsOf(entry, 'management')])],
    ['inlets', file['power-ports']?.length, countOf(groupsOf(entry, 'power-in'))],
    ['outlets', file['power-outlets']?.length, countOf(groupsOf(entry, 'power-out'))],
    ['panel ports', file['front-ports']?.length, countOf(groupsOf(entry, 'panel').filter((group) => group.face === 'front'))],
    ['openings', bays, entry.bays?.length],
    ['weight in grams', file.weight === undefined ? undefined : Math.round(file.weight * (GRAMS[file.weight_unit ?? ''] ?? NaN)), entry.weightG],
  ];
  return rows.filter(([, theirs, ours]) => theirs !== undefined && theirs !== ours).map(([what, theirs, ours]) => `${what} ${ours}, in the file ${theirs}`);
}

describe.skipIf(!existsSync(LIBRARY))('beside the public device type library', () => {
  const compared = DEVICE_ENTRIES.flatMap((entry) => {
    const file = libraryFile(entry);
    return file === undefined ? [] : [{ key: entry.key, found: differences(entry, file) }];
  });

  test('device types that name a file of it agree with that file in height, counts and weight', () => {
    expect(compared.length).toBeGreaterThan(100);
    expect(compared.filter(({ key, found }) => found.length > 0 && DIFFERENT[key] === undefined)).toEqual([]);
  });

  test('every exception is still one', () => {
    expect(Object.keys(DIFFERENT).filter((key) => !compared.some((row) => row.key === key && row.found.length > 0))).toEqual([]);
  });
});
