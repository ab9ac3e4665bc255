import { placeDiagramNodes } from '../../shared/commands/diagram/place-nodes.ts';
import { addAnnotation } from '../../shared/commands/annotations/add-annotation.ts';
import { addPlanItem } from '../../shared/commands/plan-items/add-plan-item.ts';
import { markAisles } from '../../shared/commands/rooms/mark-aisles.ts';
import { updateRoom } from '../../shared/commands/rooms/update-room.ts';
import { addRack } from '../../shared/commands/racks/add-rack.ts';
import { addRoom } from '../../shared/commands/rooms/add-room.ts';
import { updateDevices } from '../../shared/commands/devices/update-device.ts';
import { updateProject } from '../../shared/commands/project/update-project.ts';
import type { Id } from '../../shared/base/id.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { SampleDesign } from './sample-design.ts';

const SEED = 20_260_302;

/**
 * A server room of 6 m by 5 m with a network cabinet and a server cabinet, and the office it serves.
 * Every active device has two supplies, on feed A through a UPS and on feed B; every server and access switch reaches both cores.
 */
export function officeServerRoom(): DesignTables {
  const d = new SampleDesign('Office server room', SEED);
  describe(d);
  buildRooms(d);
  mountNetworkCabinet(d);
  mountServerCabinet(d);
  placeInRooms(d);
  plugOptics(d);
  connectPower(d);
  layHorizontal(d);
  layBackbone(d);
  patchAccess(d);
  connectCore(d);
  connectManagement(d);
  drawDiagram(d);
  drawBuilding(d);
  writeNotes(d);
  return d.store.snapshot();
}

function describe(d: SampleDesign): void {
  d.run(updateProject, { fields: { customer: 'Sample', drawingNumber: 'CW-0001', revision: 'A', date: '2026-03-02', notes: 'Two cabinets, two feeds, two cores: nothing single takes the office off the network, except the provider\'s line.' } });
}

function buildRooms(d: SampleDesign): void {
  const roomId = d.run(addRoom, { name: 'Server room', widthMm: 6000, depthMm: 5000, heightMm: 3000 });
  d.run(addRoom, { name: 'Open office', widthMm: 14_000, depthMm: 9000, heightMm: 3000 });
  d.run(addRack, { typeKey: 'apc-netshelter-sx-ar3150', roomId, at: { xMm: 2200, yMm: 1300 }, name: 'A01' });
  d.run(addRack, { typeKey: 'apc-netshelter-sx-ar3100', roomId, at: { xMm: 2950, yMm: 1300 }, name: 'A02' });
}

/* Heavy below, patching above at eye level: each access switch between its panel and a manager, so that cords stay short. */
function mountNetworkCabinet(d: SampleDesign): void {
  d.mount('A01', 42, 'generic-panel-12-lc-om4', 'FP1');
  d.mount('A01', 41, 'generic-cable-manager-1u', 'CM1');
  d.mount('A01', 40, 'generic-router', 'RT1');
  d.mount('A01', 39, 'fortinet-fg-100f', 'FW1');
  d.mount('A01', 38, 'fortinet-fg-100f', 'FW2');
  d.mount('A01', 37, 'generic-cable-manager-1u', 'CM2');
  d.mount('A01', 36, 'generic-panel-24-cat6a', 'PP1');
  d.mount('A01', 35, 'generic-cable-manager-1u', 'CM3');
  d.mount('A01', 34, 'juniper-ex3400-48p', 'SW-ACC1');
  d.mount('A01', 33, 'juniper-ex3400-48p', 'SW-ACC2');
  d.mount('A01', 32, 'generic-cable-manager-1u', 'CM4');
  d.mount('A01', 31, 'generic-panel-24-cat6a', 'PP2');
  d.mount('A01', 27, 'generic-blank-4u', 'BL1');
  d.mount('A01', 20, 'generic-shelf-1u', 'SH1');
  d.mount('A01', 4, 'generic-pdu-1u-16a', 'PDU-A1', 'rear', 'A');
  d.mount('A01', 1, 'generic-ups-2u-230v', 'UPS1', 'front', 'A');
  d.add('generic-pdu-0u-16a', 'PDU-B1', { kind: 'rack-side', rackId: d.rack('A01'), side: 'right', face: 'rear' }, 'B');
  const accessIds = ['SW-ACC1', 'SW-ACC2'].map((name) => d.device(name));
  d.run(updateDevices, { deviceIds: accessIds, fields: { powerW: 300, notes: 'Power planned: 110 W for the switch and 190 W for what it powers over Ethernet.' } });
}

