import { expect, it } from 'vitest';
import { traceRows } from '../../../renderer/features/inspector/trace-rows.ts';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import { updateCables } from '../../../shared/commands/cables/update-cable.ts';
import { portsOf } from '../../../shared/model/ports.ts';
import { trace } from '../../../shared/topology/trace.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

it('a channel reads stop by stop, a panel position being one stop', () => {
  const room = new SmallRoom();
  const panelA = room.mount('generic-panel-24-cat6a', room.rackA, 10);
  const panelB = room.mount('generic-panel-24-cat6a', room.rackB, 10);
  const device = room.store.get('device', panelA);
  const rear = [...portsOf(room.store.all('deviceType')[0] ?? ({} as never)).values()].find((each) => each.group.face === 'rear')?.key ?? '';
  const cable = room.run(connectPorts, { from: port(panelA, rear), to: port(panelB, rear), label: 'LINK-1' });
  room.run(updateCables, { cableIds: [cable], fields: { lengthMm: 12_000 } });
  const [channel] = trace(room.store, port(panelA, rear)).channels;
  if (channel === undefined || device === undefined) throw new Error('The panels are joined');
  const rows = traceRows(room.store, channel, (lengthMm) => `${lengthMm} mm`);
  expect(rows.map((row) => row.kind)).toEqual(['passage', 'cable', 'passage']);
  expect(rows.map((row) => row.title)).toContain('LINK-1');
  expect(rows.find((row) => row.kind === 'cable')).toMatchObject({ aside: '12000 mm', recordId: cable });
});
