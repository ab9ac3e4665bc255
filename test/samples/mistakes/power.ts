import { ok } from '../../../shared/base/result.ts';
import type { Id } from '../../../shared/base/id.ts';
import { updateDevices } from '../../../shared/commands/devices/update-device.ts';
import { updatePort } from '../../../shared/commands/ports/update-port.ts';
import type { DeviceType, PortGroup } from '../../../shared/model/device-type.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { Transaction } from '../../../shared/store/transaction.ts';
import type { Mistake } from '../office-server-room-mistakes.ts';
import type { SampleDesign } from '../sample-design.ts';

/** One mistake for every rule about power over Ethernet and about mains. */
export const POWER_MISTAKES: Readonly<Record<string, Mistake>> = {
  'poe/class': {
    text: 'A camera of 71 W hangs on a port of 30 W.',
    make: (d) => powered(d, 'SW-P1', 'CAM21', (type) => ({ ...type, portGroups: type.portGroups.map((group) => withPoe(group, { role: 'pd', type: 4, class: 8 })) })),
  },
  'poe/no-source': {
    text: 'Power is off at the port of a camera.',
    make: (d) => {
      powered(d, 'SW-P2', 'CAM22');
      d.run(updatePort, { ...d.port('SW-P2:1'), setting: { poe: 'off' } });
    },
  },
  'poe/double-source': {
    text: 'A midspan sits between a camera and a port that sources.',
    make: (d) => {
      for (const [key, name] of [['generic-switch-8-poe', 'SW-P3'], ['generic-midspan-1-type-2', 'INJ1'], ['generic-camera-dome', 'CAM23']] as const) d.add(key, name, { kind: 'unplaced' });
      d.connect('SW-P3:1', 'INJ1:IN1', { lengthMm: 1000 });
      d.connect('INJ1:OUT1', 'CAM23:LAN1', { lengthMm: 1000 });
    },
  },
  'poe/standard': {
    text: 'A passive camera hangs on a switch to the standard.',
    make: (d) => powered(d, 'SW-P4', 'CAM24', (type) => ({ ...type, portGroups: type.portGroups.map((group) => withPoe(group, { role: 'pd', type: 1, method: 'passive', voltageV: 24 })) })),
  },
  'poe/category': {
    text: 'A camera is powered over a cord of Cat3 that was there before.',
    make: (d) => {
      powered(d, 'SW-P5', 'CAM25');
      const cable = d.store.get('cable', cableIn(d, 'SW-P5:1'));
      const type = cable && d.store.get('cableType', cable.typeId);
      if (cable === undefined || type === undefined) throw new Error('The camera has no cable');
      change(d, (tx) => {
        const cat3 = { ...type, id: tx.newId('cableType'), key: 'sample-cord-cat3', model: 'Cat3 cord', medium: 'cat3' } as const;
        tx.put(cat3);
        tx.update('cable', cable.id, { typeId: cat3.id, status: 'existing' });
      });
      for (const port of ['SW-P5:1', 'CAM25:LAN1']) d.run(updatePort, { ...d.port(port), setting: { speedMbps: 10 } });
    },
  },
  'poe/cable-loss': {
    text: 'The loop to an access point measures 25 ohm.',
    make: (d) => change(d, (tx) => tx.update('cable', cableIn(d, 'AP2:LAN1'), { poeLoopMilliohm: 25_000 })),
  },
  'poe/bundle': {
    text: 'The cable of an access point lies in a bundle of 120.',
    make: (d) => change(d, (tx) => tx.update('cable', cableIn(d, 'AP3:LAN1'), { bundleSize: 120 })),
  },
  'power/circuit-load': {
    text: 'Two devices draw more than their circuit of 16 A.',
    make: (d) => onStrip(d, 'C1', [2000, 2000]),
  },
  'power/redundancy': {
    text: 'Servers on a circuit and a UPS draw more than the UPS carries alone.',
    make: (d) => {
      circuit(d, 'D1', 'generic-pdu-1u-16a');
      circuit(d, 'D2', 'generic-ups-2u-230v');
      for (const n of [1, 2]) {
        d.add('generic-server-1u-sfp28', `SRV3${n}`, { kind: 'unplaced' });
        d.run(updateDevices, { deviceIds: [d.device(`SRV3${n}`)], fields: { powerW: 1600 } });
        d.connect(`STRIP-D1:${n}`, `SRV3${n}:PSU1`, { lengthMm: 2000 });
        d.connect(`STRIP-D2:OUT${n}`, `SRV3${n}:PSU2`, { lengthMm: 2000 });
      }
    },
  },
  'power/outlet-rating': {
    text: 'A device draws more from a C13 than its 10 A.',
    make: (d) => onStrip(d, 'E1', [2400]),
  },
  'power/cord-rating': {
    text: 'A device that draws 10.4 A hangs on a C19 with a cord of 10 A.',
    make: (d) => {
      circuit(d, 'G1', 'generic-pdu-1u-16a');
      consumer(d, 'WS-G1', 2400);
      d.connect('STRIP-G1:9', 'WS-G1:PSU1', { typeKey: 'generic-power-c20-c13', lengthMm: 2000 });
    },
  },
  'power/phase-balance': {
    text: 'Two of three phases carry everything.',
    make: (d) => {
      const phase = (['L1', 'L2', 'L3'] as const).map((name, i): PortGroup => ({ ...OUTLETS, prefix: `${name}-`, power: { ratedMa: 10_000, voltageV: 230, phase: name }, layout: { xMm: 20, yMm: 100 + i * 100, pitchYMm: 20 } }));
      addOwn(d, 'STRIP-H1', 'generic-pdu-0u-16a', (type) => ({ ...type, portGroups: [THREE_PHASE_INPUT, ...phase] }));
      for (const [i, outlet] of ['L1-1', 'L2-1'].entries()) {
        consumer(d, `WS-H${i + 1}`, 1000);
        d.connect(`STRIP-H1:${outlet}`, `WS-H${i + 1}:PSU1`, { lengthMm: 2000 });
      }
    },
  },
  'power/branch-breaker': {
    text: 'A strip of C13 on 32 A has no breakers.',
    make: (d) => addOwn(d, 'STRIP-I1', 'generic-pdu-0u-32a', (type) => ({ ...type, portGroups: type.portGroups.filter(({ role, connector }) => role !== 'power-out' || connector === 'c13').map((group) => (group.power === undefined || group.role !== 'power-out' ? group : { ...group, power: { ...group.power, hasBreaker: false } })) })),
  },
  'data/unconnected-supply': {
    text: 'A console switch has no mains cord.',
    make: (d) => void d.mount('A01', 14, 'generic-kvm-16', 'KVM1'),
  },
};

