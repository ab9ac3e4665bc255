import type { Id } from '../../shared/base/id.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';

/** Names in the scripts that drawings must show. */
export const NAMES = {
  greek: 'Αθήνα-01',
  cyrillic: 'Сервер-02',
  arabic: 'خادم قاعدة البيانات',
  hebrew: 'מתג ראשי',
  devanagari: 'हिन्दी सर्वर',
  thai: 'เซิร์ฟเวอร์',
  chinese: '核心交换机',
  japanese: 'サーバー東京',
  korean: '서버실 스위치',
  markup: '<script>alert(1)</script> & "q"',
} as const;

/** A small room with everything a drawing can show: two racks, both faces, half width, side strips, modules, room devices, cables of all kinds. */
export function demoDesign() {
  const design = new ExampleDesign();
  design.project({ name: 'Office server room', customer: 'Example Company Ltd', author: 'A. Author', drawingNumber: 'CW-0001', revision: 'B', date: '2026-03-01', notes: 'Existing cabling to the floors stays. New racks stand on the raised floor.' });
  const roomId = design.room('Server room', { widthMm: 5400, depthMm: 4200 });
  const rack = (name: string, xMm: number) => design.rack(name, 'generic-cabinet-42u-600x1000', { roomId, xMm, yMm: 1200 });
  const a = rack('A01', 1200);
  const b = rack('A02', 1800);
  const put = (name: string, key: string, rackId: Id<'rack'>, u: number, face: 'front' | 'rear' = 'front') => design.device(name, key, { rack: rackId, u, face });
  const fibre = put('A01-FP1', 'generic-panel-12-lc-om4', a, 42);
  const firewall = put('A01-FW1', 'generic-firewall', a, 41);
  put('A01-CM1', 'generic-cable-manager-1u', a, 40);
  const panel = put('A01-PP1', 'generic-panel-24-cat6a', a, 39);
  const access = put('A01-SW1', 'generic-switch-48-poe', a, 38);
  const panel2 = put(NAMES.cyrillic, 'generic-panel-48-cat6a-1u', a, 37);
  put('A01-CM2', 'generic-brush-1u', a, 36);
  const leaf = put('A01-SW2', 'generic-switch-48-sfp28', a, 35);
  const servers = [NAMES.greek, NAMES.arabic, NAMES.hebrew].map((name, i) => put(name, 'generic-server-2u', a, 30 - i * 2));
  const nas = put('A01-NAS1', 'generic-nas-2u', a, 16);
  put('A01-BL1', 'generic-blank-3u', a, 12);
  put('A01-SH1', 'generic-shelf-2u', a, 8);
  const ups = put('A01-UPS1', 'generic-ups-3u-230v', a, 1);
  const strips = (['left', 'right'] as const).map((side) => design.device(`A01-PDU-${side === 'left' ? 'A' : 'B'}`, 'generic-pdu-0u-16a', { placement: { kind: 'rack-side', rackId: a, side, face: 'rear' } }));
  const fibre2 = put('A02-FP1', 'generic-panel-24-lc-om4', b, 42);
  const core = put(NAMES.chinese, 'generic-switch-24-sfp28', b, 40);
  const more = [NAMES.devanagari, NAMES.thai, NAMES.japanese, NAMES.korean, NAMES.markup].map((name, i) => put(name, 'generic-server-1u', b, 36 - i));
  put('A02-PDU1', 'generic-pdu-1u-16a', b, 20, 'rear');
  put('A02-SW9', 'generic-switch-24', b, 18, 'rear');
  const access1 = design.device('AP-1', 'generic-access-point', { placement: { kind: 'room', roomId, xMm: 4500, yMm: 900 } });
  design.device('CAM-1', 'generic-camera-dome', { placement: { kind: 'room', roomId, xMm: 400, yMm: 400 } });
  const outlet = design.device('WO-1', 'generic-outlet-2-cat6a', { placement: { kind: 'room', roomId, xMm: 5300, yMm: 3000 } });
  const copper = 'generic-cord-cat6a-u-utp';
  for (let i = 1; i <= 12; i += 1) design.cable(copper, panel.port(i), access.port(i), { label: `C-${i}`, colour: 'blue' });
  for (let i = 1; i <= 6; i += 1) design.cable(copper, panel2.port(i), access.port(20 + i), { label: `P-${i}`, colour: 'violet', lengthMm: 1500 });
  const om4 = 'generic-cord-om4-lc-lc';
  for (let i = 1; i <= 4; i += 1) design.cable(om4, fibre.port(i), leaf.port(i), { label: `F-${i}`, lengthMm: 3000 });
  for (let i = 1; i <= 4; i += 1) design.cable(om4, leaf.port(48 + i), core.port(24 + i), { label: `T-${i}`, lengthMm: 5000 });
  servers.forEach((server, i) => design.cable(om4, server.port('NIC1'), leaf.port(10 + i), { label: `S-${i}` }));
  design.cable(copper, firewall.port('1'), access.port(48), { label: 'FW' });
  const mains = 'generic-power-c14-c13';
  servers.forEach((server, i) => strips.forEach((strip, n) => design.cable(mains, strip.port(`C13-${i + 1}`), server.port(`PSU${n + 1}`), { label: `W-${i}-${n}` })));
  return { view: design.store(), roomId, racks: { a, b }, devices: { access, leaf, core, panel, nas, ups, strips, fibre2, more, access1, outlet, servers } };
}
