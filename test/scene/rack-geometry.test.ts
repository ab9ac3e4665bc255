import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RACK_ENTRIES } from '../../shared/catalog/rack-entries.ts';
import { box } from '../../shared/geometry/box.ts';
import { portsOf } from '../../shared/model/ports.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import { faceSize } from '../../shared/scene/face-size.ts';
import { portBox } from '../../shared/scene/port-shape.ts';
import { deviceBox, halfUAt, mountingBox, portPosition, rackSize, topOfHalfU, unitBox } from '../../shared/scene/rack-geometry.ts';
import type { DesignView } from '../../shared/store/design-view.ts';
import { demoDesign } from './demo-design.ts';
import { isInside } from './node-bounds.ts';

const { view, devices } = demoDesign();
const FACES = ['front', 'rear'] as const;

function deviceNamed(from: DesignView, name: string) {
  const device = from.all('device').find((candidate) => candidate.name === name);
  if (device === undefined) throw new Error(name);
  return device;
}

describe.each(RACK_ENTRIES.map((type) => [type.key, type] as const))('%s', (_key, type) => {
  test('has its units inside the frame', () => {
    const { width, height } = rackSize(type);
    expect(isInside(mountingBox(type), box(0, 0, width, height))).toBe(true);
    expect(width).toBeGreaterThanOrEqual(type.widthMm);
  });

  test('finds the half unit that a height lies in', () => {
    fc.assert(fc.property(fc.nat(type.heightU * 2 - 1), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (halfU, share) => {
      expect(halfUAt(type, topOfHalfU(type, halfU, 1) + (1 - share) * 22.225)).toBe(halfU);
    }));
  });
});

describe('devices in a rack', () => {
  const placed = view.all('device').filter(({ placement }) => placement.kind === 'rack' || placement.kind === 'rack-side');

  test.each(FACES)('lie inside the frame, seen from the %s', (face) => {
    for (const device of placed) {
      const rackId = device.placement.kind === 'rack' || device.placement.kind === 'rack-side' ? device.placement.rackId : undefined;
      const rack = rackId && view.get('rack', rackId);
      const type = rack && view.get('rackType', rack.typeId);
      if (type === undefined) throw new Error('no rack');
      const { width, height } = rackSize(type);
      expect(isInside(deviceBox(view, device, face) ?? box(NaN, 0, 0, 0), box(0, 0, width, height)), device.name).toBe(true);
    }
  });

  test.each(FACES)('carry their ports inside their box, each on one face only, seen from the %s', (face) => {
    for (const device of placed) {
      const type = view.get('deviceType', device.typeId);
      const at = deviceBox(view, device, face);
      if (type === undefined || at === undefined) throw new Error(device.name);
      for (const port of portsOf(type).values()) {
        const ref = { deviceId: device.id, portKey: port.key };
        const position = portPosition(view, ref, face);
        expect((position === undefined) === (portPosition(view, ref, face === 'front' ? 'rear' : 'front') !== undefined), `${device.name} ${port.key}`).toBe(true);
        if (position !== undefined) expect(isInside(box(position.x, position.y, 0, 0), at, 0.5)).toBe(true);
      }
    }
  });

  test('stand in their half: left and right change places from behind', () => {
    const design = new ExampleDesign();
    const rackId = design.rack('R');
    const type = { ...(view.get('deviceType', deviceNamed(view, 'A01-SW2').typeId) ?? { portGroups: [] }), isHalfWidth: true, key: 'half', manufacturer: 'm', model: 'm', kind: 'switch', mount: 'rack', heightHalfU: 2, source: { text: 't', confidence: 'own' } } as const;
    const place = (column: 'left' | 'right') => design.device(column, type, { placement: { kind: 'rack', rackId, bottomHalfU: 10, face: 'front', column } });
    const [left, right] = [place('left'), place('right')];
    const store = design.store();
    const x = (id: typeof left.id, face: 'front' | 'rear'): number => {
      const device = store.get('device', id);
      return (device && deviceBox(store, device, face)?.x) ?? NaN;
    };
    expect(x(left.id, 'front')).toBeLessThan(x(right.id, 'front'));
    expect(x(left.id, 'rear')).toBe(x(right.id, 'front'));
    expect(x(right.id, 'rear')).toBe(x(left.id, 'front'));
  });

  test('on the side rails change sides from behind, mirrored about the middle', () => {
    const strip = deviceNamed(view, 'A01-PDU-A');
    const [front, rear] = [deviceBox(view, strip, 'front'), deviceBox(view, strip, 'rear')];
    const rack = view.all('rack')[0];
    const type = rack && view.get('rackType', rack.typeId);
    if (front === undefined || rear === undefined || type === undefined) throw new Error('no strip');
    expect(front.x + front.width + rear.x).toBeCloseTo(rackSize(type).width, 6);
  });

  test('a place of its own gives the same box as the device that has it', () => {
    const device = deviceNamed(view, 'A01-SW1');
    const { placement } = device;
    if (placement.kind !== 'rack') throw new Error('not racked');
    const rack = view.get('rack', placement.rackId);
    const [rackType, type] = [rack && view.get('rackType', rack.typeId), view.get('deviceType', device.typeId)];
    if (rackType === undefined || type === undefined) throw new Error('no type');
    expect(unitBox(rackType, type, placement, 'front')).toEqual(deviceBox(view, device, 'front'));
  });
});

