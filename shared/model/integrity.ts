import { type Cable } from './cable.ts';
import type { CableEnd } from './cable-type.ts';
import type { Device } from './device.ts';
import type { DeviceType } from './device-type.ts';
import { type DesignRecord, type DesignTables, kindOf, PROJECT_ID, RECORD_KINDS, type RecordKind } from './design.ts';
import { portRefKey } from './port-ref.ts';
import { portsOf } from './ports.ts';
import { referencesOf } from './references.ts';

/** A record that contradicts another, or itself, in a way its schema cannot express. */
export interface IntegrityError {
  readonly code:
    | 'project-count' | 'wrong-kind' | 'duplicate-id' | 'missing-record' | 'too-many-ports' | 'duplicate-port-key' | 'bad-pass-through'
    | 'missing-port' | 'two-optics' | 'missing-leg' | 'leg-used-twice' | 'missing-bay' | 'bay-inside-itself';
  readonly recordId: string;
  /** Where it stands, for example `cable[2] "C-017" a[0].portKey`. */
  readonly place: string;
  /** What is wrong there; continues a sentence that begins with the place. */
  readonly message: string;
}

/** Most ports of all types of a design together: a bound on the work that a hostile file can ask for. */
const MAX_TYPE_PORTS = 2_000_000;

/** Everything in which the records contradict each other; empty for a design that is safe to work on. */
export function checkIntegrity(tables: DesignTables): readonly IntegrityError[] {
  const identity = [...projectErrors(tables), ...idErrors(tables), ...referenceErrors(tables)];
  if (identity.length > 0) return identity;
  const types = typeErrors(tables);
  if (types.length > 0) return types;
  const designed = new Designed(tables);
  return [...opticErrors(tables, designed), ...cableErrors(tables, designed), ...bayErrors(tables, designed)];
}

const NAME_FIELDS = ['name', 'label', 'key', 'id'] as const;
const LONGEST_NAME = 60;

/**
 * Where in a design's tables something stands, for messages: `device[3] "SW1" placement.bottomHalfU`.
 * `index` counts from 0 in the order of the table; the record need not be valid.
 */
export function recordPlace(kind: RecordKind, index: number, record: unknown, field: string): string {
  const name = nameIn(record);
  return [`${kind}[${index}]`, name === undefined ? '' : JSON.stringify(name), field].filter((part) => part !== '').join(' ');
}

function nameIn(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...record };
  const name = NAME_FIELDS.map((field) => fields[field]).find((value): value is string => typeof value === 'string' && value !== '');
  return name !== undefined && name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

function problem(code: IntegrityError['code'], kind: RecordKind, index: number, record: DesignRecord, field: string, message: string): IntegrityError {
  return { code, recordId: record.id, place: recordPlace(kind, index, record, field), message };
}

function projectErrors({ project }: DesignTables): IntegrityError[] {
  const [first] = project;
  if (project.length !== 1 || first === undefined) {
    return [{ code: 'project-count', recordId: PROJECT_ID, place: 'project', message: `there must be exactly one project record, and there are ${project.length}` }];
  }
  return first.id === PROJECT_ID ? [] : [problem('wrong-kind', 'project', 0, first, 'id', `must be ${PROJECT_ID}`)];
}

function idErrors(tables: DesignTables): IntegrityError[] {
  return RECORD_KINDS.flatMap((kind) => {
    const seen = new Set<string>();
    return tables[kind].flatMap((record, index) => {
      if (kindOf(record.id) !== kind) return [problem('wrong-kind', kind, index, record, 'id', `must begin with ${kind}:`)];
      if (seen.has(record.id)) return [problem('duplicate-id', kind, index, record, 'id', `${record.id} is used by an earlier record`)];
      seen.add(record.id);
      return [];
    });
  });
}

function referenceErrors(tables: DesignTables): IntegrityError[] {
  const ids = new Set<string>(RECORD_KINDS.flatMap((kind) => tables[kind].map(({ id }) => id)));
  const missingIn = <K extends RecordKind>(kind: K): IntegrityError[] =>
    tables[kind].flatMap((record, index) =>
      referencesOf(kind, record).filter(({ to }) => !ids.has(to)).map(({ field, to }) => problem('missing-record', kind, index, record, field, `${to} does not exist`)),
    );
  return RECORD_KINDS.flatMap((kind) => missingIn(kind));
}

const portCount = (type: DeviceType): number => type.portGroups.reduce((sum, group) => sum + group.count, 0);

