import { describe, expect, it } from 'vitest';
import { addComment } from '../../shared/commands/comments/add-comment.ts';
import { updateComments } from '../../shared/commands/comments/update-comment.ts';
import { alignDevices } from '../../shared/commands/arrange/align-devices.ts';
import { arrangeDevices } from '../../shared/commands/arrange/arrange-devices.ts';
import { execute } from '../../shared/commands/command.ts';
import { defineFields } from '../../shared/commands/custom-fields/define-fields.ts';
import { setCableCustom, setDeviceCustom } from '../../shared/commands/custom-fields/set-custom.ts';
import { connectPorts } from '../../shared/commands/cables/connect-ports.ts';
import { setStatus } from '../../shared/commands/status/set-status.ts';
import type { CustomField } from '../../shared/model/project.ts';
import { cableScheduleTable } from '../../shared/reports/cable-schedule.ts';
import { deviceTable } from '../../shared/reports/device-list.ts';
import { port, SmallRoom } from '../support/small-room.ts';

const OWNER: CustomField = { key: 'owner', name: 'Owner', on: 'device' };
const ORDER: CustomField = { key: 'order', name: 'Order no.', on: 'cable' };

function furnished(): { readonly room: SmallRoom; readonly a: ReturnType<SmallRoom['mount']>; readonly b: ReturnType<SmallRoom['mount']> } {
  const room = new SmallRoom();
  return { room, a: room.mount('generic-switch-24', room.rackA, 10), b: room.mount('generic-switch-24', room.rackB, 20) };
}

describe('fields of a design’s own', () => {
  it('reach the lists in their order, with one undo for several records, and leave lists alone where there are none', () => {
    const { room, a, b } = furnished();
    const cableId = room.run(connectPorts, { from: port(a, '1'), to: port(b, '1') });
    const titles = (): string[] => [...deviceTable(room.store, room.store.get('rack', room.rackA) ?? expect.fail()).columns, ...cableScheduleTable(room.store).columns].map(({ title }) => title);
    const before = titles();
    room.run(defineFields, { fields: [OWNER, ORDER] });
    expect(titles().filter((title) => !before.includes(title))).toEqual(['Owner', 'Order no.']);
    room.run(setDeviceCustom, { deviceIds: [a, b], key: 'owner', value: 'Network team' });
    room.run(setCableCustom, { cableIds: [cableId], key: 'order', value: '4711' });
    expect(cableScheduleTable(room.store).rows.map(({ cells }) => Object.values(cells).at(-1))).toEqual(['4711']);
    expect(deviceTable(room.store, room.store.get('rack', room.rackB) ?? expect.fail()).rows.map(({ cells }) => Object.values(cells).at(-1))).toEqual(['Network team']);
    room.store.undo();
    expect(room.store.undoName).toBe('Change Owner of 2 devices');
    room.store.undo();
    expect(room.store.all('device').map(({ custom }) => custom)).toEqual([undefined, undefined]);
  });

  it('keep the values of a field that is taken away, for when it comes back', () => {
    const { room, a } = furnished();
    room.run(defineFields, { fields: [OWNER] });
    room.run(setDeviceCustom, { deviceIds: [a], key: 'owner', value: 'Me' });
    room.run(defineFields, { fields: [] });
    expect(deviceTable(room.store, room.store.get('rack', room.rackA) ?? expect.fail()).columns.map(({ title }) => title)).not.toContain('Owner');
    expect(room.store.get('device', a)?.custom).toEqual({ owner: 'Me' });
  });

  it.each([
    ['a field that is not defined', setDeviceCustom, (id: string) => ({ deviceIds: [id], key: 'nothing', value: 'x' }), /no field "nothing"/],
    ['two fields of one name', defineFields, () => ({ fields: [OWNER, { ...OWNER, key: 'owner-2' }] }), /a field "Owner" for devices already/],
  ])('refuse %s', (_, command, make, sentence) => {
    const { room, a } = furnished();
    const before = room.store.snapshot();
    const refused = execute<never, unknown>(room.store, command as never, make(a) as never);
    expect(refused.ok ? '' : refused.error.message).toMatch(sentence);
    expect(room.store.snapshot()).toEqual(before);
  });
});

