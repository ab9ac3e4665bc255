import { ok } from '../../../shared/base/result.ts';
import type { Id } from '../../../shared/base/id.ts';
import { relabelCable, updateCables } from '../../../shared/commands/cables/update-cable.ts';
import { addPathway } from '../../../shared/commands/pathways/add-pathway.ts';
import { routeCables } from '../../../shared/commands/pathways/route-cables.ts';
import { updatePort } from '../../../shared/commands/ports/update-port.ts';
import { addRack } from '../../../shared/commands/racks/add-rack.ts';
import { addRoom } from '../../../shared/commands/rooms/add-room.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import type { Pathway } from '../../../shared/model/pathway.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { RackType } from '../../../shared/model/rack-type.ts';
import type { Transaction } from '../../../shared/store/transaction.ts';
import type { Mistake } from '../office-server-room-mistakes.ts';
import type { SampleDesign } from '../sample-design.ts';

const CABINET = 'apc-netshelter-sx-ar3150';
const CABINET_DEPTH_MM = 1070;

/** One mistake for every rule about racks, rooms, pathways, labels and completeness; those about racks are in other rooms than the sample's. */
export const RACK_PATHWAY_LABEL_MISTAKES: Readonly<Record<string, Mistake>> = {
  'rack/half-unit': {
    text: 'A blank is mounted half a unit off.',
    make: (d) => place(d, fitting(d, 'BL21', {}), ownRack(d, 'S01'), 21),
  },
  'rack/side-rails': {
    text: 'Two long cable managers share a side rail.',
    make: (d) => {
      const rackId = ownRack(d, 'S02');
      for (const name of ['VM1', 'VM2']) d.store.transact('Place', (tx) => (tx.update('device', fitting(d, name, { mount: 'rack-side', heightMm: 1500 }, tx), { placement: { kind: 'rack-side', rackId, side: 'left', face: 'rear' } }), ok(undefined)));
    },
  },
  'rack/width': {
    text: 'A 19-inch blank is in a 23-inch rack.',
    make: (d) => place(d, fitting(d, 'BL23', {}), ownRack(d, 'S03', { railWidthInch: 23 }), 20),
  },
  'rack/unit-load': {
    text: 'A fitting of 2 kg is on rails that carry 1 kg in each unit.',
    make: (d) => place(d, fitting(d, 'BL24', { weightG: 2000 }), ownRack(d, 'S04', { maxLoadPerUnitG: 1000 }), 20),
  },
  'rack/airflow': {
    text: 'A box that breathes sideways is in a cabinet.',
    make: (d) => place(d, fitting(d, 'BX1', { kind: 'other', airflow: 'left-to-right' }), ownRack(d, 'S05'), 20),
  },
  'rack/heat': {
    text: 'A load of 50 kW is in a rack where 45 kW can be carried away.',
    make: (d) => {
      place(d, fitting(d, 'LOAD1', { kind: 'other', powerMaxW: 50_000 }), ownRack(d, 'S06'), 20);
      setOption(d, 'rack/heat', { coolingW: 45_000 });
    },
  },
  'room/footprint': {
    text: 'A rack stands partly outside its room.',
    make: (d) => {
      const rackId = ownRack(d, 'S07');
      change(d, (tx) => tx.update('rack', rackId, { xMm: -100 }));
    },
  },
  'room/aisle': {
    text: 'A hot aisle is 0.6 m wide.',
    make: (d) => {
      const roomId = room(d, 'Aisle room');
      d.run(addRack, { typeKey: CABINET, roomId, at: { xMm: 2000, yMm: 1500 }, facing: 'north', name: 'S08' });
      d.run(addRack, { typeKey: CABINET, roomId, at: { xMm: 2000, yMm: 1500 + CABINET_DEPTH_MM + 600 }, facing: 'south', name: 'S09' });
    },
  },
  'room/clearance': {
    text: 'A cabinet stands 0.3 m from the wall behind.',
    make: (d) => void d.run(addRack, { typeKey: CABINET, roomId: room(d, 'Narrow room'), at: { xMm: 2000, yMm: 300 }, facing: 'south', name: 'S10' }),
  },
  'room/row-length': {
    text: '25 cabinets stand in a row.',
    make: (d) => {
      const roomId = room(d, 'Hall', 22_000);
      for (let n = 0; n < 25; n += 1) d.run(addRack, { typeKey: CABINET, roomId, at: { xMm: 1000 + n * 750, yMm: 2000 }, facing: 'south', name: `H${String(n + 1).padStart(2, '0')}` });
    },
  },
  'room/airflow': {
    text: 'Two cabinets beside each other breathe in opposite directions.',
    make: (d) => {
      const roomId = room(d, 'Airflow room');
      for (const [n, airflow] of (['front-to-rear', 'rear-to-front'] as const).entries()) {
        const rackId = d.run(addRack, { typeKey: CABINET, roomId, at: { xMm: 2000 + n * 750, yMm: 2000 }, facing: 'south', name: `S1${n + 2}` });
        place(d, fitting(d, `BX1${n + 2}`, { kind: 'other', airflow }), rackId, 20);
      }
    },
  },
  'pathway/tray-fill': { text: 'A tray is filled beyond half.', make: (d) => laid(d, { form: 'tray', widthMm: 5, heightMm: 5, name: 'Tray 1' }) },
  'pathway/conduit-fill': { text: 'A conduit is too narrow for its cable.', make: (d) => laid(d, { form: 'conduit', innerAreaMm2: 30, name: 'Conduit 1' }) },
  'pathway/hook-load': {
    text: '51 cables hang in hooks.',
    make: (d) => {
      const pathwayId = pathway(d, { form: 'hooks', name: 'Hooks 1' });
      const cableIds = d.store.all('cable').filter(({ pathwayIds }) => pathwayIds === undefined).map(({ id }) => id).slice(0, 51);
      d.run(routeCables, { cableIds, pathwayIds: [pathwayId] });
    },
  },
  'pathway/bend-radius': { text: 'A cord is bent to 3 mm.', make: (d) => measured(d, 'SW-ACC1:ge-0/0/2', { bendRadiusMm: 3 }) },
  'pathway/pulling-tension': { text: 'A cord was pulled with 150 N.', make: (d) => measured(d, 'SW-ACC1:ge-0/0/3', { pullTensionN: 150 }) },
  'pathway/separation': { text: 'A tray is 100 mm from a power line.', make: (d) => void pathway(d, { form: 'tray', powerVa: 1500, powerSeparationMm: 100, powerScreening: 'open', name: 'Tray 2' }) },
  'pathway/support-spacing': { text: 'Hooks are 1.8 m apart.', make: (d) => void pathway(d, { form: 'hooks', supportSpacingMm: 1800, name: 'Hooks 2' }) },
  'pathway/clearance': { text: 'A tray hangs 100 mm below the ceiling.', make: (d) => void pathway(d, { form: 'tray', elevationMm: 2800, heightMm: 100, name: 'Tray 3' }) },
  'label/duplicate-port': {
    text: 'Two ports of a panel carry the same label.',
    make: (d) => {
      for (const port of ['20', '21']) d.run(updatePort, { ...d.port(`PP2:${port}`), setting: { label: 'Desk 4' } });
    },
  },
  'label/cable-format': { text: 'A backbone label has no number.', make: (d) => d.run(relabelCable, { cableId: cableIn(d, 'SW-ACC1:ge-0/0/4'), label: '1A/2A' }) },
  'label/port-format': { text: 'The separators of a port label are swapped.', make: (d) => d.run(updatePort, { ...d.port('PP2:22'), setting: { label: '1A.AB12:35-01' } }) },
  'label/space-format': { text: 'The name of a cabinet has one digit too few.', make: (d) => void ownRack(d, '1A.AB1') },
  'label/pathway-format': { text: 'The name of a pathway has no number.', make: (d) => void pathway(d, { form: 'tray', name: '1A/2A-CT' }) },
  'label/both-ends': { text: 'The ends of a cord carry different labels.', make: (d) => d.run(updateCables, { cableIds: [cableIn(d, 'SW-ACC1:ge-0/0/5')], fields: { farLabel: 'X-9' } }) },
  'label/consistent': { text: 'A label names another port.', make: (d) => gridCable(d, 'AB', 'AB12-20:01/AB14-20:02') },
  'label/direction': { text: 'A label begins with the far end.', make: (d) => gridCable(d, 'AC', 'AC14-20:01/AC12-20:01') },
  'label/length': { text: 'A label is too long for its cord.', make: (d) => gridCable(d, 'AD', '1A.AD12-20:01/1A.AD14-20:01') },
  'data/missing-label': { text: 'A cord has no label.', make: (d) => d.run(updateCables, { cableIds: [cableIn(d, 'SW-ACC1:ge-0/0/6')], fields: {}, clear: ['label'] }) },
  'data/duplicate-name': {
    text: 'Two blanks in a rack have one name.',
    make: (d) => {
      const rackId = ownRack(d, 'S15');
      for (const unit of [20, 24]) place(d, fitting(d, 'BL31', {}), rackId, unit);
    },
  },
  'data/duplicate-rack-name': {
    text: 'Two racks in a room have one name.',
    make: (d) => {
      const roomId = room(d, 'Twin room', 12_000);
      for (const xMm of [2000, 6000]) d.run(addRack, { typeKey: CABINET, roomId, at: { xMm, yMm: 2000 }, facing: 'south', name: 'S16' });
    },
  },
  'data/missing-price': { text: 'Prices are asked for and not entered.', make: (d) => setOption(d, 'data/missing-price', { wanted: true }) },
  'data/generic-type': { text: 'Products are asked for and not chosen.', make: (d) => setOption(d, 'data/generic-type', { wanted: true }) },
};

