import type { Id } from '../../../shared/base/id.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceTypeEntry, Face, PortGroup } from '../../../shared/model/device-type.ts';
import type { RackTypeEntry } from '../../../shared/model/rack-type.ts';
import type { ExampleDesign } from '../../../shared/rules/engine/example-design.ts';
import { cabinet, cord, deviceType, ports } from '../../../shared/rules/engine/example-types.ts';
import type { Area } from '../area.ts';
import { Question } from '../drawing/question.ts';

/** Racks, what is in them, and the ways around them. */
export const racks: Area = {
  areas: ['rack', 'room'],
  draw: (design, example) => {
    const question = Question.of(example);
    if (asksForAisle(question)) drawAisle(design, question);
    else if (question.has('row_cabinets', 'cabinets_in_row', 'row_length_cabinets', 'cabinets')) drawRow(design, question);
    else drawRack(design, question);
  },
  answers: (example) => answersOf(Question.of(example)),
  figures: { btu_h: 'heat', btu: 'heat', heat_btu_h: 'heat', total_weight: 'total', max_load: 'limit', static: 'limit', depth: 'maxDepth', kw: 'power' },
};

const asksForAisle = (question: Question): boolean => question.has('aisle', 'aisles', 'aisle_type', 'hot_aisle_m', 'cold_aisle_m', 'hot_aisle_mm', 'cold_aisle_mm', 'clearance', 'rear_clearance_mm', 'rear_clearance_m', 'front_clearance_mm', 'front_clearance_m', 'door_clearance_mm', 'working_space_m', 'working_space_mm');

function answersOf(question: Question): readonly string[] {
  if (asksForAisle(question)) return ['room/aisle', 'room/clearance'];
  if (question.has('row_cabinets', 'cabinets_in_row', 'row_length_cabinets', 'cabinets')) return ['room/row-length'];
  const parts = devicesIn(question);
  const asks = (...names: readonly string[]): boolean => parts.some((part) => part.has(...names)) || question.has(...names);
  return [
    'rack/half-unit', 'rack/side-rails', 'rack/heat', 'rack/power',
    ...(asks('u', 'position', 'position_u', 'start_u', 'bottom_u', 'units', 'u_position', 'u_from', 'from_u') ? ['rack/overlap', 'rack/out-of-bounds'] : []),
    ...(asks('weight_kg', 'weight_lb', 'weight_g', 'total_kg', 'load_kg', 'total_weight_kg', 'equipment_kg') ? ['rack/weight', 'rack/unit-load'] : []),
    ...(asks('depth_mm', 'depth_in') ? ['rack/depth'] : []),
    ...(asks('airflow') ? ['rack/airflow', 'room/airflow'] : []),
    ...(asks('width_in', 'width_mm', 'rack_width_in', 'rail_width_in', 'device_width_in', 'width_inch', 'rack_width_inch', 'body_width_mm', 'device_width_mm', 'opening_mm') ? ['rack/width'] : []),
  ];
}

const devicesIn = (question: Question): readonly Question[] => question.parts('devices', 'items', 'equipment') ?? (question.has('device_depth_mm', 'height_u', 'device_width_in', 'airflow') ? [question] : []);

/* A rack as the question describes it, otherwise large and strong enough for anything. */
function drawRack(design: ExampleDesign, question: Question): void {
  const heightU = question.number('rack_u', 'rack_height_u', 'rack_units') ?? (question.has('devices', 'items', 'equipment', 'face') ? undefined : question.number('height_u', 'units', 'u')) ?? 42;
  const railWidthInch = question.number('rack_width_in', 'rail_width_in', 'rack_width_inch', 'rack_inch') ?? 19;
  const fields: Partial<RackTypeEntry> = {
    heightU, railWidthInch: inchOf(railWidthInch), form: formOf(question.text('rack_type', 'rack_form', 'form', 'rack_kind')),
    usableDepthMm: question.lengthMm('rack_depth', 'rail_depth', 'usable_depth', 'rack_usable_depth') ?? 1000,
    maxLoadG: question.weightG('rack_static', 'rack_max', 'max_load', 'rack_load', 'static_rating', 'rack_capacity', 'rack_dynamic') ?? 2_000_000,
  };
  const perUnitG = question.weightG('max_per_u', 'per_u', 'rack_per_u', 'max_load_per_u');
  const type = cabinet(perUnitG === undefined ? fields : { ...fields, maxLoadPerUnitG: perUnitG });
  const numbering = /top/.test(question.text('numbering', 'u_numbering', 'unit_numbering') ?? '') || question.flag('desc_units') === true ? 'top-down' : 'bottom-up';
  const limitW = question.powerW('rack_limit', 'power_limit');
  const rack = design.rack('A01', type, { numbering, ...(limitW === undefined ? {} : { powerLimitW: limitW }) });
  setOptions(design, question);
  const drawn = new DrawnRack(design, rack, type, numbering);
  for (const part of devicesIn(question)) drawn.add(part);
  const totalG = question.weightG('total', 'load', 'total_weight', 'equipment');
  if (totalG !== undefined) design.device('all', deviceType('all', 'other', [], { weightG: totalG }), { rack });
  const loadW = question.powerW('power', 'load', 'it_load');
  if (loadW !== undefined) drawn.load(loadW, question.powerW('poe_delivered', 'poe', 'delivered_poe', 'poe_out', 'poe_load', 'poe_power'));
}

