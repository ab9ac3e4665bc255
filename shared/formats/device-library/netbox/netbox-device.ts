import { err, ok, type Result } from '../../../base/result.ts';
import { arrangePorts } from '../../../catalog/arrange-ports.ts';
import { checkEntryStructure } from '../../../catalog/check-device-entry.ts';
import { type DeviceKind, type DeviceTypeEntry, deviceTypeEntrySchema, type Mount } from '../../../model/device-type.ts';
import { faceSize } from '../../../scene/face-size.ts';
import { consolePorts, groupsOf, inletPorts, interfacePorts, outletPorts, panelPorts, PortNames } from './netbox-ports.ts';
import { panelGroups } from './netbox-passages.ts';
import { type NetboxType, numberOf } from './netbox-type.ts';

/** A device type with what could not be taken over. */
export interface ConvertedDevice {
  readonly device: DeviceTypeEntry;
  readonly notes: readonly string[];
}

/** A NetBox device type as one of ours, with its ports arranged on its faces: the file does not say where they are. Fails with one sentence. */
export function convertNetboxDevice(type: NetboxType, fileName: string): Result<ConvertedDevice, string> {
  const title = `${type.manufacturer} ${type.model}`;
  if (hasModuleNames(type)) return err(`${title} is a module: its ports are named after the slot it goes into. Only whole devices can be imported.`);
  const kind = kindOf(type);
  const mount = mountOf(type, kind);
  const { groups, passThroughs, unmapped } = portsOf(type, kind, mount);
  const parsed = deviceTypeEntrySchema.safeParse({ ...factsOf(type, kind, mount, fileName), portGroups: groups, ...(passThroughs.length === 0 ? {} : { passThroughs }) });
  if (!parsed.success) return err(`${title} cannot be taken over: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}.`);
  const [problem] = checkEntryStructure(parsed.data);
  if (problem !== undefined) return err(`${title} cannot be taken over. ${problem.message}`);
  return ok({ device: arrangePorts(parsed.data, faceSize(parsed.data)), notes: notesOf(type, title, unmapped) });
}

const hasModuleNames = (type: NetboxType): boolean => [...type.interfaces, ...type['front-ports'], ...type['console-ports'], ...type['power-ports']].some(({ name }) => name.includes('{module}'));

function portsOf(type: NetboxType, kind: DeviceKind, mount: Mount) {
  const names = new PortNames();
  const dataFace = kind === 'server' || kind === 'storage' || kind === 'ups' ? 'rear' : 'front';
  const powerFace = mount === 'rack-side' ? 'front' : 'rear';
  const fronts = names.take(panelPorts(type, 'front'), 'F');
  const others = [
    ...names.take(interfacePorts(type, dataFace), 'E'),
    ...names.take(consolePorts(type, dataFace), 'CON'),
    ...names.take(inletPorts(type, powerFace), 'IN'),
    ...names.take(outletPorts(type, powerFace), 'OUT'),
  ];
  const rears = names.take(panelPorts(type, 'rear'), 'R');
  const before = groupsOf(others);
  const panel = panelGroups(type, fronts, rears, before.length);
  return { ...panel, groups: [...before, ...panel.groups] };
}

function factsOf(type: NetboxType, kind: DeviceKind, mount: Mount, fileName: string) {
  const weightG = weightOf(type);
  const inlets = type['power-ports'];
  const [maxW, typicalW] = inlets.length === 1 ? [numberOf(inlets[0]?.maximum_draw), numberOf(inlets[0]?.allocated_draw)] : [];
  const airflow = deviceTypeEntrySchema.shape.airflow.safeParse(type.airflow);
  return {
    key: slugOf(type.slug ?? `${type.manufacturer}-${type.model}`),
    manufacturer: type.manufacturer,
    model: type.model,
    ...(type.part_number === undefined ? {} : { partNumber: type.part_number }),
    kind,
    mount,
    ...(mount === 'rack' ? { heightHalfU: Math.max(1, Math.ceil((numberOf(type.u_height) ?? 1) * 2)) } : {}),
    ...(weightG === undefined ? {} : { weightG }),
    ...(maxW === undefined ? {} : { powerMaxW: maxW }),
    ...(typicalW === undefined ? {} : { powerTypicalW: typicalW }),
    ...(airflow.success && airflow.data !== undefined ? { airflow: airflow.data } : {}),
    ...(type.is_full_depth === 'true' ? { notes: 'Takes the full depth of the rack.' } : {}),
    source: { text: `Device type file "${fileName}" in the form of NetBox; places of ports are our own drawing`.slice(0, 500), confidence: 'partial' },
  };
}

const slugOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 100) || 'device';

const GRAMS: Readonly<Record<string, number>> = { kg: 1000, g: 1, lb: 453.592_37, oz: 28.349_523 };

function weightOf({ weight, weight_unit: unit }: NetboxType): number | undefined {
  const [figure, grams] = [numberOf(weight), GRAMS[unit ?? '']];
  return figure === undefined || grams === undefined || figure <= 0 ? undefined : Math.round(figure * grams);
}

function mountOf({ u_height: height }: NetboxType, kind: DeviceKind): Mount {
  if (numberOf(height) !== 0) return 'rack';
  return kind === 'pdu' ? 'rack-side' : 'room';
}

const WORDS: readonly (readonly [RegExp, DeviceKind])[] = [
  [/\bblank|filler/i, 'blank'], [/\bshelf|\btray\b/i, 'shelf'], [/cable (?:manage|organi)|\bfinger duct/i, 'cable-manager'], [/\bups\b/i, 'ups'],
  [/firewall|fortigate|\bpa-\d|\bsrx\d/i, 'firewall'], [/router/i, 'router'], [/storage|\bnas\b|\bsan\b|powervault/i, 'storage'], [/server|poweredge|proliant|thinksystem/i, 'server'],
];

/** The file does not say what a device is for: its ports and its name do, mostly. */
function kindOf(type: NetboxType): DeviceKind {
  if (type['front-ports'].length > 0) return ['8p', 'gg45', 'tera', '110'].some((word) => type['front-ports'][0]?.type?.startsWith(word) === true) ? 'copper-panel' : 'fibre-panel';
  const worded = WORDS.find(([pattern]) => pattern.test(`${type.manufacturer} ${type.model}`))?.[1];
  if (worded !== undefined) return worded;
  if (type['power-outlets'].length > 1) return 'pdu';
  if (type['console-server-ports'].length > 0) return 'console-server';
  if (type.interfaces.some((port) => port.type?.startsWith('ieee802.11') === true)) return 'access-point';
  return type.interfaces.length >= 5 ? 'switch' : 'other';
}

function notesOf(type: NetboxType, title: string, unmapped: number): readonly string[] {
  const bays = type['module-bays'].length + type['device-bays'].length;
  return [
    ...(bays === 0 ? [] : [`${title}: ${bays} bays were left out, because the file does not say what fits them.`]),
    ...(unmapped === 0 ? [] : [`${title}: ${unmapped} front ports lead nowhere yet, because their way to the rear has no counterpart here.`]),
    ...(type.u_height === undefined ? [`${title}: the file gives no height; 1U was taken.`] : []),
  ];
}
