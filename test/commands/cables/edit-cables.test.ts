import { beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/id.ts';
import { execute } from '../../../shared/commands/command.ts';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import { editCables } from '../../../shared/commands/cables/edit-cables.ts';
import { updateProject } from '../../../shared/commands/project/update-project.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

let room: SmallRoom;
let panelA: Id<'device'>;
let panelB: Id<'device'>;
let cables: readonly Id<'cable'>[];

beforeEach(() => {
  room = new SmallRoom();
  [panelA, panelB] = [room.mount('generic-panel-24-cat6a', room.rackA, 10), room.mount('generic-panel-24-cat6a', room.rackB, 10)];
  cables = ['1', '2', '3'].map((key) => room.run(connectPorts, { from: port(panelA, key), to: port(panelB, key) }));
});

const cable = (at: number): Cable => {
  const id = cables[at];
  const found = id && room.store.get('cable', id);
  if (!found) throw new Error(`No cable ${at}`);
  return found;
};
const end = (deviceId: Id<'device'>, portKey: string) => [{ deviceId, portKey, leg: 0 }];

describe('many cables changed at once', () => {
  it('take every kind of fact, lay new ones, and are one step to undo', () => {
    const before = room.store.snapshot();
    room.run(editCables, {
      changes: [
        { cableId: cable(0).id, label: 'X1', lengthMm: 4000, colour: 'red', status: 'installed', notes: 'note', bundleSize: 6, custom: { room: 'B' } },
        { cableId: cable(1).id, typeKey: 'generic-cord-cat5e-u-utp', clear: ['label'] },
      ],
      add: [{ typeKey: 'generic-cord-cat6a-u-utp', a: end(panelA, '9'), b: [], label: 'NEW' }],
    });
    expect(cable(0)).toMatchObject({ label: 'X1', lengthMm: 4000, colour: 'red', status: 'installed', notes: 'note', bundleSize: 6, custom: { room: 'B' } });
    expect(room.store.get('cableType', cable(1).typeId)?.key).toBe('generic-cord-cat5e-u-utp');
    expect(cable(1).label).toBeUndefined();
    expect(room.store.find('cablesByLabel', 'NEW')).toMatchObject([{ status: 'planned', b: [] }]);
    room.store.undo();
    expect(room.store.snapshot()).toEqual(before);
  });

  it('may change ports with each other', () => {
    room.run(editCables, { changes: [{ cableId: cable(0).id, b: end(panelB, '2') }, { cableId: cable(1).id, b: end(panelB, '1') }] });
    expect([cable(0).b[0]?.portKey, cable(1).b[0]?.portKey]).toEqual(['2', '1']);
  });

  it('take a value away with an empty one, and the last with it the field', () => {
    room.run(editCables, { changes: [{ cableId: cable(0).id, custom: { room: 'B' } }] });
    room.run(editCables, { changes: [{ cableId: cable(0).id, custom: { room: '' } }] });
    expect(cable(0).custom).toBeUndefined();
  });

  it('that are in the way of each other are refused, and nothing is changed', () => {
    const before = room.store.snapshot();
    const wrong = [
      { changes: [{ cableId: cable(0).id, label: 'X' }, { cableId: cable(1).id, b: end(panelB, '3') }] },
      { changes: [{ cableId: cable(0).id, a: end(panelA, '20') }, { cableId: cable(1).id, b: end(panelA, '20') }] },
      { changes: [{ cableId: cable(0).id, a: end(panelB, '1') }] },
      { changes: [{ cableId: cable(0).id, a: [{ deviceId: panelA, portKey: '1', leg: 3 }] }] },
      { changes: [{ cableId: cable(0).id, a: end(panelA, 'no such port') }] },
      { changes: [{ cableId: cable(0).id, label: 'X' }], add: [{ typeKey: 'no-such-cable', a: [], b: [] }] },
      { changes: [] },
    ];
    for (const args of wrong) {
      const result = execute(room.store, editCables, args);
      expect(result.ok ? '' : result.error.message).toMatch(/\.$/);
      expect(room.store.snapshot()).toEqual(before);
    }
  });

  it('say which port holds which cable already', () => {
    const result = execute(room.store, editCables, { changes: [{ cableId: cable(1).id, b: end(panelB, '3') }] });
    expect(result.ok ? '' : result.error.message).toBe(`A02/PP2:3 already holds ${cable(2).label ?? ''}. Nothing was changed.`);
  });

  it('keep what the project defines when other values change', () => {
    room.run(updateProject, { fields: { customFields: [{ key: 'room', name: 'Room', on: 'cable' }] } });
    room.run(editCables, { changes: [{ cableId: cable(0).id, custom: { room: 'B', floor: '2' } }] });
    room.run(editCables, { changes: [{ cableId: cable(0).id, custom: { floor: '3' } }] });
    expect(cable(0).custom).toEqual({ room: 'B', floor: '3' });
  });
});