function mountServerCabinet(d: SampleDesign): void {
  d.mount('A02', 42, 'generic-panel-12-lc-om4', 'FP2');
  d.mount('A02', 41, 'generic-cable-manager-1u', 'CM5');
  d.mount('A02', 40, 'generic-switch-24-sfp28', 'SW-CORE1');
  d.mount('A02', 39, 'generic-switch-24-sfp28', 'SW-CORE2');
  d.mount('A02', 38, 'generic-cable-manager-1u', 'CM6');
  d.mount('A02', 37, 'generic-panel-24-cat6a', 'PP3');
  d.mount('A02', 33, 'generic-blank-4u', 'BL2');
  [1, 2, 3, 4].forEach((n) => d.mount('A02', 33 - n, 'generic-server-1u-sfp28', `SRV${n}`));
  d.mount('A02', 27, 'generic-nas-2u', 'NAS1');
  d.mount('A02', 23, 'generic-blank-4u', 'BL3');
  d.mount('A02', 20, 'generic-shelf-1u', 'SH2');
  d.mount('A02', 6, 'generic-pdu-1u-16a', 'PDU-A2', 'rear', 'A');
  d.mount('A02', 5, 'generic-pdu-1u-16a', 'PDU-A3', 'rear', 'A');
  d.mount('A02', 1, 'generic-ups-3u-230v', 'UPS2', 'front', 'A');
  d.add('generic-pdu-0u-32a', 'PDU-B2', { kind: 'rack-side', rackId: d.rack('A02'), side: 'right', face: 'rear' }, 'B');
}

function placeInRooms(d: SampleDesign): void {
  const [server, office] = ['Server room', 'Open office'].map((name) => d.store.all('room').find((room) => room.name === name)?.id);
  if (server === undefined || office === undefined) throw new Error('The rooms are built first');
  d.add('generic-source-cee-16a-1p', 'FEED-A1', { kind: 'room', roomId: server, xMm: 1300, yMm: 60, zMm: 400 }, 'A');
  d.add('generic-source-cee-16a-1p', 'FEED-B1', { kind: 'room', roomId: server, xMm: 2100, yMm: 60, zMm: 400 }, 'B');
  d.add('generic-source-cee-32a-1p', 'FEED-A2', { kind: 'room', roomId: server, xMm: 3500, yMm: 60, zMm: 400 }, 'A');
  d.add('generic-source-cee-32a-1p', 'FEED-B2', { kind: 'room', roomId: server, xMm: 4300, yMm: 60, zMm: 400 }, 'B');
  d.add('generic-provider-handover-fibre', 'ISP1', { kind: 'room', roomId: server, xMm: 60, yMm: 900, zMm: 1600 });
  d.add('generic-outlet-2-cat6a', 'TO1', { kind: 'room', roomId: server, xMm: 5940, yMm: 3600, zMm: 300 });
  d.add('ubiquiti-u6-enterprise', 'AP1', { kind: 'room', roomId: server, xMm: 3000, yMm: 3700, zMm: 2900 });
  d.add('generic-camera-dome', 'CAM1', { kind: 'room', roomId: server, xMm: 5800, yMm: 200, zMm: 2800 });
  [[2000, 60], [6000, 60], [10_000, 60], [13_940, 4500]].forEach(([xMm = 0, yMm = 0], i) => {
    d.add('generic-outlet-2-cat6a', `TO${i + 2}`, { kind: 'room', roomId: office, xMm, yMm, zMm: 300 });
  });
  d.add('ubiquiti-u6-enterprise', 'AP2', { kind: 'room', roomId: office, xMm: 4000, yMm: 4500, zMm: 2900 });
  d.add('ubiquiti-u6-enterprise', 'AP3', { kind: 'room', roomId: office, xMm: 10_000, yMm: 4500, zMm: 2900 });
  d.add('generic-camera-dome', 'CAM2', { kind: 'room', roomId: office, xMm: 200, yMm: 8800, zMm: 2800 });
}

function plugOptics(d: SampleDesign): void {
  d.plug('RT1:5', 'generic-sfp-plus-10gbase-lr');
  for (const cage of ['SW-ACC1:xe-0/2/0', 'SW-ACC1:xe-0/2/1', 'SW-ACC2:xe-0/2/0', 'SW-ACC2:xe-0/2/1']) d.plug(cage, 'juniper-ex-sfp-10ge-sr');
  for (const cage of ['FW1:x1', 'FW1:x2', 'FW2:x1', 'FW2:x2']) d.plug(cage, 'generic-sfp-plus-10gbase-sr');
  for (const core of ['SW-CORE1', 'SW-CORE2']) {
    for (const port of [21, 22, 23, 24]) d.plug(`${core}:${port}`, 'generic-sfp-plus-10gbase-sr');
    d.plug(`${core}:17`, 'generic-sfp-plus-10gbase-t-30-m');
  }
}

