import { beforeEach, describe, expect, it } from 'vitest';
import { connectPorts } from '../../../../shared/commands/cables/connect-ports.ts';
import { emptyTables } from '../../../../shared/model/design.ts';
import { trace } from '../../../../shared/topology/trace.ts';
import { clearCell, commitCell, editorOf } from '../../../../renderer/features/port-sheet/sheet-edits.ts';
import { linkStatus, sheetRows } from '../../../../renderer/features/port-sheet/sheet-rows.ts';
import { traceLayout } from '../../../../renderer/features/port-sheet/trace-layout.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { port, SmallRoom } from '../../../support/small-room.ts';

/** A switch whose first port runs through two panels to another switch. */
function wired() {
  const room = new SmallRoom();
  const [sw, panel, farPanel, far] = [room.mount('generic-switch-24', room.rackA, 40), room.mount('generic-panel-24-cat6a', room.rackA, 41), room.mount('generic-panel-24-cat6a', room.rackB, 41), room.mount('generic-switch-24', room.rackB, 40)];
  for (const [from, to] of [[port(sw, '1'), port(panel, '1')], [port(panel, 'R1'), port(farPanel, 'R1')], [port(farPanel, '1'), port(far, '7')], [port(sw, '2'), port(panel, '2')]] as const) room.run(connectPorts, { from, to });
  useDocument.getState().open(emptyTables('Ports'), 'Ports', undefined);
  useDocument.setState({ store: room.store });
  const rows = () => {
    const device = room.store.get('device', sw);
    const type = device && room.store.get('deviceType', device.typeId);
    return device === undefined || type === undefined ? [] : sheetRows(room.store, device, type);
  };
  return { room, sw, far, rows };
}

describe('the sheet of a device’s ports', () => {
  let scene: ReturnType<typeof wired>;
  beforeEach(() => {
    scene = wired();
  });

  it('says of every port what it leads to, across panels', () => {
    const { room, sw, rows } = scene;
    expect(rows()[0]?.cells).toMatchObject({ port: '1', connected: 'A01/PP1:1', cable: 'A01-C001' });
    expect(linkStatus(room.store, port(sw, '1'))).toEqual({ tone: 'success', text: '1G to SW2:7' });
    expect(linkStatus(room.store, port(sw, '2'))).toEqual({ tone: 'info', text: 'ends at PP1:R2' });
    expect(linkStatus(room.store, port(sw, '3'))).toBeUndefined();
  });

  it.each([
    ['label', 'Desk', { label: 'Desk' }], ['vlan', '10,20-29 tagged', { vlan: '10,20-29 tagged' }], ['note', 'Spare', { note: 'Spare' }], ['speed', '100', { speedMbps: 100 }],
  ] as const)('sets the %s of several ports as one step, and clears it', (column, text, setting) => {
    const { room, sw, rows } = scene;
    const before = room.store.snapshot();
    expect(commitCell(rows().slice(4, 7), column, text)).toBeUndefined();
    expect(room.store.get('device', sw)?.ports).toEqual({ 5: setting, 6: setting, 7: setting });
    expect(room.store.undoName).toBe('Change 3 ports');
    clearCell(room.store, rows().slice(4, 7), column);
    expect(room.store.snapshot()).toEqual(before);
  });

  it('puts one optic into several cages, and offers none for a socket', () => {
    const { room, rows } = scene;
    const cages = rows().filter(({ port: { group } }) => group.connector === 'sfp+');
    commitCell(cages, 'optic', 'generic-sfp-plus-10gbase-sr');
    expect(room.store.count('optic')).toBe(4);
    expect(rows().filter(({ cells }) => cells.optic !== '')).toHaveLength(4);
    const [socket] = rows();
    expect(socket && editorOf(room.store, socket, 'optic')).toBeUndefined();
  });

  it.each([['label', 'x'.repeat(201)], ['vlan', 'x'.repeat(201)], ['note', 'x'.repeat(2001)]] as const)('refuses a %s that is too long and changes nothing', (column, text) => {
    const { room, rows } = scene;
    const before = room.store.snapshot();
    expect(commitCell(rows().slice(0, 1), column, text)).toMatch(/at most/);
    expect(room.store.snapshot()).toEqual(before);
  });
});

describe('the trace as a strip', () => {
  it('begins at the port in front, from either end, and parts follow each other without gaps', () => {
    const { room, sw, far } = wired();
    const titles = [port(sw, '1'), port(far, '7')].map((start) => {
      const [channel] = trace(room.store, start).channels;
      const { parts, width } = channel === undefined ? { parts: [], width: 0 } : traceLayout(room.store, channel, start, (mm) => `${mm}`);
      parts.forEach((part, index) => expect(part.x).toBe(index === 0 ? 1 : (parts[index - 1]?.x ?? 0) + (parts[index - 1]?.width ?? 0)));
      expect(width).toBe((parts.at(-1)?.x ?? 0) + (parts.at(-1)?.width ?? 0) + 1);
      return parts.map((part) => (part.kind === 'box' ? `${part.title} ${part.ports}` : part.kind === 'line' ? part.title : 'open'));
    });
    expect(titles[0]).toEqual(['A01/SW1 1', 'A01-C001', 'A01/PP1 1 → R1', 'A01-C002', 'A02/PP2 R1 → 1', 'A02-C001', 'A02/SW2 7']);
    expect(titles[1]).toEqual(['A02/SW2 7', 'A02-C001', 'A02/PP2 1 → R1', 'A01-C002', 'A01/PP1 R1 → 1', 'A01-C001', 'A01/SW1 1']);
  });
});