function typeErrors({ deviceType }: DesignTables): IntegrityError[] {
  let total = 0;
  for (const [index, type] of deviceType.entries()) {
    total += portCount(type);
    if (total > MAX_TYPE_PORTS) return [problem('too-many-ports', 'deviceType', index, type, 'portGroups', `the types of this design have more than ${MAX_TYPE_PORTS} ports together`)];
  }
  return deviceType.flatMap((type, index) => {
    const errors: IntegrityError[] = [];
    if (portsOf(type).size !== portCount(type)) errors.push(problem('duplicate-port-key', 'deviceType', index, type, 'portGroups', 'two ports have the same key'));
    type.passThroughs?.forEach(({ front, rear }, i) => {
      if (Math.max(front, rear) >= type.portGroups.length) errors.push(problem('bad-pass-through', 'deviceType', index, type, `passThroughs[${i}]`, 'names a port group that does not exist'));
    });
    return errors;
  });
}

/** Lookups over a design whose references are known to be whole. */
class Designed {
  private readonly deviceById: ReadonlyMap<string, Device>;
  private readonly typeById: ReadonlyMap<string, DeviceType>;

  constructor(tables: DesignTables) {
    this.deviceById = new Map(tables.device.map((device) => [device.id, device]));
    this.typeById = new Map(tables.deviceType.map((type) => [type.id, type]));
  }

  device(id: string): Device | undefined {
    return this.deviceById.get(id);
  }

  typeOf(deviceId: string): DeviceType | undefined {
    return this.typeById.get(this.deviceById.get(deviceId)?.typeId ?? '');
  }

  /** The sentence about a port that does not exist; undefined when it does. */
  missingPort({ deviceId, portKey }: { readonly deviceId: string; readonly portKey: string }): string | undefined {
    const type = this.typeOf(deviceId);
    if (type === undefined || portsOf(type).has(portKey)) return undefined;
    return `${JSON.stringify(this.device(deviceId)?.name ?? deviceId)} has no port ${JSON.stringify(portKey)} (its type is ${type.manufacturer} ${type.model})`;
  }
}

function opticErrors({ optic }: DesignTables, designed: Designed): IntegrityError[] {
  const taken = new Set<string>();
  return optic.flatMap((record, index) => {
    const missing = designed.missingPort(record);
    if (missing !== undefined) return [problem('missing-port', 'optic', index, record, 'portKey', missing)];
    const key = portRefKey(record);
    if (taken.has(key)) return [problem('two-optics', 'optic', index, record, 'portKey', `an earlier optic is already in port ${JSON.stringify(record.portKey)}`)];
    taken.add(key);
    return [];
  });
}

function cableErrors({ cable, cableType }: DesignTables, designed: Designed): IntegrityError[] {
  const typeById = new Map<string, { readonly a: CableEnd; readonly b: CableEnd }>(cableType.map((type) => [type.id, type]));
  return cable.flatMap((record, index) => {
    const type = typeById.get(record.typeId);
    return (['a', 'b'] as const).flatMap((end) => endErrors(record, index, end, type?.[end].legs ?? 0, designed));
  });
}

function endErrors(cable: Cable, index: number, end: 'a' | 'b', legs: number, designed: Designed): IntegrityError[] {
  const used = new Set<number>();
  return cable[end].flatMap((termination, i) => {
    const missing = designed.missingPort(termination);
    if (missing !== undefined) return [problem('missing-port', 'cable', index, cable, `${end}[${i}].portKey`, missing)];
    const field = `${end}[${i}].leg`;
    if (termination.leg >= legs) return [problem('missing-leg', 'cable', index, cable, field, `leg ${termination.leg} does not exist: this end of its type has ${legs}, counted from 0`)];
    if (used.has(termination.leg)) return [problem('leg-used-twice', 'cable', index, cable, field, `leg ${termination.leg} is plugged in twice`)];
    used.add(termination.leg);
    return [];
  });
}

function bayErrors({ device }: DesignTables, designed: Designed): IntegrityError[] {
  return device.flatMap((record, index) => {
    const { placement } = record;
    if (placement.kind !== 'bay') return [];
    const bays = designed.typeOf(placement.deviceId)?.bays ?? [];
    if (!bays.some(({ key }) => key === placement.bayKey)) {
      return [problem('missing-bay', 'device', index, record, 'placement.bayKey', `${JSON.stringify(designed.device(placement.deviceId)?.name ?? '')} has no bay ${JSON.stringify(placement.bayKey)}`)];
    }
    return isInsideItself(record, designed) ? [problem('bay-inside-itself', 'device', index, record, 'placement.deviceId', 'it stands in a bay of itself')] : [];
  });
}

/** Follows the bays outwards; a loop would keep everything that looks for a device's rack busy for ever. */
function isInsideItself(device: Device, designed: Designed): boolean {
  const passed = new Set<string>([device.id]);
  let { placement } = device;
  while (placement.kind === 'bay') {
    if (passed.has(placement.deviceId)) return true;
    passed.add(placement.deviceId);
    const owner = designed.device(placement.deviceId);
    if (owner === undefined) return false;
    placement = owner.placement;
  }
  return false;
}
