import { ok } from '../../shared/base/result.ts';
import { reterminateCable } from '../../shared/commands/cables/reterminate-cable.ts';
import { changeCableType, relabelCable, setCableLength, updateCables } from '../../shared/commands/cables/update-cable.ts';
import { waiveFinding } from '../../shared/commands/findings/waive-finding.ts';
import { setPortSpeed } from '../../shared/commands/ports/update-port.ts';
import { addRack } from '../../shared/commands/racks/add-rack.ts';
import { updateProject } from '../../shared/commands/project/update-project.ts';
import { updateRack } from '../../shared/commands/racks/update-rack.ts';
import type { Id } from '../../shared/base/id.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { portRefKey } from '../../shared/model/port-ref.ts';
import type { Transaction } from '../../shared/store/transaction.ts';
import { COPPER_MISTAKES } from './mistakes/copper.ts';
import { FIBRE_LOSS_MISTAKES } from './mistakes/fibre-loss.ts';
import { OPTICS_COMPATIBILITY_MISTAKES } from './mistakes/optics-compatibility.ts';
import { POWER_MISTAKES } from './mistakes/power.ts';
import { RACK_PATHWAY_LABEL_MISTAKES } from './mistakes/racks-pathways-labels.ts';
import { officeServerRoom } from './office-server-room.ts';
import { SampleDesign } from './sample-design.ts';

const SEED = 20_260_303;

/** How one rule is broken. */
export interface Mistake {
  readonly text: string;
  readonly make: (design: SampleDesign) => void;
}

/** One mistake for every rule, by the rule's id; each is found by its rule alone. */
export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'copper/speed-category-length': {
    text: 'The storage is connected at 10 Gb/s with a Cat5e cord.',
    make: (d) => d.run(changeCableType, { cableIds: [cableIn(d, 'NAS1:LAN6')], typeKey: 'generic-cord-cat5e-u-utp' }),
  },
  'copper/dac-reach': {
    text: 'A server is connected with 7 m of passive twinax at 25 Gb/s.',
    make: (d) => d.run(setCableLength, { cableId: cableIn(d, 'SRV4:NIC2'), lengthMm: 7000 }),
  },
  'optics/multimode-reach': {
    text: 'A fibre cord of a 10GBASE-SR link is entered with 450 m.',
    make: (d) => d.run(setCableLength, { cableId: cableIn(d, 'FW2:x2'), lengthMm: 450_000 }),
  },
  'optics/singlemode-reach': {
    text: 'Two 1000BASE-LX optics are joined over 6 km.',
    make: (d) => {
      for (const core of ['SW-CORE1', 'SW-CORE2']) d.plug(`${core}:20`, 'generic-sfp-1000base-lx');
      d.connect('SW-CORE1:20', 'SW-CORE2:20', { typeKey: 'generic-cord-os2-lc-lc', lengthMm: 6_000_000 });
    },
  },
  'optics/fibre-mode-mismatch': {
    text: 'Two 10GBASE-SR optics are joined with a single-mode cord.',
    make: (d) => {
      for (const core of ['SW-CORE1', 'SW-CORE2']) d.plug(`${core}:19`, 'generic-sfp-plus-10gbase-sr');
      d.connect('SW-CORE1:19', 'SW-CORE2:19', { typeKey: 'generic-cord-os2-lc-lc', lengthMm: 1000 });
    },
  },
  'optics/cage-module': {
    text: 'An SFP28 optic is in an SFP+ cage.',
    make: (d) => d.plug('SW-ACC1:xe-0/2/2', 'generic-sfp28-25gbase-sr'),
  },
  'connection/connector-mismatch': {
    text: 'The cord to the provider has an SC plug for an LC socket.',
    make: (d) => d.run(changeCableType, { cableIds: [cableIn(d, 'RT1:5')], typeKey: 'generic-cord-os2-lc-sc' }),
  },
  'connection/no-common-speed': {
    text: 'The two ends of a link are set to different rates.',
    make: (d) => {
      d.run(setPortSpeed, { ...d.port('RT1:2'), speedMbps: 100 });
      d.run(setPortSpeed, { ...d.port('FW2:wan1'), speedMbps: 1000 });
    },
  },
  'connection/port-used-twice': {
    text: 'Two patch cords share one panel port.',
    make: (d) => {
      const cableId = d.connect('SW-ACC1:ge-0/0/20', 'PP1:24');
      change(d, (tx) => tx.update('cable', cableId, { b: [{ ...d.port('PP1:1'), leg: 0 }] }));
    },
  },
  'connection/unterminated-position': {
    text: 'A panel port is patched with nothing behind it.',
    make: (d) => void d.connect('SW-ACC2:ge-0/0/10', 'PP2:24'),
  },
  'connection/dangling-cable': {
    text: 'A patch cord hangs out of a switch.',
    make: (d) => {
      const cableId = d.connect('SW-ACC1:ge-0/0/30', 'PP1:23');
      d.run(reterminateCable, { cableId, end: 'b', leg: 0 });
    },
  },
  'poe/budget': {
    text: 'A small switch powers one camera too many.',
    make: (d) => {
      d.mount(wallCabinet(d), 12, 'generic-switch-8-poe', 'SW-CAM1');
      for (let n = 1; n <= 5; n += 1) {
        d.add('generic-camera-ptz', `CAM1${n}`, { kind: 'room', roomId: roomOf(d), xMm: 5900, yMm: 1000 + n * 500, zMm: 2600 });
        d.connect(`SW-CAM1:${n}`, `CAM1${n}:LAN1`);
      }
    },
  },
  'rack/depth': {
    text: 'A storage of 600 mm is in a wall cabinet.',
    make: (d) => mountAnyway(d, 'generic-nas-2u', 'NAS2', wallCabinet(d), 1),
  },
  'rack/weight': {
    text: 'The server cabinet is of a light make.',
    make: useLightCabinet,
  },
  'rack/power': {
    text: 'The network cabinet is granted less power than it draws.',
    make: (d) => d.run(updateRack, { rackId: d.rack('A01'), fields: { powerLimitW: 500 } }),
  },
  'rack/overlap': {
    text: 'A shelf is where a blank is.',
    make: (d) => place(d, 'SH1', 'A01', 30),
  },
  'rack/out-of-bounds': {
    text: 'A blank is above the highest unit.',
    make: (d) => mountAnyway(d, 'generic-blank-1u', 'BL4', 'A02', 43),
  },
  'power/single-feed': {
    text: 'Both supplies of a firewall hang on feed A.',
    make: (d) => d.run(reterminateCable, { cableId: cableIn(d, 'FW1:PS2'), end: endAt(d, 'FW1:PS2') === 'a' ? 'b' : 'a', leg: 0, to: d.port('PDU-A1:7') }),
  },
  'label/duplicate': {
    text: 'Two cables carry the same label.',
    make: (d) => d.run(relabelCable, { cableId: cableIn(d, 'SRV1:NIC2'), label: d.store.get('cable', cableIn(d, 'SRV1:NIC1'))?.label ?? '' }),
  },
  'data/missing-length': {
    text: 'A patch cord has no length.',
    make: (d) => d.run(updateCables, { cableIds: [cableIn(d, 'SW-ACC1:ge-0/0/1')], fields: {}, clear: ['lengthMm'] }),
  },
  'data/unknown-figure': {
    text: 'A device of which nothing is known is mounted.',
    make: (d) => {
      d.mount('A01', 18, 'generic-device-1u', 'X1');
      d.connect('X1:PSU1', 'PDU-A1:8');
    },
  },
  'data/stale-waiver': {
    text: 'A waiver is left of a finding that is gone.',
    make: (d) => d.run(waiveFinding, { ruleId: 'data/missing-length', fingerprint: 'data/missing-length missing cable:gone', facts: '', reason: 'Measured on site.', author: 'Sample', date: '2026-03-02' }),
  },
  ...COPPER_MISTAKES,
  ...FIBRE_LOSS_MISTAKES,
  ...OPTICS_COMPATIBILITY_MISTAKES,
  ...POWER_MISTAKES,
  ...RACK_PATHWAY_LABEL_MISTAKES,
};

