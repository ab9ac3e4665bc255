import { makeId } from '../../shared/base/id.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { copperCord, cageSwitch, copperPanel, copperSwitch, DesignBuilder, deviceType, fibreCord, mpoCassette, optic, permanentCopper } from './design-builder.ts';

/** A design with one of everything, whose names and positions in the tables tests can rely on. */
export function plainDesign(): DesignTables {
  const design = new DesignBuilder().project({ name: 'Plain', date: '2026-01-31', drawingNumber: 'D-1' });
  const rack = design.rack('A01');
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
  return design.tables();
}
