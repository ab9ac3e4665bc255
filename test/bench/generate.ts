import { type Id, idSource } from '../../shared/base/id.ts';
import { seededRandom32 } from '../../shared/base/random.ts';
import type { DesignTables } from '../../shared/model/design.ts';
import { type BenchPort, TableBuilder } from './table-builder.ts';

const ROW = 20;
const SERVERS = 13;
const UPLINKS = 4;
const RACK_KEY = 'apc-netshelter-sx-ar3100';
const RACK_WIDTH_MM = 600;
const ROW_PITCH_MM = 2600;
const COLLECTOR_PAIRS = 12;
const PAIRS_PER_RACK = 6;
/** What a server draws; thirteen of them stay within one strip. */
const SERVER_W = 450;
/** One cable in so many has no length, one cord in so many the wrong plugs: designs at work are never clean. */
const MISSING_EVERY = 211;
const WRONG_EVERY = 307;

interface BenchRack {
  readonly id: Id<'rack'>;
  readonly name: string;
  readonly n: number;
}

/** Ports of a row's network rack that its server racks end in. */
interface Home {
  readonly collectors: readonly Id<'device'>[];
  readonly aggregation: readonly Id<'device'>[];
}

/**
 * A design of so many racks, the same for the same seed: rows of a network rack and nineteen server racks, each with a switch on top, servers with two
 * links and two supplies, management, strips on two feeds, and fibre through panels to the head of the row. 200 racks have about 15 000 cables.
 */
export function generateDesign(racks: number, seed: number): DesignTables {
  const ids = idSource(seededRandom32(seed));
  const random32 = seededRandom32(seed ^ 0x5eed);
  const builder = new TableBuilder(ids);
  const rows = Math.ceil(racks / ROW);
  const room = builder.room('Data hall', 3000 + Math.min(racks, ROW) * RACK_WIDTH_MM, 2000 + rows * ROW_PITCH_MM);
  const generator = new Generator(builder, room, random32);
  for (let row = 0; row < rows; row += 1) generator.row(row, Math.min(ROW, racks - row * ROW));
  return builder.tables(`${racks} racks`);
}

class Generator {
  private count = 0;

  constructor(
    private readonly builder: TableBuilder,
    private readonly room: Id<'room'>,
    private readonly random32: () => number,
  ) {}

  row(row: number, racks: number): void {
    const [head, ...others] = Array.from({ length: racks }, (_, i) => this.rack(row, i));
    if (head === undefined) return;
    const home = this.networkRack(head, Math.ceil(others.length / 2));
    let before: Id<'device'> | undefined;
    others.forEach((rack, i) => {
      before = this.serverRack(rack, home, i, before);
    });
  }

  private rack(row: number, i: number): BenchRack {
    const name = `${String.fromCodePoint(65 + row)}${String(i + 1).padStart(2, '0')}`;
    const id = this.builder.rack(RACK_KEY, this.room, name, 1500 + i * RACK_WIDTH_MM, 1200 + row * ROW_PITCH_MM);
    return { id, name, n: row * ROW + i };
  }

  private networkRack(rack: BenchRack, collectors: number): Home {
    const panels = Array.from({ length: collectors }, (_, i) => this.mount(rack, 42 - i, 'generic-panel-12-lc-om4', `FP${i + 1}`));
    const aggregation = [1, 2].map((n) => this.mount(rack, 28 - n, 'generic-switch-48-sfp28', `AGG${n}`));
    const strips = this.strips(rack);
    aggregation.forEach((device, i) => this.supplies(rack, device, strips, i + 1));
    return { collectors: panels, aggregation };
  }

  /** Yields the switch on top, which the next rack's servers use as their second. */
  private serverRack(rack: BenchRack, home: Home, i: number, before: Id<'device'> | undefined): Id<'device'> {
    const panel = this.mount(rack, 42, 'generic-panel-12-lc-om4', 'FP1');
    this.mount(rack, 41, 'generic-cable-manager-1u', 'CM1');
    const top = this.mount(rack, 40, 'generic-switch-48-sfp28', 'SW1');
    const management = this.mount(rack, 39, 'generic-switch-24', 'MGMT1');
    const strips = this.strips(rack);
    this.supplies(rack, top, strips, 1);
    this.cord(rack, 'P', 'generic-power-c14-c13', { deviceId: strips[0], portKey: 'C13-2' }, { deviceId: management, portKey: 'PSU1' }, 1500);
    for (let n = 1; n <= SERVERS; n += 1) this.server(rack, n, before === undefined ? [top] : [top, before], management, strips);
    this.uplinks(rack, home, i, panel, top);
    return top;
  }

