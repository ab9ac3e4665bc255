import { expect, test } from 'vitest';
import { movePlanItem } from '../../../../renderer/features/inspector/move-plan-item.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { addDevice } from '../../../../shared/commands/devices/add-device.ts';
import { addPlanItem } from '../../../../shared/commands/plan-items/add-plan-item.ts';
import { SmallRoom } from '../../../support/small-room.ts';

test('a wall that is moved by its numbers takes its door and its outlet along, and leaves what stands apart, in one step', () => {
  const room = new SmallRoom();
  const { store, roomId } = room;
  const item = (form: 'wall' | 'door' | 'column', xMm: number, yMm: number, widthMm: number, depthMm: number) => room.run(addPlanItem, { roomId, form, xMm, yMm, widthMm, depthMm });
  const [wall, door, column] = [item('wall', 3000, 500, 100, 3000), item('door', 3000, 1500, 100, 900), item('column', 4000, 1500, 300, 300)];
  const outlet = room.run(addDevice, { typeKey: 'generic-outlet-2-cat6a', placement: { kind: 'room', roomId, xMm: 3050, yMm: 3000, zMm: 300 } });
  useDocument.setState({ store, isOpen: true });
  const places = () => {
    const hung = store.get('device', outlet)?.placement;
    return [...[wall, door, column].map((id) => store.get('planItem', id)?.xMm), hung?.kind === 'room' ? hung.xMm : undefined];
  };
  const before = places();
  movePlanItem(store.get('planItem', wall) ?? expect.fail(), { xMm: 500 });
  expect(places()).toEqual([3500, 3500, 4000, 3550]);
  store.undo();
  expect(places()).toEqual(before);
});
