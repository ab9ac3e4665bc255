import { describe, expect, it } from 'vitest';
import { connectPorts } from '../../shared/commands/cables/connect-ports.ts';
import { addPathway } from '../../shared/commands/pathways/add-pathway.ts';
import { addPlanItem } from '../../shared/commands/plan-items/add-plan-item.ts';
import { addComment } from '../../shared/commands/comments/add-comment.ts';
import { defineFields } from '../../shared/commands/custom-fields/define-fields.ts';
import { setDeviceCustom } from '../../shared/commands/custom-fields/set-custom.ts';
import { updateCables } from '../../shared/commands/cables/update-cable.ts';
import { updateDevices } from '../../shared/commands/devices/update-device.ts';
import { updatePort } from '../../shared/commands/ports/update-port.ts';
import { findIndex, findRecords, foundTitle } from '../../shared/topology/find-records.ts';
import { thingPlace } from '../../shared/topology/thing-name.ts';
import { port, SmallRoom } from '../support/small-room.ts';

function documented(): SmallRoom {
  const room = new SmallRoom();
  const a = room.mount('generic-switch-24', room.rackA, 10);
  const b = room.mount('generic-switch-24', room.rackB, 20);
  for (let unit = 1; unit <= 9; unit += 1) room.mount('generic-switch-24', room.rackB, unit);
  const cableId = room.run(connectPorts, { from: port(a, '1'), to: port(b, '1') });
  room.run(updateCables, { cableIds: [cableId], fields: { farLabel: 'FAR-9', notes: 'behind the door' } });
  room.run(updateDevices, { deviceIds: [a], fields: { serial: 'FDO-2231', assetTag: 'INV 77', role: 'Core', notes: 'loud' } });
  room.run(updatePort, { ...port(a, '3'), setting: { label: 'uplink-3', vlan: '10,20', note: 'spare' } });
  room.run(defineFields, { fields: [{ key: 'owner', name: 'Owner', on: 'device' }] });
  room.run(setDeviceCustom, { deviceIds: [b], key: 'owner', value: 'Telecoms' });
  room.run(addComment, { subjectId: room.rackA, text: 'Is the door hung left?', date: '2026-01-31' });
  return room;
}

const room = documented();
const index = findIndex(room.store);
const found = (query: string): string[] => findRecords(index, query).map(({ thing, field }) => `${thing.kind} ${foundTitle(room.store, thing)} by ${field}`);

describe('finding', () => {
  it.each([
    ['a name', 'sw2', ['device SW2 by Name']],
    ['a label', 'a01-c001', ['cable A01-C001 by Label']],
    ['the label at the far end', 'far-9', ['cable A01-C001 by Far label']],
    ['a serial number', '2231', ['device SW1 by Serial number']],
    ['an asset tag', 'inv 77', ['device SW1 by Asset tag']],
    ['a role', 'core', ['device SW1 by Role']],
    ['a note', 'loud', ['device SW1 by Note']],
    ['the label of a port', 'uplink', ['port A01/SW1:3 by Port label']],
    ['a VLAN', '10,20', ['port A01/SW1:3 by VLAN']],
    ['a field of its own', 'telecoms', ['device SW2 by Owner']],
    ['words of a comment', 'hung left', ['comment A01 by Text']],
    ['words in different places', 'core 2231', ['device SW1 by Role']],
    ['nothing', 'no such thing', []],
    ['an empty text', '  ', []],
  ])('finds by %s', (_, query, expected) => expect(found(query)).toEqual(expected));

  it('lists what is called exactly so before what only begins so, and numbers as people count', () => {
    expect(found('sw1').slice(0, 3)).toEqual(['device SW1 by Name', 'device SW10 by Name', 'device SW11 by Name']);
  });

  it('says where a thing is', () => {
    const places = ['sw1', 'a01-c001', 'a02'].map((query) => findRecords(index, query)[0]).map((first) => (first === undefined ? '' : thingPlace(room.store, first.thing.id)));
    expect(places).toEqual(['A01, U10', 'A01/SW1:1 – A02/SW2:1', 'Room']);
  });
});

it('finds parts of the building and pathways by what they are, and ports in use by their names', () => {
  const own = new SmallRoom();
  own.run(addPlanItem, { roomId: own.roomId, form: 'cold-aisle', xMm: 0, yMm: 0, widthMm: 2000, depthMm: 1200 });
  own.run(addPlanItem, { roomId: own.roomId, form: 'column', xMm: 3000, yMm: 0, widthMm: 300, depthMm: 300 });
  own.run(addPathway, { roomId: own.roomId, form: 'conduit' });
  const [a, b] = [own.mount('juniper-ex2300-24p', own.rackA, 10), own.mount('generic-switch-24', own.rackB, 20)];
  own.run(connectPorts, { from: port(a, 'ge-0/0/1'), to: port(b, '7') });
  const findIn = (query: string): string[] => findRecords(findIndex(own.store), query).map(({ thing, field }) => `${thing.kind} ${foundTitle(own.store, thing)} by ${field}`);
  expect(findIn('cold')).toEqual(['planItem Cold aisle by Kind']);
  expect(findIn('column')).toEqual(['planItem Column by Kind']);
  expect(findIn('conduit')).toEqual(['pathway CO1 by Kind']);
  expect(findIn('ge-0/0/1')).toEqual(['port A01/SW1:ge-0/0/1 by Port']);
  expect(findIn('ge-0/0/2')).toEqual([]);
  expect(findIn('7')).toEqual([]);
});