  private server(rack: BenchRack, n: number, tops: readonly Id<'device'>[], management: Id<'device'>, strips: readonly [Id<'device'>, Id<'device'>]): void {
    const server = this.mount(rack, 38 - n * 2, n % 3 === 0 ? 'generic-server-2u' : 'generic-server-1u-sfp28', `SRV${n}`, SERVER_W);
    const at = (portKey: string): BenchPort => ({ deviceId: server, portKey });
    tops.forEach((top, i) => this.cord(rack, 'D', 'generic-dac-passive-sfp28', at(`NIC${i + 1}`), { deviceId: top, portKey: String(n + i * 20) }, 3000));
    this.cord(rack, 'C', this.isNth(WRONG_EVERY) ? 'generic-dac-passive-sfp28' : 'generic-cord-cat6a-u-utp', at('BMC1'), { deviceId: management, portKey: String(n) }, 2000);
    strips.forEach((strip, i) => this.cord(rack, 'P', 'generic-power-c14-c13', { deviceId: strip, portKey: `C13-${n + 3}` }, at(`PSU${i + 1}`), 1500));
  }

  private uplinks(rack: BenchRack, { collectors, aggregation }: Home, i: number, panel: Id<'device'>, top: Id<'device'>): void {
    const collector = collectors[Math.floor(i / 2)];
    if (collector === undefined) return;
    const first = (i * PAIRS_PER_RACK) % COLLECTOR_PAIRS;
    const pairs = (deviceId: Id<'device'>, from: number): BenchPort[] => Array.from({ length: PAIRS_PER_RACK }, (_, n) => ({ deviceId, portKey: `R${from + n + 1}` }));
    this.builder.cable({ typeKey: 'generic-trunk-om4-12f-lc', label: this.label(rack, 'F'), a: pairs(panel, 0), b: pairs(collector, first), lengthMm: 15_000, colour: 'aqua' });
    for (let n = 0; n < UPLINKS; n += 1) {
      const near = { deviceId: top, portKey: String(44 + n + 1) };
      const far = { deviceId: aggregation[n % 2] ?? top, portKey: String(i * 2 + Math.floor(n / 2) + 1) };
      this.builder.optic('generic-sfp28-25gbase-sr', near);
      this.builder.optic('generic-sfp28-25gbase-sr', far);
      this.cord(rack, 'F', 'generic-cord-om4-lc-lc', near, { deviceId: panel, portKey: String(n + 1) }, 1000);
      this.cord(rack, 'F', 'generic-cord-om4-lc-lc', far, { deviceId: collector, portKey: String(first + n + 1) }, 2000);
    }
  }

  private strips(rack: BenchRack): readonly [Id<'device'>, Id<'device'>] {
    const hang = (feed: 'A' | 'B', side: 'left' | 'right'): Id<'device'> => {
      const strip = this.builder.device('generic-pdu-0u-32a', `${rack.name}-PDU-${feed}`, { kind: 'rack-side', rackId: rack.id, side, face: 'rear' }, { feed });
      const source = this.builder.device('generic-source-cee-32a-1p', `${rack.name}-FEED-${feed}`, { kind: 'room', roomId: this.room, xMm: 1500 + (rack.n % ROW) * RACK_WIDTH_MM, yMm: (feed === 'A' ? 700 : 1000) + Math.floor(rack.n / ROW) * ROW_PITCH_MM, zMm: 3000 }, { feed });
      this.cord(rack, 'P', 'generic-captive-iec-60309-32a-1p', { deviceId: source, portKey: 'OUT1' }, { deviceId: strip, portKey: 'IN1' }, 3000);
      return strip;
    };
    return [hang('A', 'left'), hang('B', 'right')];
  }

  private supplies(rack: BenchRack, device: Id<'device'>, strips: readonly Id<'device'>[], outlet: number): void {
    strips.forEach((strip, i) => this.cord(rack, 'P', 'generic-power-c14-c13', { deviceId: strip, portKey: `C13-${outlet + i * 20}` }, { deviceId: device, portKey: `PSU${i + 1}` }, 2000));
  }

  private mount(rack: BenchRack, unit: number, typeKey: string, name: string, powerW?: number): Id<'device'> {
    return this.builder.device(typeKey, `${rack.name}-${name}`, { kind: 'rack', rackId: rack.id, bottomHalfU: (unit - 1) * 2, face: 'front' }, { powerW });
  }

  private cord(rack: BenchRack, letter: string, typeKey: string, a: BenchPort, b: BenchPort, lengthMm: number): void {
    this.builder.cable({ typeKey, label: this.label(rack, letter), a: [a], b: [b], lengthMm: this.isNth(MISSING_EVERY) ? undefined : lengthMm + (this.random32() % 3) * 500 });
  }

  private label(rack: BenchRack, letter: string): string {
    this.count += 1;
    return `${rack.name}-${letter}${String(this.count).padStart(5, '0')}`;
  }

  private isNth(every: number): boolean {
    return this.random32() % every === 0;
  }
}