const LAYOUT = { xMm: 20, yMm: 20 };
const OUTLETS: PortGroup = { prefix: '', first: 1, count: 4, role: 'power-out', face: 'front', connector: 'c13', layout: LAYOUT };
const THREE_PHASE_INPUT: PortGroup = { prefix: 'IN', first: 1, count: 1, role: 'power-in', face: 'front', connector: 'iec-60309-16a-3p-plug', power: { ratedMa: 16_000, voltageV: 230, phases: 3 }, layout: LAYOUT };

const withPoe = (group: PortGroup, poe: NonNullable<PortGroup['poe']>): PortGroup => (group.poe === undefined ? group : { ...group, poe });

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

/** A device with a type of its own, made from one of the library. */
function addOwn(d: SampleDesign, name: string, typeKey: string, vary: (type: DeviceType) => DeviceType): void {
  d.add(typeKey, name, { kind: 'unplaced' });
  const device = d.store.get('device', d.device(name));
  const type = device && d.store.get('deviceType', device.typeId);
  if (device === undefined || type === undefined) throw new Error(`The sample has no device ${name}`);
  change(d, (tx) => {
    const own = { ...vary(type), id: tx.newId('deviceType'), key: `sample-${name.toLowerCase()}`, source: { text: 'Made up for this sample', confidence: 'own' } as const };
    tx.put(own);
    tx.update('device', device.id, { typeId: own.id });
    if (tx.find('devicesByType', type.id).length === 0) tx.remove(type.id);
  });
}

/** A camera on a small switch. */
function powered(d: SampleDesign, switchName: string, camera: string, vary?: (type: DeviceType) => DeviceType): void {
  d.add('generic-switch-8-poe', switchName, { kind: 'unplaced' });
  if (vary === undefined) d.add('generic-camera-dome', camera, { kind: 'unplaced' });
  else addOwn(d, camera, 'generic-camera-dome', vary);
  d.connect(`${switchName}:1`, `${camera}:LAN1`, { lengthMm: 2000 });
}

/** A wall circuit of 16 A with a strip or UPS. */
function circuit(d: SampleDesign, name: string, feederKey: string): void {
  d.add('generic-source-cee-7-3', `WALL-${name}`, { kind: 'unplaced' }, name);
  d.add(feederKey, `STRIP-${name}`, { kind: 'unplaced' });
  d.connect(`WALL-${name}:OUT1`, `STRIP-${name}:IN1`, { lengthMm: 2500 });
}

function consumer(d: SampleDesign, name: string, powerW: number): void {
  d.add('generic-workstation', name, { kind: 'unplaced' });
  d.run(updateDevices, { deviceIds: [d.device(name)], fields: { powerW } });
}

/** A circuit, a strip and devices of one supply each. */
function onStrip(d: SampleDesign, name: string, watts: readonly number[]): void {
  circuit(d, name, 'generic-pdu-1u-16a');
  for (const [i, powerW] of watts.entries()) {
    consumer(d, `WS-${name}-${i + 1}`, powerW);
    d.connect(`STRIP-${name}:${i + 1}`, `WS-${name}-${i + 1}:PSU1`, { lengthMm: 2000 });
  }
}
