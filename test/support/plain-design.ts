import { makeId } from '../../shared/base/id.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { copperCord, cageSwitch, copperPanel, copperSwitch, DesignBuilder, deviceType, fibreCord, mpoCassette, optic, permanentCopper } from './design-builder.ts';

/** A design with one of everything, whose names and positions in the tables tests can rely on. */
export function plainDesign(): DesignTables {
  const design = new DesignBuilder().project({ name: 'Plain', date: '2026-01-31', drawingNumber: 'D-1' });
  const roomId = design.room('Room of A01');
  const rack = design.rack('A01', undefined, { roomId });
  const [sw1, sw2] = [design.device('SW1', copperSwitch(), { rack, u: 10 }), design.device('SW2', cageSwitch(), { rack, u: 11 })];
  const panel = design.device('PP1', copperPanel(), { rack, u: 12 });
  const housing = design.device('H1', deviceType('housing', 'fibre-panel', [], { bays: [{ key: '1', family: 'lgx', face: 'front', xMm: 0, yMm: 0, widthMm: 100, heightMm: 40 }] }), { rack, u: 13 });
  const module = design.device('C1', mpoCassette({ mount: 'bay', bayFamily: 'lgx' }), { placement: { kind: 'bay', deviceId: housing.id, bayKey: '1' } });
  design.optic(sw2.port(1), optic('sfp+', '10GBASE-SR', 10_000));
  design.cable(copperCord('cat6a'), sw1.port(1), panel.port(1), { label: 'C-001', colour: 'blue', lengthMm: 1500 });
  design.cable(permanentCopper('cat6a'), panel.port('r1'), undefined, { label: 'P-001', lengthMm: 12_300 });
  design.cable(fibreCord('om4'), sw2.port(1), module.port(1), { label: 'F-001' });
  design.waiver({ ruleId: 'a/rule', fingerprint: 'f', facts: 'x', reason: 'accepted', author: 'N. N.', date: '2026-01-31' });
  design.put({ id: makeId('diagramNode', 'd1'), deviceId: sw1.id, x: 10, y: -20 });
  design.put({ id: makeId('planItem', 'p1'), roomId, form: 'door', xMm: 0, yMm: 0, widthMm: 900, depthMm: 100, opensTo: 'north', hinge: 'left' });
  design.put({ id: makeId('underlay', 'u1'), roomId, name: 'floor.png', sha256: '0'.repeat(64), widthPx: 100, heightPx: 80, xMm: 0, yMm: 0, mmPerPx: 12.5, opacityPercent: 40 });
  design.put({ id: makeId('annotation', 'a1'), place: { view: 'racks', rackId: rack, side: 'front' }, shape: 'callout', points: [{ xMm: 0, yMm: 0 }, { xMm: 700, yMm: -50 }], text: 'new' });
  design.put({ id: makeId('comment', 'c1'), subjectId: sw1.id, text: 'Which one?', date: '2026-01-31' });
  return design.tables();
}
