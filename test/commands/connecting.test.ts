import { describe, expect, it } from 'vitest';
import { connectPorts, connectRange } from '../../shared/commands/cables/connect-ports.ts';
import { reterminateCable } from '../../shared/commands/cables/reterminate-cable.ts';
import { changeCableType } from '../../shared/commands/cables/update-cable.ts';
import { execute } from '../../shared/commands/command.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import { judgeConnection } from '../../shared/topology/cable-proposal.ts';
import { ok } from '../../shared/base/result.ts';
import { runById } from '../../shared/commands/registry.ts';
import { ensureType } from '../../shared/commands/type-copies.ts';
import { must, port, SmallRoom } from '../support/small-room.ts';

const BREAKOUT = 'generic-dac-passive-qsfp28-4x-sfp28';

/** Two racks with what most rooms have. */
function equippedRoom() {
  const room = new SmallRoom();
  return {
    room,
    sw: room.mount('generic-switch-48-poe', room.rackA, 40),
    panel: room.mount('generic-panel-24-cat6a', room.rackA, 41),
    farPanel: room.mount('generic-panel-24-cat6a', room.rackB, 41),
    fibre: room.mount('generic-panel-24-lc-om4', room.rackA, 42),
    singlemode: room.mount('generic-panel-12-lc-os2', room.rackB, 42),
    core: room.mount('generic-switch-24-sfp28', room.rackB, 38),
    server: room.mount('generic-server-1u', room.rackA, 20),
    pdu: room.mount('generic-pdu-1u-16a', room.rackA, 1),
  };
}

describe('the proposed cable', () => {
  const { room, ...devices } = equippedRoom();
  const judge = (from: [keyof typeof devices, string], to: [keyof typeof devices, string]) => judgeConnection(room.store, port(devices[from[0]], from[1]), port(devices[to[0]], to[1]));

  it.each([
    ['a switch to the panel above it', ['sw', '1'], ['panel', '1'], 'fits', /cat6a/],
    ['a supply to a PDU outlet', ['server', 'PSU1'], ['pdu', '1'], 'fits', /c13|c14/],
    ['an empty cage to a multimode panel, with an optic', ['sw', '49'], ['fibre', '1'], 'warns', /om4/],
    ['an empty cage to a single-mode panel, with an optic', ['core', '1'], ['singlemode', '1'], 'warns', /os2/],
    ['two panel rears', ['panel', 'R1'], ['farPanel', 'R1'], 'fits', /cat6a/],
  ] as const)('fits %s', (_, from, to, verdict, key) => {
    const judged = judge([...from], [...to]);
    expect(judged).toMatchObject({ verdict });
    expect(judged.verdict === 'refused' ? '' : judged.proposal.typeKey).toMatch(key);
  });

  it.each([
    ['two inlets', ['server', 'PSU1'], ['sw', 'PSU1'], /power inlets/],
    ['two outlets', ['pdu', '1'], ['pdu', '2'], /power outlets/],
    ['power and data', ['server', 'PSU1'], ['sw', '1'], /no cable in common/],
    ['a port and itself', ['sw', '1'], ['sw', '1'], /two different ports/],
  ] as const)('refuses %s and says why', (_, from, to, reason) => {
    const judged = judge([...from], [...to]);
    expect(judged.verdict === 'refused' ? judged.reason : '').toMatch(reason);
  });

  it('gets longer with the way between the ports', () => {
    const lengths = (['panel', 'farPanel'] as const).map((to) => {
      const judged = judge(['sw', '1'], [to, '1']);
      return judged.verdict === 'refused' ? 0 : (judged.proposal.lengthMm ?? 0);
    });
    expect(lengths[0]).toBeGreaterThan(0);
    expect(lengths[1]).toBeGreaterThan(lengths[0] ?? 0);
  });

  it('proposes permanent cable between panel rears and cords elsewhere', () => {
    const construction = (from: [keyof typeof devices, string], to: [keyof typeof devices, string]): string | undefined => {
      const judged = judge(from, to);
      if (judged.verdict === 'refused') return undefined;
      const id = room.run(connectPorts, { from: port(devices[from[0]], from[1]), to: port(devices[to[0]], to[1]) });
      const typeId = room.store.get('cable', id)?.typeId;
      return typeId === undefined ? undefined : room.store.get('cableType', typeId)?.construction;
    };
    expect(construction(['panel', 'R2'], ['farPanel', 'R2'])).toBe('permanent');
    expect(construction(['panel', '2'], ['sw', '2'])).toBe('cord');
  });
});