function connectPower(d: SampleDesign): void {
  d.connect('UPS1:IN1', 'FEED-A1:OUT1');
  d.connect('PDU-A1:IN1', 'UPS1:OUT9');
  d.connect('PDU-B1:IN1', 'FEED-B1:OUT1');
  ['RT1:PSU1', 'FW1:PS1', 'FW2:PS1', 'SW-ACC1:PSU0', 'SW-ACC2:PSU0'].forEach((inlet, i) => d.connect(inlet, `PDU-A1:${i + 1}`));
  ['RT1:PSU2', 'FW1:PS2', 'FW2:PS2', 'SW-ACC1:PSU1', 'SW-ACC2:PSU1'].forEach((inlet, i) => d.connect(inlet, `PDU-B1:C13-${i + 19}`));
  d.connect('UPS2:IN1', 'FEED-A2:OUT1');
  d.connect('PDU-A2:IN1', 'UPS2:OUT9');
  d.connect('PDU-A3:IN1', 'UPS2:OUT10');
  d.connect('PDU-B2:IN1', 'FEED-B2:OUT1');
  ['SW-CORE1:PSU1', 'SRV1:PSU1', 'SRV2:PSU1', 'NAS1:PSU1'].forEach((inlet, i) => d.connect(inlet, `PDU-A2:${i + 1}`));
  ['SW-CORE2:PSU1', 'SRV3:PSU1', 'SRV4:PSU1'].forEach((inlet, i) => d.connect(inlet, `PDU-A3:${i + 1}`));
  ['SW-CORE1:PSU2', 'SW-CORE2:PSU2', 'SRV1:PSU2', 'SRV2:PSU2', 'SRV3:PSU2', 'SRV4:PSU2', 'NAS1:PSU2'].forEach((inlet, i) => d.connect(inlet, `PDU-B2:C13-${i + 13}`));
}

/* From the panels to the outlets, and to access points and cameras with a plug terminated on the cable itself. The office is some way down the corridor. */
function layHorizontal(d: SampleDesign): void {
  const powered = { typeKey: 'generic-mptl-cat6a-u-utp' };
  [1, 2].forEach((n) => d.install(`PP1:R${n}`, `TO1:R${n}`));
  [28_500, 33_000, 37_500, 46_000].forEach((lengthMm, i) => {
    [1, 2].forEach((n) => d.install(`PP1:R${i * 2 + n + 2}`, `TO${i + 2}:R${n}`, { lengthMm }));
  });
  d.install('PP1:R13', 'AP1:LAN1', powered);
  d.install('PP1:R14', 'AP3:LAN1', { ...powered, lengthMm: 42_000 });
  d.install('PP2:R1', 'AP2:LAN1', { ...powered, lengthMm: 34_500 });
  d.install('PP2:R2', 'CAM1:LAN1', powered);
  d.install('PP2:R3', 'CAM2:LAN1', { ...powered, lengthMm: 39_000 });
}

/* Two trunks of six pairs, one for each core, and a copper tie for management. */
function layBackbone(d: SampleDesign): void {
  const run = (panel: string, first: number): string[] => Array.from({ length: 6 }, (_, i) => `${panel}:R${first + i}`);
  const trunk = { typeKey: 'generic-trunk-om4-12f-lc', lengthMm: 5000, colour: 'aqua' } as const;
  d.trunk(run('FP1', 1), run('FP2', 1), trunk);
  d.trunk(run('FP1', 7), run('FP2', 7), trunk);
  for (let n = 1; n <= 8; n += 1) d.install(`PP2:R${n + 12}`, `PP3:R${n}`);
}

function patchAccess(d: SampleDesign): void {
  for (let n = 1; n <= 10; n += 1) d.connect(`SW-ACC1:ge-0/0/${n - 1}`, `PP1:${n}`);
  [13, 14].forEach((n) => d.connect(`SW-ACC1:ge-0/0/${n - 1}`, `PP1:${n}`, { colour: 'violet' }));
  [1, 2, 3].forEach((n) => d.connect(`SW-ACC2:ge-0/0/${n - 1}`, `PP2:${n}`, { colour: 'violet' }));
  [1, 2].forEach((core) => {
    const first = core === 1 ? 1 : 7;
    ['SW-ACC1:xe-0/2/', 'SW-ACC2:xe-0/2/'].forEach((cage, i) => d.connect(`${cage}${core - 1}`, `FP1:${first + i}`));
    ['FW1:x', 'FW2:x'].forEach((cage, i) => d.connect(`${cage}${core}`, `FP1:${first + 2 + i}`));
    [0, 1, 2, 3].forEach((i) => d.connect(`SW-CORE${core}:${21 + i}`, `FP2:${first + i}`));
  });
  [0, 1].forEach((n) => d.connect(`SW-ACC1:et-0/1/${n}`, `SW-ACC2:et-0/1/${n}`));
}