describe('comments', () => {
  it('are pinned, resolved, reopened, and go with what they are pinned to', () => {
    const { room, a } = furnished();
    const id = room.run(addComment, { subjectId: a, text: 'Which port?', date: '2026-01-31', author: 'N. N.' });
    room.run(updateComments, { commentIds: [id], fields: { isResolved: true } });
    expect(room.store.get('comment', id)?.isResolved).toBe(true);
    expect(room.store.undoName).toBe('Resolve comment');
    room.run(updateComments, { commentIds: [id], fields: { isResolved: false } });
    expect(room.store.get('comment', id)).toEqual({ id, subjectId: a, text: 'Which port?', date: '2026-01-31', author: 'N. N.' });
  });
});

const unitOf = (room: SmallRoom, id: ReturnType<SmallRoom['mount']>): number => {
  const placement = room.store.get('device', id)?.placement;
  return placement?.kind === 'rack' ? placement.bottomHalfU / 2 + 1 : NaN;
};

describe('arranging and marking', () => {
  it('brings devices of other racks to the unit of the first, or refuses and changes nothing', () => {
    const { room, a, b } = furnished();
    room.run(alignDevices, { deviceIds: [a, b] });
    expect(room.store.get('device', b)?.placement).toMatchObject({ rackId: room.rackB, bottomHalfU: 18 });
    const c = room.mount('generic-server-2u', room.rackB, 30);
    const before = room.store.snapshot();
    const refused = execute(room.store, alignDevices, { deviceIds: [a, c] });
    expect(refused.ok ? '' : refused.error.message).toMatch(/SRV1 stays: Taken by SW2/);
    expect(room.store.snapshot()).toEqual(before);
  });

  it.each([
    ['spread', [2, 12, 22, 33], 'Distribute 4 devices'],
    ['up', [29, 30, 31, 33], 'Close the gaps between 4 devices'],
    ['down', [2, 3, 4, 6], 'Close the gaps between 4 devices'],
  ] as const)('arranges devices of a rack: %s', (how, units, title) => {
    const room = new SmallRoom();
    const mounted = [room.mount('generic-switch-24', room.rackA, 2), room.mount('generic-switch-24', room.rackA, 5), room.mount('generic-server-2u', room.rackA, 6), room.mount('generic-switch-24', room.rackA, 33)];
    room.run(arrangeDevices, { deviceIds: [3, 0, 2, 1].flatMap((i) => mounted[i] ?? []), how });
    expect(mounted.map((id) => unitOf(room, id))).toEqual(units);
    expect(room.store.undoName).toBe(title);
  });

  it('keeps what stands back to back together, and refuses what is in the way or has nothing to be spread between', () => {
    const room = new SmallRoom();
    const mounted = [room.mount('generic-switch-24', room.rackA, 2), room.mount('generic-switch-24', room.rackA, 4), room.mount('generic-panel-24-cat6a', room.rackA, 4, 'rear'), room.mount('generic-switch-24', room.rackA, 20)];
    room.run(arrangeDevices, { deviceIds: mounted, how: 'spread' });
    expect(mounted.map((id) => unitOf(room, id))).toEqual([2, 11, 11, 20]);
    room.mount('generic-server-2u', room.rackA, 18);
    const before = room.store.snapshot();
    const blocked = execute(room.store, arrangeDevices, { deviceIds: mounted, how: 'up' });
    const lonely = execute(room.store, arrangeDevices, { deviceIds: mounted.slice(1, 3), how: 'down' });
    expect(blocked.ok ? '' : blocked.error.message).toMatch(/^SW\d+: Taken by SRV1/);
    expect(lonely.ok ? '' : lonely.error.message).toBe('Select at least two devices of a rack, one above the other, to close the gaps between them.');
    expect(room.store.snapshot()).toEqual(before);
  });

  it('marks several kinds of things in one step', () => {
    const { room, a } = furnished();
    room.run(setStatus, { ids: [a, room.rackA, room.roomId], status: 'installed' });
    expect([room.store.get('device', a)?.status, room.store.get('rack', room.rackA)?.status]).toEqual(['installed', 'installed']);
    room.store.undo();
    expect(room.store.get('rack', room.rackA)?.status).toBe('planned');
  });
});
