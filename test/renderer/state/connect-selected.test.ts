import { beforeEach, expect, it } from 'vitest';
import { connectSelectedPorts, pairsOf } from '../../../renderer/state/connect-selected.ts';
import { useDocument } from '../../../renderer/state/document.ts';
import { useNotices } from '../../../renderer/state/notices.ts';
import { farEndText } from '../../../renderer/state/port-text.ts';
import { useSession } from '../../../renderer/state/session.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

const room = new SmallRoom();
const switchId = room.mount('generic-switch-24', room.rackA, 10);
const panelId = room.mount('generic-panel-24-cat6a', room.rackA, 12);
const [first, second] = [...(room.store.get('deviceType', room.store.get('device', switchId)?.typeId ?? ('' as never))?.portGroups ?? [])].slice(0, 1).flatMap((group) => [`${group.prefix}${group.first}`, `${group.prefix}${group.first + 1}`]);
const ports = [port(switchId, first ?? ''), port(switchId, second ?? ''), port(panelId, '1'), port(panelId, '2')];

beforeEach(() => {
  useDocument.getState().open(room.store.snapshot(), 'Room', undefined);
});

it('pairs the first half with the second, in the order of picking', () => {
  expect(pairsOf(ports)).toEqual([{ from: ports[0], to: ports[2] }, { from: ports[1], to: ports[3] }]);
  expect(pairsOf(ports.slice(0, 3))).toBeUndefined();
  expect(pairsOf(ports.slice(0, 1))).toBeUndefined();
});

it('connects all pairs in one step that one undo takes back', () => {
  useSession.getState().selectPorts(ports);
  connectSelectedPorts();
  const { store } = useDocument.getState();
  expect(store.count('cable')).toBe(2);
  expect(farEndText(store, port(panelId, '2'))).toBe(`A01/SW1:${second}`);
  store.undo();
  expect(store.count('cable')).toBe(0);
});

it('says why when the halves differ, and changes nothing', () => {
  useSession.getState().selectPorts(ports.slice(0, 3));
  connectSelectedPorts();
  expect(useDocument.getState().store.count('cable')).toBe(0);
  expect(useNotices.getState().notices.at(-1)?.text).toMatch(/as many ports/);
});
