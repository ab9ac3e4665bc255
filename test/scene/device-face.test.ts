import { describe, expect, test } from 'vitest';
import { DEVICE_ENTRIES } from '../../shared/catalog/device-entries.ts';
import { box } from '../../shared/geometry/box.ts';
import type { DeviceTypeEntry, Face } from '../../shared/model/device-type.ts';
import { portsOf } from '../../shared/model/ports.ts';
import { composeDeviceFace, nameSizeMm } from '../../shared/scene/device-face.ts';
import { faceSize } from '../../shared/scene/face-size.ts';
import { portBox } from '../../shared/scene/port-shape.ts';
import type { SceneNode, TextNode } from '../../shared/scene/scene.ts';
import { boundsOf, isInside, wordsOf } from './node-bounds.ts';

const FACES: readonly Face[] = ['front', 'rear'];
const LONG_NAME = 'A01-a-very-long-device-name-that-nobody-would-choose-but-somebody-will';
const NAME = 'SW1';
const textsOf = (nodes: readonly SceneNode[]): readonly TextNode[] => nodes.flatMap((node) => (node.kind === 'text' ? [node] : node.kind === 'group' ? textsOf(node.children) : []));
const cases = DEVICE_ENTRIES.map((type) => [type.key, type] as const);

/** Ports may stick out of a face (a feed's plug is thicker than a 0U strip): then so may the drawing. */
function allowedBounds(type: DeviceTypeEntry, face: Face) {
  const size = faceSize(type);
  const ports = [...portsOf(type).values()].filter((port) => port.group.face === face).map(portBox);
  return { face: box(0, 0, size.width, size.height), ports };
}

describe.each(cases)('%s', (_key, type) => {
  test.each(FACES)('is drawn inside its %s', (face) => {
    const { face: outline, ports } = allowedBounds(type, face);
    const overhang = Math.max(0, ...ports.flatMap((b) => [-b.x, -b.y, b.x + b.width - outline.width, b.y + b.height - outline.height]));
    for (const detail of ['near', 'far'] as const) {
      const bounds = boundsOf(composeDeviceFace({ type, face, name: LONG_NAME, detail }));
      expect(Object.values(bounds).every(Number.isFinite)).toBe(true);
      expect(isInside(bounds, outline, overhang + 0.6), JSON.stringify(bounds)).toBe(true);
    }
  });

  test.each(FACES)('says how large its name stands on its %s', (face) => {
    const sizes = textsOf(composeDeviceFace({ type, face, name: NAME, detail: 'near' })).filter(({ text }) => text.startsWith(NAME)).map(({ sizeMm }) => sizeMm);
    expect(nameSizeMm({ type, face, name: NAME })).toBe(sizes[0] ?? 0);
  });

  test('has the middle of every port on its face', () => {
    const size = faceSize(type);
    for (const port of portsOf(type).values()) expect(isInside(box(port.at.x, port.at.y, 0, 0), box(0, 0, size.width, size.height), 0.5), port.key).toBe(true);
  });
});

const entry = (kind: DeviceTypeEntry['kind'], fields: Partial<DeviceTypeEntry> = {}): DeviceTypeEntry => ({ key: 'x', manufacturer: 'Maker', model: 'Model', kind, mount: 'rack', heightHalfU: 2, portGroups: [], source: { text: 'none', confidence: 'own' }, ...fields });

test('a server shows drives, a cable manager rings and a UPS a display: none is an empty box', () => {
  const blank = composeDeviceFace({ type: entry('blank'), face: 'front', detail: 'near' }).length;
  for (const kind of ['server', 'storage', 'ups', 'cable-manager', 'switch', 'shelf'] as const) {
    expect(composeDeviceFace({ type: entry(kind), face: 'front', detail: 'near' }).length, kind).toBeGreaterThan(blank);
  }
});

test('the name stands on the face, the model where there is no name', () => {
  const type = entry('server');
  expect(wordsOf(composeDeviceFace({ type, face: 'front', name: 'A01-ESX1', detail: 'near' }))).toEqual(expect.arrayContaining(['A01-ESX1', 'Model']));
  expect(wordsOf(composeDeviceFace({ type, face: 'front', detail: 'near' }))).toContain('Model');
  expect(wordsOf(composeDeviceFace({ type, face: 'front', name: 'A01-ESX1', detail: 'far' }))).toContain('A01-ESX1');
});

test('only used ports carry the mark of use, and ports of one family share a path', () => {
  const type = DEVICE_ENTRIES.find((candidate) => candidate.key === 'generic-switch-48') ?? entry('switch');
  const paths = (used: readonly string[]) => composeDeviceFace({ type, face: 'front', usedPortKeys: new Set(used), detail: 'near' }).filter((node) => node.kind === 'path' && node.paint.fill === 'port-used');
  expect(paths([])).toHaveLength(0);
  expect(paths(['1', '2', '48'])).toHaveLength(1);
  expect(composeDeviceFace({ type, face: 'front', detail: 'near' }).length).toBeLessThan(30);
});

test.each([
  ['rack', 482.6, 44.45], ['rack-side', 56, 1600], ['room', 160, 160], ['bay', 110, 32],
] as const)('a %s type without sizes gets one that can be seen', (mount, width, height) => {
  const type: DeviceTypeEntry = { key: 'x', manufacturer: 'm', model: 'm', kind: 'other', mount, portGroups: [], source: { text: 'none', confidence: 'own' } };
  expect(faceSize(type)).toEqual({ width, height });
});