const room = (d: SampleDesign, name: string, widthMm = 8000): Id<'room'> => d.run(addRoom, { name, widthMm, depthMm: 6000, heightMm: 3000 });

/** The room of this name, built when it is first asked for. */
const sharedRoom = (d: SampleDesign, name: string, widthMm: number): Id<'room'> => d.store.all('room').find((one) => one.name === name)?.id ?? room(d, name, widthMm);

/** Left edge of the next cabinet of a room, apart from those that stand there. */
const nextXMm = (d: SampleDesign, roomId: Id<'room'>): number => 2000 + d.store.all('rack').filter((rack) => rack.roomId === roomId).length * 2500;

/** A cabinet apart from others in the store, of a type of its own where that has to differ. */
function ownRack(d: SampleDesign, name: string, fields: Partial<RackType> = {}): Id<'rack'> {
  const roomId = sharedRoom(d, 'Store', 30_000);
  const rackId = d.run(addRack, { typeKey: CABINET, roomId, at: { xMm: nextXMm(d, roomId), yMm: 2000 }, facing: 'south', name });
  const type = d.store.get('rackType', d.store.get('rack', rackId)?.typeId ?? ('' as Id<'rackType'>));
  if (type !== undefined && Object.keys(fields).length > 0) {
    change(d, (tx) => {
      const id = tx.newId('rackType');
      tx.put({ ...type, ...fields, id, key: `sample-${name.toLowerCase()}` });
      tx.update('rack', rackId, { typeId: id });
    });
  }
  return rackId;
}

