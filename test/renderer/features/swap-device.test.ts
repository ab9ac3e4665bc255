import { expect, test } from 'vitest';
import { modelChoices, modelsFor } from '../../../renderer/features/swap-device/model-list.ts';
import { connectRange } from '../../../shared/commands/cables/connect-ports.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

test('of the models that fit, those that keep most of what is plugged in are offered first, and each says what it keeps', () => {
  const room = new SmallRoom();
  const [sw, panel] = [room.mount('generic-switch-48', room.rackA, 40), room.mount('generic-panel-48-cat6a-1u', room.rackA, 42)];
  room.run(connectRange, { pairs: Array.from({ length: 30 }, (_, n) => ({ from: port(sw, String(n + 1)), to: port(panel, String(n + 1)) })) });
  const device = room.store.get('device', sw);
  const type = device && room.store.get('deviceType', device.typeId);
  if (device === undefined || type === undefined) throw new Error('The switch is there');
  const choices = modelChoices(room.store, device, modelsFor(type, []), '');
  const fitting = choices.filter(({ problem }) => problem === undefined);
  expect(new Set(fitting.map(({ used }) => used))).toEqual(new Set([30]));
  expect(fitting.map(({ kept }) => kept)).toEqual(fitting.map(({ kept }) => kept).sort((a, b) => b - a));
  expect(fitting[0]?.kept).toBe(30);
  expect(modelChoices(room.store, device, modelsFor(type, []), '24-port gigabit switch')[0]?.kept).toBeLessThan(30);
});
