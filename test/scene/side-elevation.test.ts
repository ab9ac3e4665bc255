import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RACK_ENTRIES } from '../../shared/catalog/rack-entries.ts';
import type { DeviceTypeEntry, Face } from '../../shared/model/device-type.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import { depthClashes } from '../../shared/scene/depth-clash.ts';
import type { GroupNode, SceneNode } from '../../shared/scene/scene.ts';
import { composeSideElevation } from '../../shared/scene/side-elevation.ts';
import { drawnDepth, sideBox, sideRails, sideSize } from '../../shared/scene/side-geometry.ts';
import { rackSheets } from '../../shared/scene/sheets/rack-sheets.ts';
import { composeSheets } from '../../shared/scene/sheets/compose-sheets.ts';
import { sheetLayout } from '../../shared/scene/sheets/layout.ts';
import { fitInRack } from '../../shared/topology/occupancy.ts';
import { demoDesign } from './demo-design.ts';
import { boundsOf, isInside, textsOf, wordsOf } from './node-bounds.ts';

const { view, racks } = demoDesign();
const groups = (nodes: readonly SceneNode[]): GroupNode[] => nodes.flatMap((node) => (node.kind === 'group' ? [node] : []));
const deviceType = (depthMm: number | undefined): Omit<DeviceTypeEntry, 'source'> => ({ key: `deep-${depthMm ?? 'unknown'}`, manufacturer: 'Example', model: 'Box', kind: 'server', mount: 'rack', heightHalfU: 2, portGroups: [], ...(depthMm === undefined ? {} : { depthMm }) });
const sourced = (depthMm: number | undefined): DeviceTypeEntry => ({ ...deviceType(depthMm), source: { text: 'Made up for a test.', confidence: 'own' } });

function rackWith(...devices: readonly { readonly name: string; readonly depthMm: number | undefined; readonly face: Face }[]) {
  const design = new ExampleDesign();
  const rackId = design.rack('R');
  for (const { name, depthMm, face } of devices) design.device(name, sourced(depthMm), { rack: rackId, u: 10, face });
  const store = design.store();
  const rack = store.get('rack', rackId) ?? expect.fail('no rack');
  const type = store.get('rackType', rack.typeId) ?? expect.fail('no type');
  return { store, rack, type };
}

test.each(RACK_ENTRIES.map((type) => [type.key, type] as const))('%s: the rails stand inside the frame, as far apart as devices may be deep', (_key, type) => {
  const { frontX, rearX } = sideRails(type);
  expect(frontX).toBeGreaterThanOrEqual(0);
  expect(rearX - frontX).toBe(type.usableDepthMm ?? type.depthMm);
});

test('fronts come from the front rail and rears from the rear one, each as deep as it is', () => {
  fc.assert(fc.property(fc.integer({ min: 20, max: 700 }), fc.constantFrom<Face>('front', 'rear'), (depthMm, face) => {
    const { store, type } = rackWith({ name: 'D', depthMm, face });
    const device = store.all('device')[0] ?? expect.fail('no device');
    const at = sideBox(store, device) ?? expect.fail('not drawn');
    const rails = sideRails(type);
    expect(at.width).toBe(depthMm);
    expect(face === 'front' ? at.x : at.x + at.width).toBeCloseTo(face === 'front' ? rails.frontX : rails.rearX);
  }));
});

describe('depths that do not go together', () => {
  test('are marked exactly where placing would refuse them', () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 1200 }), fc.option(fc.integer({ min: 20, max: 1200 }), { nil: undefined }), (front, rear) => {
      const { store, rack, type } = rackWith({ name: 'F', depthMm: front, face: 'front' }, { name: 'B', depthMm: rear, face: 'rear' });
      const isRefused = store.all('device').some((device) => {
        const deviceType = store.get('deviceType', device.typeId);
        return deviceType !== undefined && device.placement.kind === 'rack' && !fitInRack(store, { ...device.placement, type: deviceType, ignore: new Set([device.id]) }).ok;
      });
      expect(depthClashes(store, rack, type).length > 0).toBe(isRefused);
    }));
  });

  test('are drawn with the reason as their title', () => {
    const { store, rack } = rackWith({ name: 'F', depthMm: 600, face: 'front' }, { name: 'B', depthMm: 600, face: 'rear' });
    expect(groups(composeSideElevation(store, rack.id).nodes).filter(({ layer }) => layer === 'clashes').map(({ title }) => title)).toEqual([expect.stringMatching(/^F and B overlap by \d+ mm$/)]);
  });
});

test('an unknown depth is drawn dashed, says so, and clashes with nothing', () => {
  const { store, rack, type } = rackWith({ name: 'D', depthMm: undefined, face: 'front' });
  const [group] = groups(composeSideElevation(store, rack.id).nodes);
  expect(group?.title).toMatch(/depth unknown, drawn as 400 mm/);
  expect(group?.children.some((node) => node.kind === 'path' && node.paint.dashMm !== undefined)).toBe(true);
  expect(depthClashes(store, rack, type)).toEqual([]);
  expect(drawnDepth(sourced(undefined)).isKnown).toBe(false);
});

test('every device of the rack is drawn once, at its place, and nothing outside the bounds', () => {
  for (const detail of ['near', 'far'] as const) {
    for (const hasSideNames of [true, false]) {
      const scene = composeSideElevation(view, racks.a, { detail, hasSideNames });
      expect(isInside(boundsOf(scene.nodes), scene.bounds, 1)).toBe(true);
      for (const device of view.find('devicesByRack', racks.a)) expect(groups(scene.nodes).filter(({ recordId }) => recordId === device.id), device.name).toHaveLength(1);
    }
  }
});

test.each([['bottom-up', '1'], ['top-down', '42']] as const)('units are counted %s: %s is the lowest', (numbering, lowest) => {
  const design = new ExampleDesign();
  const rackId = design.rack('R', undefined, { numbering });
  const numbers = textsOf(composeSideElevation(design.store(), rackId, { hasHeading: false }).nodes).filter(({ node, at }) => /^\d+$/.test(node.text) && (at.x < 0));
  expect(numbers).toHaveLength(42);
  expect([...numbers].sort((a, b) => b.at.y - a.at.y)[0]?.node.text).toBe(lowest);
});

test('the outer and the usable depth are written below, in the units of the design', () => {
  const { store, rack, type } = rackWith();
  const words = wordsOf(composeSideElevation(store, rack.id).nodes);
  expect(words).toContain(String(type.depthMm));
  if (type.usableDepthMm !== undefined) expect(words).toContain(String(type.usableDepthMm));
  expect(sideSize(store, rack, type).width).toBe(type.depthMm);
});

test('it can be printed on a sheet of its own', () => {
  const rack = view.get('rack', racks.a) ?? expect.fail('no rack');
  const [sheet] = rackSheets(view, rack, 'side', sheetLayout('A3'));
  expect(sheet).toMatchObject({ name: 'rack-A01-side', title: 'Rack A01, side' });
});

test('side views are in the drawing set where they are asked for, and only there', () => {
  const names = (hasRackSides: boolean | undefined): readonly string[] => composeSheets(view, { paper: 'A3', hasRackSides }).map(({ name }) => name);
  expect(names(true)).toEqual(expect.arrayContaining(['rack-A01-side', 'rack-A02-side']));
  expect(names(undefined)).toEqual(names(true).filter((name) => !name.endsWith('-side')));
});