/** A small device of a type of its own that needs neither power nor cables. */
function fitting(d: SampleDesign, name: string, fields: Partial<DeviceType>, inside?: Transaction): Id<'device'> {
  const put = (tx: Transaction): Id<'device'> => {
    const [typeId, id] = [tx.newId('deviceType'), tx.newId('device')];
    const size = fields.mount === 'rack-side' ? {} : { heightHalfU: 2 };
    tx.put({ key: `sample-${name.toLowerCase()}`, manufacturer: 'Generic', model: name, kind: 'blank', mount: 'rack', ...size, depthMm: 100, weightG: 500, powerMaxW: 0, portGroups: [], source: { text: 'Made up for this sample', confidence: 'own' }, ...fields, id: typeId });
    tx.put({ id, typeId, name, placement: { kind: 'unplaced' }, status: 'planned' });
    return id;
  };
  if (inside !== undefined) return put(inside);
  let made: Id<'device'> | undefined;
  change(d, (tx) => {
    made = put(tx);
  });
  if (made === undefined) throw new Error(`${name} was not made`);
  return made;
}

const place = (d: SampleDesign, deviceId: Id<'device'>, rackId: Id<'rack'>, bottomHalfU: number): void =>
  change(d, (tx) => tx.update('device', deviceId, { placement: { kind: 'rack', rackId, bottomHalfU, face: 'front' } }));