/** The office server room with one mistake for every rule. */
export function officeServerRoomMistakes(): DesignTables {
  return withMistakes(Object.values(MISTAKES));
}

/** The office server room with some mistakes. */
export function withMistakes(mistakes: readonly Mistake[]): DesignTables {
  const d = new SampleDesign(officeServerRoom(), SEED);
  d.run(updateProject, { fields: { name: 'Office server room with mistakes', drawingNumber: 'CW-0002', notes: 'One mistake for every rule.' } });
  for (const { make } of mistakes) make(d);
  return d.store.snapshot();
}

/** Writes past the commands, as only a file from elsewhere can. */
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

function endAt(d: SampleDesign, port: string): 'a' | 'b' {
  const ref = portRefKey(d.port(port));
  return d.store.get('cable', cableIn(d, port))?.a.some((end) => portRefKey(end) === ref) === true ? 'a' : 'b';
}

function roomOf(d: SampleDesign): Id<'room'> {
  const roomId = d.store.get('rack', d.rack('A01'))?.roomId;
  if (roomId === undefined) throw new Error('The sample has no room');
  return roomId;
}

/** The name of a wall cabinet of 12 units, 350 mm deep inside, hung up when it is first asked for. */
function wallCabinet(d: SampleDesign): string {
  const name = 'W01';
  if (d.store.find('racksByName', name).length === 0) d.run(addRack, { typeKey: 'digitus-dn-19-12-u', roomId: roomOf(d), at: { xMm: 0, yMm: 3000 }, facing: 'east', name });
  return name;
}

function place(d: SampleDesign, device: string, rack: string, unit: number): void {
  change(d, (tx) => tx.update('device', d.device(device), { placement: { kind: 'rack', rackId: d.rack(rack), bottomHalfU: (unit - 1) * 2, face: 'front' } }));
}

function mountAnyway(d: SampleDesign, typeKey: string, device: string, rack: string, unit: number): void {
  d.add(typeKey, device, { kind: 'unplaced' });
  place(d, device, rack, unit);
}

/** Gives the server cabinet a type of the same size that carries little. */
function useLightCabinet(d: SampleDesign): void {
  const rack = d.store.get('rack', d.rack('A02'));
  const type = rack && d.store.get('rackType', rack.typeId);
  if (rack === undefined || type === undefined) throw new Error('The sample has no cabinet A02');
  change(d, (tx) => {
    const { key: _, partNumber: __, unitPriceCents: ___, notes: ____, ...size } = type;
    const light = { ...size, id: tx.newId('rackType'), key: 'sample-light-cabinet', manufacturer: 'Generic', model: 'Light cabinet 42U', maxLoadG: 150_000, source: { text: 'Made up for this sample', confidence: 'own' } as const };
    tx.put(light);
    tx.update('rack', rack.id, { typeId: light.id });
    tx.remove(type.id);
  });
}