function connectCore(d: SampleDesign): void {
  d.connect('RT1:5', 'ISP1:1', { typeKey: 'generic-cord-os2-lc-lc' });
  [1, 2].forEach((n) => d.connect(`RT1:${n}`, `FW${n}:wan1`, { colour: 'red' }));
  [1, 2].forEach((n) => d.connect(`FW1:ha${n}`, `FW2:ha${n}`, { colour: 'orange' }));
  for (let n = 1; n <= 4; n += 1) {
    d.connect(`SRV${n}:NIC1`, `SW-CORE1:${n}`);
    d.connect(`SRV${n}:NIC2`, `SW-CORE2:${n}`);
  }
  [1, 2].forEach((core) => d.connect(`NAS1:LAN${core + 4}`, `SW-CORE${core}:17`));
  [25, 26].forEach((n) => d.connect(`SW-CORE1:${n}`, `SW-CORE2:${n}`));
}

/* Management stays on the access switches, apart from what it manages: the server cabinet's over the copper tie. */
function connectManagement(d: SampleDesign): void {
  ['RT1:MGMT1', 'FW1:mgmt1', 'FW2:mgmt1', 'UPS1:NET1'].forEach((port, i) => d.connect(port, `SW-ACC2:ge-0/0/${40 + i}`));
  ['SRV1:BMC1', 'SRV2:BMC1', 'SRV3:BMC1', 'SRV4:BMC1', 'SW-CORE1:MGMT1', 'SW-CORE2:MGMT1', 'NAS1:LAN1', 'UPS2:NET1'].forEach((port, i) => {
    d.connect(port, `PP3:${i + 1}`, { colour: 'green' });
    d.connect(`SW-ACC2:ge-0/0/${24 + i}`, `PP2:${i + 13}`, { colour: 'green' });
  });
}

/* A node of the diagram and the gap beside it. */
const STEP_X = 252;
const STEP_Y = 166;

/* Outside above, then core, then what hangs on it; columns in steps. */
const DIAGRAM: readonly (readonly [name: string, column: number])[][] = [
  [['RT1', 3.5]],
  [['FW1', 2.5], ['FW2', 4.5]],
  [['SW-CORE1', 2.5], ['SW-CORE2', 4.5]],
  [['SW-ACC1', 0], ['SW-ACC2', 1.5], ['SRV1', 3], ['SRV2', 4], ['SRV3', 5], ['SRV4', 6], ['NAS1', 7]],
  [['AP1', -0.5], ['AP3', 0.5], ['AP2', 1.5], ['CAM1', 2.5], ['CAM2', 3.5], ['UPS1', 4.5], ['UPS2', 5.5]],
];

function drawDiagram(d: SampleDesign): void {
  d.run(placeDiagramNodes, { places: DIAGRAM.flatMap((row, y) => row.map(([name, x]) => ({ deviceId: d.device(name), x: x * STEP_X, y: y * STEP_Y }))), isLayout: true });
}

/** The two rooms, in the order they were added. */
function roomIds(d: SampleDesign): readonly [Id<'room'>, Id<'room'>] {
  const [server, office] = [...d.store.all('room')].sort((a, b) => b.name.localeCompare(a.name, 'en'));
  if (server === undefined || office === undefined) throw new Error('The sample has two rooms');
  return [server.id, office.id];
}

/* A raised floor, doors, a column in the office, and which way the air goes. */
function drawBuilding(d: SampleDesign): void {
  const [server, office] = roomIds(d);
  d.run(updateRoom, { roomId: server, fields: { tiles: { sizeMm: 600 } } });
  d.run(addPlanItem, { roomId: server, form: 'door', xMm: 4400, yMm: 5000, widthMm: 1000, depthMm: 60, opensTo: 'south', hinge: 'left' });
  d.run(addPlanItem, { roomId: office, form: 'door', xMm: 1200, yMm: 9000, widthMm: 1000, depthMm: 60, opensTo: 'north', hinge: 'right' });
  d.run(addPlanItem, { roomId: office, form: 'column', xMm: 6800, yMm: 4300, widthMm: 400, depthMm: 400 });
  d.run(markAisles, { roomId: server });
}

function writeNotes(d: SampleDesign): void {
  const [, office] = roomIds(d);
  d.run(addAnnotation, { place: { view: 'plan', roomId: office }, shape: 'callout', points: [{ xMm: 4000, yMm: 4500 }, { xMm: 2000, yMm: 6400 }], text: 'Above the meeting table' });
}