function pathway(d: SampleDesign, fields: Partial<Pathway> & Pick<Pathway, 'form'>): Id<'pathway'> {
  const roomId = d.store.get('rack', d.rack('A01'))?.roomId;
  if (roomId === undefined) throw new Error('The sample has no room');
  return d.run(addPathway, { roomId, ...fields });
}

const FIRST_CORD = 'SW-ACC1:ge-0/0/1';

/** Lays a cord of 6 mm in a pathway. */
function laid(d: SampleDesign, fields: Partial<Pathway> & Pick<Pathway, 'form'>): void {
  const cableId = cableIn(d, FIRST_CORD);
  useDiameter(d, cableId);
  const pathwayIds = [...(d.store.get('cable', cableId)?.pathwayIds ?? []), pathway(d, fields)];
  d.run(routeCables, { cableIds: [cableId], pathwayIds });
}

function measured(d: SampleDesign, port: string, fields: { readonly bendRadiusMm?: number; readonly pullTensionN?: number }): void {
  const cableId = cableIn(d, port);
  useDiameter(d, cableId);
  d.run(updateCables, { cableIds: [cableId], fields });
}

function useDiameter(d: SampleDesign, cableId: Id<'cable'>): void {
  const typeId = d.store.get('cable', cableId)?.typeId;
  if (typeId !== undefined) change(d, (tx) => tx.update('cableType', typeId, { diameterCentiMm: 600 }));
}

/** Two boxes in cabinets named by a grid, their first ports joined by a cord with this label. */
function gridCable(d: SampleDesign, letters: string, label: string): void {
  const roomId = sharedRoom(d, '1A', 18_000);
  const group = { prefix: '', first: 1, count: 8, role: 'network', face: 'front', connector: 'rj45', speedsMbps: [1000], layout: { xMm: 20, yMm: 20, pitchXMm: 14 } } as const;
  for (const [n, number] of ['12', '14'].entries()) {
    const rackId = d.run(addRack, { typeKey: CABINET, roomId, at: { xMm: nextXMm(d, roomId), yMm: 2000 }, facing: 'south', name: `${letters}${number}` });
    place(d, fitting(d, `${letters}-BOX${n + 1}`, { kind: 'other', portGroups: [group] }), rackId, 38);
  }
  const cableId = d.connect(`${letters}-BOX1:1`, `${letters}-BOX2:1`, { lengthMm: 10_000 });
  d.run(relabelCable, { cableId, label });
}

function setOption(d: SampleDesign, ruleId: string, options: Readonly<Record<string, number | string | boolean>>): void {
  change(d, (tx) => tx.update('project', PROJECT_ID, { ruleOptions: { ...tx.get('project', PROJECT_ID)?.ruleOptions, [ruleId]: options } }));
}

function change(d: SampleDesign, write: (tx: Transaction) => void): void {
  d.store.transact('Make a mistake', (tx) => {
    write(tx);
    return ok(undefined);
  });
}

function cableIn(d: SampleDesign, port: string): Id<'cable'> {
  const [cable] = d.store.find('cablesByPort', portRefKey(d.port(port)));
  if (cable === undefined) throw new Error(`The sample has no cable in ${port}`);
  return cable.id;
}