function setOptions(design: ExampleDesign, question: Question): void {
  const coolingW = question.powerW('cooling', 'max_heat');
  const rearMm = (question.lengthMm('cable_bend', 'cable_space', 'rear_allowance') ?? 0) + (question.lengthMm('pdu_depth', 'rear_pdu', 'pdu') ?? 0);
  const flow = question.text('row_airflow', 'rack_airflow', 'cold_aisle_side');
  design.project({
    ruleOptions: {
      ...(coolingW === undefined ? {} : { 'rack/heat': { coolingW } }),
      ...(rearMm === 0 ? {} : { 'rack/depth': { rearAllowanceMm: rearMm } }),
      ...(flow === undefined ? {} : { 'rack/airflow': { intake: flow.startsWith('rear') ? 'rear' : 'front', ducts: question.flag('air_duct', 'duct') ?? false } }),
    },
  });
}

const inchOf = (inch: number): RackTypeEntry['railWidthInch'] => ([10, 19, 21, 23] as const).find((known) => known === inch) ?? 19;

function formOf(text = 'cabinet'): RackTypeEntry['form'] {
  if (/two|2.?post/i.test(text)) return '2-post';
  if (/four|4.?post|open/i.test(text)) return '4-post';
  return /wall/i.test(text) ? 'wall-cabinet' : 'cabinet';
}

class DrawnRack {
  private count = 0;
  private nextU = 1;

  constructor(
    private readonly design: ExampleDesign,
    private readonly rack: Id<'rack'>,
    private readonly type: RackTypeEntry,
    private readonly numbering: 'bottom-up' | 'top-down',
  ) {}

  /* With power that leaves over Ethernet, the load is a switch and what it powers stands elsewhere. */
  load(powerMaxW: number, sentW = 0): void {
    const port = (role: 'pse' | 'pd'): PortGroup => ports(1, 'rj45', { poe: { role, type: 4 } });
    const type = deviceType('load', 'switch', sentW > 0 ? [port('pse')] : [], { powerMaxW, ...(sentW > 0 ? { poeBudgetW: sentW } : {}) });
    const load = this.design.device('load', type, { rack: this.rack }, sentW > 0 ? { ports: { 1: { poeW: sentW } } } : {});
    if (sentW > 0) this.design.cable(cord('cat6a', 'rj45'), load.port(1), this.design.device('PD', deviceType('pd', 'camera', [port('pd')], { mount: 'room' })).port(1));
  }

  add(part: Question): void {
    const type = this.typeOf(part);
    for (let n = 0; n < (part.number('count', 'quantity', 'qty') ?? 1); n += 1) {
      this.count += 1;
      const name = part.text('name') ?? `device ${this.count}`;
      this.design.device(n === 0 ? name : `${name} ${n + 1}`, type, { placement: this.placementOf(part, type, n) });
    }
  }

  private typeOf(part: Question): DeviceTypeEntry {
    const heightU = part.number('height_u', 'u_height', 'size_u', 'rack_units') ?? spanOf(part) ?? 1;
    const isSide = isZeroU(part);
    const isFullDepth = part.flag('full_depth', 'is_full_depth') ?? (/full/i.test(part.text('depth') ?? '') || /both|full/i.test(part.text('face') ?? '') || undefined);
    const depthMm = part.lengthMm('depth', 'device_depth') ?? (isFullDepth === true ? this.type.usableDepthMm : isFullDepth === false ? 300 : 300);
    const widthInch = part.number('width_in', 'device_width_in', 'width_inch', 'device_width_inch');
    const widthMm = part.lengthMm('body_width', 'device_width') ?? part.number('width_mm');
    const lengthMm = part.lengthMm('length', 'height');
    const airflow = airflowOf(part.text('airflow', 'air_flow', 'direction'));
    const weightG = part.weightG('weight', 'mass');
    return deviceType(`type-${this.count}-${heightU}-${depthMm ?? 0}`, 'server', [], {
      mount: isSide ? 'rack-side' : 'rack',
      ...(depthMm === undefined ? {} : { depthMm }),
      ...(isSide ? {} : { heightHalfU: Math.round(heightU * 2) }),
      ...(weightG === undefined ? {} : { weightG }),
      ...(part.flag('half_width', 'is_half_width') === true ? { isHalfWidth: true } : {}),
      ...(widthInch !== undefined && widthInch >= 10 ? { railWidthInch: inchOf(widthInch) } : {}),
      ...(widthMm === undefined ? {} : { widthMm }),
      ...(lengthMm === undefined ? {} : { heightMm: lengthMm }),
      ...(airflow === undefined ? {} : { airflow }),
      powerMaxW: part.powerW('power', 'max_power') ?? 0,
    });
  }