describe('modules in bays', () => {
  const cassette = { key: 'c', manufacturer: 'm', model: 'Cassette', kind: 'cassette', mount: 'bay', bayFamily: 'f', widthMm: 100, heightMm: 34, source: { text: 't', confidence: 'own' }, portGroups: [
    { prefix: 'L', first: 1, count: 6, role: 'panel', face: 'front', connector: 'lc-duplex', layout: { xMm: 15, yMm: 17, pitchXMm: 14 } },
    { prefix: 'M', first: 1, count: 1, role: 'panel', face: 'rear', connector: 'mpo-12', layout: { xMm: 50, yMm: 17 } },
  ] } as const;
  const housing = { key: 'h', manufacturer: 'm', model: 'Housing', kind: 'fibre-panel', mount: 'rack', heightHalfU: 2, source: { text: 't', confidence: 'own' }, portGroups: [], bays: [0, 1, 2].map((i) => ({ key: `B${i + 1}`, family: 'f', face: 'front' as const, xMm: 30 + i * 110, yMm: 5, widthMm: 100, heightMm: 34 })) } as const;
  const design = new ExampleDesign();
  const rackId = design.rack('R');
  const owner = design.device('H', housing, { rack: rackId, u: 20 });
  const module = design.device('C2', cassette, { placement: { kind: 'bay', deviceId: owner.id, bayKey: 'B1' } });
  const lost = design.device('C9', cassette, { placement: { kind: 'bay', deviceId: owner.id, bayKey: 'B9' } });
  const store = design.store();
  const boxOf = (id: typeof owner.id, face: 'front' | 'rear') => {
    const device = store.get('device', id);
    return device && deviceBox(store, device, face);
  };

  test.each(FACES)('lie in their bay, seen from the %s', (face) => {
    const [inner, outer] = [boxOf(module.id, face), boxOf(owner.id, face)];
    expect(inner !== undefined && outer !== undefined && isInside(inner, outer)).toBe(true);
    expect(inner && outer && inner.x - outer.x).toBeCloseTo(face === 'front' ? 30 : faceSize(housing).width - 130, 6);
  });

  test('show their front where the bay opens and their rear behind', () => {
    expect(portPosition(store, module.port('L1'), 'front')).toBeDefined();
    expect(portPosition(store, module.port('L1'), 'rear')).toBeUndefined();
    expect(portPosition(store, module.port('M1'), 'rear')).toBeDefined();
  });

  test('in a bay that does not exist are nowhere', () => {
    expect(boxOf(lost.id, 'front')).toBeUndefined();
  });

  test('that sit in each other end the search instead of hanging it', () => {
    const circle = new ExampleDesign();
    const nested = { ...cassette, bays: housing.bays };
    const [one, two] = [circle.device('one', nested), circle.device('two', nested)];
    const records = circle.store();
    const place = (id: typeof one.id, inside: typeof one.id) => ({ ...deviceNamed(records, id === one.id ? 'one' : 'two'), placement: { kind: 'bay', deviceId: inside, bayKey: 'B1' } as const });
    circle.put(place(one.id, two.id)).put(place(two.id, one.id));
    const broken = circle.store();
    expect(deviceBox(broken, deviceNamed(broken, 'one'), 'front')).toBeUndefined();
  });
});

test('devices in rooms and unplaced ones have no place in a rack', () => {
  expect(deviceBox(view, deviceNamed(view, 'AP-1'), 'front')).toBeUndefined();
  expect(portPosition(view, devices.access1.port('LAN1'), 'front')).toBeUndefined();
});

test('a port box is as large as its connector and centred on the port', () => {
  const type = view.get('deviceType', deviceNamed(view, 'A01-SW1').typeId);
  const port = type && portsOf(type).get('1');
  if (port === undefined) throw new Error('no port');
  const b = portBox(port);
  expect(b.x + b.width / 2).toBeCloseTo(port.at.x, 6);
  expect(b.width).toBeGreaterThan(8);
});