describe('connecting', () => {
  it('plugs the optic the cable needs and takes both back in one undo', () => {
    const { room, sw, fibre } = equippedRoom();
    const before = room.store.snapshot();
    room.run(connectPorts, { from: port(sw, '49'), to: port(fibre, '1') });
    expect(room.store.count('optic')).toBe(1);
    room.store.undo();
    expect(room.store.snapshot()).toEqual(before);
  });

  it('connects a range in one step with labels that count on', () => {
    const { room, sw, panel } = equippedRoom();
    const pairs = Array.from({ length: 24 }, (_, i) => ({ from: port(sw, String(i + 1)), to: port(panel, String(i + 1)) }));
    room.run(connectRange, { pairs });
    expect(room.store.count('cable')).toBe(24);
    expect(room.store.undoName).toBe('Connect 24 ports');
    expect(new Set(room.store.all('cable').map((cable) => cable.label)).size).toBe(24);
    room.store.undo();
    expect(room.store.count('cable')).toBe(0);
  });

  it('connects nothing of a range when one pair cannot be', () => {
    const { room, sw, panel } = equippedRoom();
    room.run(connectPorts, { from: port(sw, '2'), to: port(panel, '5') });
    const before = room.store.snapshot();
    const result = execute(room.store, connectRange, { pairs: [{ from: port(sw, '1'), to: port(panel, '1') }, { from: port(sw, '2'), to: port(panel, '2') }] });
    expect(result.ok ? '' : result.error.message).toMatch(/already holds .*Nothing was connected/);
    expect(room.store.snapshot()).toEqual(before);
  });

  it('keeps ends and label when the cable type changes, and buys the next length sold', () => {
    const { room, sw, panel } = equippedRoom();
    const id = room.run(connectPorts, { from: port(sw, '1'), to: port(panel, '1'), typeKey: 'generic-cord-cat5e-u-utp' });
    const before = room.store.get('cable', id);
    room.run(changeCableType, { cableIds: [id], typeKey: 'generic-cord-cat6a-s-ftp' });
    const after = room.store.get('cable', id);
    expect(after).toMatchObject({ a: before?.a, b: before?.b, label: before?.label });
    expect(after?.lengthMm).toBeGreaterThanOrEqual(before?.lengthMm ?? Infinity);
    expect(room.store.all('cableType').map((type) => type.medium)).toEqual(['cat6a']);
  });

  it('moves one end to another port, and refuses a taken one', () => {
    const { room, sw, panel } = equippedRoom();
    const first = room.run(connectPorts, { from: port(sw, '1'), to: port(panel, '1') });
    room.run(connectPorts, { from: port(sw, '2'), to: port(panel, '2') });
    room.run(reterminateCable, { cableId: first, end: 'b', leg: 0, to: port(panel, '9') });
    expect(room.store.get('cable', first)?.b).toEqual([{ ...port(panel, '9'), leg: 0 }]);
    expect(execute(room.store, reterminateCable, { cableId: first, end: 'b', leg: 0, to: port(panel, '2') }).ok).toBe(false);
  });

  it('takes cables and optics along when a device is deleted, and brings all back', () => {
    const { room, sw, fibre, panel } = equippedRoom();
    room.run(connectPorts, { from: port(sw, '49'), to: port(fibre, '1') });
    room.run(connectPorts, { from: port(sw, '1'), to: port(panel, '1') });
    const before = room.store.snapshot();
    room.run(removeRecords, { ids: [sw] });
    expect([room.store.count('cable'), room.store.count('optic')]).toEqual([0, 0]);
    room.store.undo();
    expect(room.store.snapshot()).toEqual(before);
  });
});

describe('several commands as one', () => {
  const steps = (room: ReturnType<typeof equippedRoom>) => [
    { commandId: 'optic.set', args: { deviceId: room.sw, portKey: '49', typeKey: 'generic-sfp-plus-10gbase-sr' } },
    { commandId: 'port.setSpeed', args: { deviceId: room.sw, portKey: '1', speedMbps: 100 } },
  ];

  it('are one step in the history', () => {
    const equipped = equippedRoom();
    const { store } = equipped.room;
    const before = store.snapshot();
    expect(runById(store, 'design.batch', { title: 'Mend both', steps: steps(equipped) }).ok).toBe(true);
    expect([store.undoName, store.count('optic')]).toEqual(['Mend both', 1]);
    store.undo();
    expect(store.snapshot()).toEqual(before);
  });

  it('change nothing when one is refused', () => {
    const equipped = equippedRoom();
    const { store } = equipped.room;
    const before = store.snapshot();
    const result = runById(store, 'design.batch', { title: 'Mend both', steps: [...steps(equipped), { commandId: 'room.update', args: {} }] });
    expect(result.ok ? '' : result.error.code).toBe('bad-arguments');
    expect(store.snapshot()).toEqual(before);
  });
});

describe('changing a cable type', () => {
  it('refuses a cable with fewer legs than are plugged in', () => {
    const room = new SmallRoom();
    const core = room.mount('generic-switch-24-sfp28', room.rackA, 40);
    const servers = [1, 2].map((n) => room.mount('generic-server-1u-sfp28', room.rackA, 20 + n));
    const type = must(room.store.transact('Copy type', (tx) => ensureType(tx, 'cableType', BREAKOUT)));
    const cableId = must(room.store.transact('Lay fan-out', (tx) => {
      const id = tx.newId('cable');
      tx.put({ id, typeId: type.id, status: 'planned', a: [{ ...port(core, '25'), leg: 0 }], b: servers.map((server, leg) => ({ ...port(server, 'NIC1'), leg })) });
      return ok(id);
    }));
    const result = execute(room.store, changeCableType, { cableIds: [cableId], typeKey: 'generic-dac-passive-qsfp28' });
    expect(result.ok ? '' : result.error.message).toMatch(/fewer legs/);
  });
});