  /* Several of one kind stand one above the other. */
  private placementOf(part: Question, type: DeviceTypeEntry, nth: number): Device['placement'] {
    const side = /right/i.test(part.text('side', 'column', 'position', 'slot') ?? '') ? 'right' : 'left';
    const faceText = part.text('face', 'mounted', 'mount_face', 'rack_face');
    if (type.mount === 'rack-side') return { kind: 'rack-side', rackId: this.rack, side, face: faceText === undefined ? 'rear' : faceOf(faceText) };
    const first = part.number('u', 'position_u', 'start_u', 'bottom_u', 'u_position', 'u_from', 'from_u', 'position');
    const unit = first === undefined ? this.nextFree(type) : first + (nth * (type.heightHalfU ?? 2)) / 2;
    return { kind: 'rack', rackId: this.rack, bottomHalfU: this.bottomOf(unit, type), face: faceOf(faceText), ...(type.isHalfWidth === true ? { column: side } : {}) };
  }

  private nextFree(type: DeviceTypeEntry): number {
    const unit = this.nextU;
    this.nextU += Math.ceil((type.heightHalfU ?? 2) / 2);
    return unit;
  }

  /* A rack that counts from the top names a device by its highest unit, which then is the lowest number. */
  private bottomOf(unit: number, type: DeviceTypeEntry): number {
    if (this.numbering === 'bottom-up') return Math.round((unit - 1) * 2);
    return Math.round((this.type.heightU - unit + 1) * 2) - (type.heightHalfU ?? 2);
  }
}

/* Units from the first to the last, both counted. */
function spanOf(part: Question): number | undefined {
  const [from, to] = [part.number('u', 'u_from', 'from_u', 'start_u'), part.number('u_to', 'to_u', 'end_u', 'top_u')];
  return from === undefined || to === undefined ? undefined : to - from + 1;
}

const isZeroU = (part: Question): boolean => part.number('height_u', 'u_height') === 0 || part.flag('zero_u', '0u') === true || /0u|zero|side|vertical/i.test(part.text('mount', 'mounting', 'kind', 'type') ?? '');

const faceOf = (text = 'front'): Face => (/rear|back/i.test(text) ? 'rear' : 'front');

const FLOWS = ['front-to-rear', 'rear-to-front', 'left-to-right', 'right-to-left', 'side-to-rear', 'rear-to-side', 'bottom-to-top', 'top-to-bottom', 'passive', 'fanless', 'mixed'] as const;

function airflowOf(text: string | undefined): DeviceTypeEntry['airflow'] {
  const wanted = text?.toLowerCase().replaceAll(/[\s_]+/g, '-').replaceAll('back', 'rear').replace('f2r', 'front-to-rear').replace('r2f', 'rear-to-front').replace('side-to-side', 'left-to-right');
  return FLOWS.find((flow) => flow === wanted);
}

const DEPTH_MM = 1200;
const TILE_MM = 600;

/* Two racks that look at each other across a cold aisle or turn their backs in a hot one, or one before a wall. */
function drawAisle(design: ExampleDesign, question: Question): void {
  const kind = `${question.text('aisle', 'aisle_type', 'kind') ?? ''} ${question.has('hot_aisle_m', 'hot_aisle_mm') ? 'hot' : ''} ${question.text('clearance') ?? ''}`;
  const isRear = /hot|rear|back/i.test(kind) || question.has('rear_clearance_mm', 'rear_clearance_m');
  const isWall = /wall|clearance|rear|back|working/i.test(kind) || question.has('clearance', 'rear_clearance_mm', 'rear_clearance_m', 'front_clearance_mm', 'front_clearance_m', 'door_clearance_mm', 'working_space_m', 'working_space_mm') || /wall/i.test(question.text('to', 'against', 'opposite') ?? '');
  const widthMm = Math.round(question.lengthMm('width', 'aisle_width', 'hot_aisle', 'cold_aisle', 'rear_clearance', 'front_clearance', 'door_clearance', 'working_space', 'distance', 'clearance') ?? (question.number('tiles') ?? NaN) * TILE_MM);
  const roomId = design.room('Room', { widthMm: 20_000, depthMm: isWall ? 4000 + DEPTH_MM + widthMm : 20_000 });
  const type = cabinet({ depthMm: DEPTH_MM });
  design.rack('A01', type, { roomId, xMm: 4000, yMm: 4000, facing: isRear ? 'north' : 'south' });
  if (!isWall) design.rack('B01', type, { roomId, xMm: 4000, yMm: 4000 + DEPTH_MM + widthMm, facing: isRear ? 'south' : 'north' });
}

function drawRow(design: ExampleDesign, question: Question): void {
  const count = question.number('row_cabinets', 'cabinets_in_row', 'row_length_cabinets', 'cabinets') ?? 0;
  const type = cabinet({ widthMm: 600 });
  const roomId = design.room('Room', { widthMm: count * 600 + 4000, depthMm: 8000 });
  for (let n = 0; n < count; n += 1) design.rack(`A${String(n + 1).padStart(2, '0')}`, type, { roomId, xMm: 2000 + n * 600, yMm: 2000 });
}

