import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/base/result.ts';
import { PROJECT_ID } from '../../shared/model/design.ts';
import { createChecker, RULES } from '../../shared/rules/registry.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import type { RecordsDiff } from '../../shared/store/records-diff.ts';
import type { Transaction } from '../../shared/store/transaction.ts';
import {
  cabinet, cageSwitch, copperCord, copperPanel, copperSwitch, dac, DesignBuilder, deviceType, fibreCord, fibrePanel, mainsCord, mpoCassette, mpoTrunk, optic, pdu, permanentCopper, ports, server,
} from '../support/design-builder.ts';

const DEVICE_TYPES = [
  copperSwitch({ poeBudgetW: 60 }, { poe: { role: 'pse', type: 2, maxW: 30 } }), cageSwitch(), cageSwitch('sfp28', [10_000, 25_000]), copperPanel(), fibrePanel(), mpoCassette({ mount: 'rack' }), server({ heightHalfU: 4 }),
  pdu({ mount: 'rack' }), deviceType('ap', 'access-point', [ports(2, 'rj45', { speedsMbps: [1000, 2500], poe: { role: 'pd', type: 2, maxW: 25 } })], { powerMaxW: 20 }),
];
const CABLE_TYPES = [copperCord('cat5e'), copperCord('cat6'), permanentCopper('cat6a'), fibreCord('om3'), fibreCord('os2'), mpoTrunk('om4'), dac('sfp+', 10_000), mainsCord(), dac('qsfp+', 40_000, { b: { connector: 'sfp+', legs: 4 } })];
const OPTIC_TYPES = [optic('sfp+', '10GBASE-SR', 10_000), optic('sfp+', '10GBASE-LR', 10_000), optic('sfp28', '25GBASE-SR', 25_000)];

/** A design with some of everything, and all types present so that edits can use them. */
function smallDesign(): DesignStore {
  const d = new DesignBuilder();
  const racks = [d.rack('A01', cabinet({ maxLoadG: 40_000, usableDepthMm: 800 }), { powerLimitW: 900 }), d.rack('A02')];
  const devices = DEVICE_TYPES.flatMap((type, i) => racks.map((rack, r) => d.device(`D${i}${r}`, type, { rack, u: 1 + 3 * i })));
  for (const type of CABLE_TYPES) d.cable(type, devices[0]?.port(1), devices[1]?.port(1));
  for (const type of OPTIC_TYPES) for (const device of devices.slice(2, 4)) d.optic(device.port(1), type);
  return d.store();
}

const number = fc.integer({ min: 0, max: 10_000 });
const editArbitrary = fc.record({ kind: fc.constantFrom('plug', 'length', 'label', 'cableType', 'removeCable', 'addCable', 'move', 'deviceType', 'optic', 'rename', 'typeFigure', 'severity', 'option', 'waive', 'rackLimit', 'setting', 'addType'), a: number, b: number, c: number });
type Edit = typeof editArbitrary extends fc.Arbitrary<infer T> ? T : never;

const PORT_KEYS = ['1', '2', '3', 'r1', 'r2', 'M1', 'PSU1', 'PSU2', 'IN1'];
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];

function edit(tx: Transaction, { kind, a, b, c }: Edit, fingerprints: readonly { ruleId: string; fingerprint: string; facts: string }[]): void {
  const cable = pick([...tx.all('cable')].sort((x, y) => (x.id < y.id ? -1 : 1)), a);
  const device = pick([...tx.all('device')].sort((x, y) => (x.id < y.id ? -1 : 1)), b);
  const rack = pick(tx.all('rack'), a);
  const cableType = pick(tx.all('cableType'), c);
  const plug = device === undefined ? [] : [{ deviceId: device.id, portKey: pick(PORT_KEYS, c) ?? '1', leg: c % 2 }];
  if (kind === 'plug' && cable) tx.update('cable', cable.id, c % 2 === 0 ? { a: plug } : { b: plug });
  if (kind === 'length' && cable) tx.put(c % 5 === 0 ? withoutLength(cable) : { ...cable, lengthMm: 1 + ((b * 97) % 400_000) });
  if (kind === 'label' && cable) tx.update('cable', cable.id, { label: `L${c % 3}` });
  if (kind === 'cableType' && cable && cableType) tx.update('cable', cable.id, { typeId: cableType.id });
  if (kind === 'removeCable' && cable) tx.remove(cable.id);
  if (kind === 'addCable' && cableType) tx.put({ id: tx.newId('cable'), typeId: cableType.id, a: plug, b: [], status: 'planned', lengthMm: 1000 });
  if (kind === 'move' && device && rack) tx.update('device', device.id, { placement: { kind: 'rack', rackId: rack.id, bottomHalfU: (c % 90) - 2, face: c % 3 === 0 ? 'rear' : 'front' } });
  const deviceTypeRecord = pick(tx.all('deviceType'), c);
  if (kind === 'deviceType' && device && deviceTypeRecord) tx.update('device', device.id, { typeId: deviceTypeRecord.id });
  const opticRecord = pick(tx.all('optic'), a);
  if (kind === 'optic' && opticRecord && device) tx.update('optic', opticRecord.id, { deviceId: device.id, portKey: pick(PORT_KEYS, c) ?? '1' });
  if (kind === 'rename' && device && c % 2 === 0) tx.update('device', device.id, { name: `N${a % 7}` });
  if (kind === 'rename' && rack && c % 2 === 1) tx.update('rack', rack.id, { name: `N${a % 7}` });
  if (kind === 'typeFigure' && deviceTypeRecord) tx.put({ ...deviceTypeRecord, depthMm: 100 + (a % 900), powerMaxW: b % 900, poeBudgetW: 1 + (a % 90) });
  if (kind === 'severity') tx.update('project', PROJECT_ID, { severities: { [pick(RULES, a)?.id ?? '']: (['off', 'error', 'info'] as const)[c % 3] ?? 'off' } });
  if (kind === 'option') tx.update('project', PROJECT_ID, { ruleOptions: { 'connection/unterminated-position': { reportSpare: c % 2 === 0 } } });
  const waived = pick(fingerprints, a);
  if (kind === 'waive' && waived) tx.put({ id: tx.newId('waiver'), ruleId: waived.ruleId, fingerprint: waived.fingerprint, facts: waived.facts, reason: 'Accepted', author: 'A. Engineer', date: '2024-05-01' });
  if (kind === 'rackLimit' && rack) tx.update('rack', rack.id, { powerLimitW: a % 2000 });
  if (kind === 'addType') tx.put({ ...copperCord(c % 2 === 0 ? 'cat6a' : 'cat8.1', { key: `added-${a % 3}` }), id: tx.newId('cableType') });
  if (kind === 'setting' && device) tx.update('device', device.id, { ports: { 1: { speedMbps: c % 2 === 0 ? 1000 : 100 } }, feed: c % 3 === 0 ? 'A' : 'B' });
}

function withoutLength<T extends { readonly lengthMm?: number | undefined }>(record: T): Omit<T, 'lengthMm'> {
  const { lengthMm: _length, ...rest } = record;
  return rest;
}

describe('an incremental check', () => {
  it('finds what a full check finds, after any edits, undo included', { timeout: 0 }, () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { minLength: 1, maxLength: 25 }), (edits) => {
        const store = smallDesign();
        const checker = createChecker(store);
        let report = checker.full();
        const diffs: RecordsDiff[] = [];
        store.subscribe(({ diff }) => diffs.push(diff));
        for (const [i, step] of edits.entries()) {
          if (i % 7 === 6) store.undo();
          else store.transact('edit', (tx) => { edit(tx, step, report.findings); return ok(undefined); });
          for (const diff of diffs.splice(0)) report = checker.update(diff);
        }
        expect(report).toEqual(createChecker(store).full());
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same report whatever the order of the records', () => {
    const store = smallDesign();
    const tables = store.snapshot();
    const turned = Object.fromEntries(Object.entries(tables).map(([kind, records]) => [kind, [...records].reverse()])) as unknown as typeof tables;
    const other = new DesignStore(turned, () => 'x');
    expect(createChecker(other).full()).toEqual(createChecker(store).full());
  });
});
