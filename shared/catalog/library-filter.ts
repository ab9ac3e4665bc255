import type { DeviceKind, DeviceTypeEntry, Mount } from '../model/device-type.ts';

/** Figures that an entry can be asked to state. */
export const KNOWN_FIGURES = ['depth', 'weight', 'power'] as const;

/** A figure that an entry can be asked to state. */
export type KnownFigure = (typeof KNOWN_FIGURES)[number];

/** What entries of the library are narrowed down by; what is absent does not narrow. All but the maker speaks of devices. */
export interface LibraryFilter {
  readonly manufacturer?: string;
  readonly kind?: DeviceKind;
  /** Where it is mounted; `half-width` are rack devices that share a height. */
  readonly mount?: Mount | 'half-width';
  readonly heightHalfU?: number;
  /** Data or panel ports at least. */
  readonly minPorts?: number;
  /** A port that runs at this rate. */
  readonly speedMbps?: number;
  /** Sources Power over Ethernet of this type or a higher one. */
  readonly minPoeType?: number;
  readonly known?: readonly KnownFigure[];
}

/** The filter that lets everything through. */
export const NO_FILTER: LibraryFilter = {};

/** How many things a filter asks for. */
export const filterCount = ({ known = [], ...rest }: LibraryFilter): number => Object.values(rest).filter((value) => value !== undefined).length + known.length;

/** Whether a device meets all of a filter. */
export function meetsFilter(device: DeviceTypeEntry, filter: LibraryFilter): boolean {
  const { manufacturer, kind, mount, heightHalfU, minPorts, speedMbps, minPoeType, known = [] } = filter;
  return (
    (manufacturer === undefined || device.manufacturer === manufacturer) &&
    (kind === undefined || device.kind === kind) &&
    (mount === undefined || (mount === 'half-width' ? device.isHalfWidth === true : device.mount === mount)) &&
    (heightHalfU === undefined || (device.mount === 'rack' && device.heightHalfU === heightHalfU)) &&
    (minPorts === undefined || countedPorts(device) >= minPorts) &&
    (speedMbps === undefined || device.portGroups.some((group) => group.speedsMbps?.includes(speedMbps) === true)) &&
    (minPoeType === undefined || device.portGroups.some(({ poe }) => poe?.role === 'pse' && poe.type >= minPoeType)) &&
    known.every((figure) => states(device, figure))
  );
}

/** Ports a device is counted by: those that carry data, and the front of panels. */
export const countedPorts = (device: DeviceTypeEntry): number =>
  device.portGroups.filter((group) => group.role === 'network' || (group.role === 'panel' && group.face === 'front')).reduce((sum, group) => sum + group.count, 0);

function states(device: DeviceTypeEntry, figure: KnownFigure): boolean {
  const value = { depth: device.depthMm, weight: device.weightG, power: device.powerMaxW ?? device.powerTypicalW }[figure];
  return value !== undefined;
}

/** What can be chosen in a filter, as it occurs in a list of devices. */
export interface FilterChoices {
  readonly kinds: readonly DeviceKind[];
  readonly heightsHalfU: readonly number[];
  readonly speedsMbps: readonly number[];
}

/** What can be chosen in a filter, as it occurs in a list of devices. */
export function filterChoices(devices: readonly DeviceTypeEntry[]): FilterChoices {
  const kinds = new Set(devices.map(({ kind }) => kind));
  const heights = new Set(devices.flatMap(({ mount, heightHalfU }) => (mount === 'rack' && heightHalfU !== undefined ? [heightHalfU] : [])));
  const speeds = new Set(devices.flatMap(({ portGroups }) => portGroups.flatMap(({ speedsMbps = [] }) => speedsMbps)));
  const ascending = (a: number, b: number): number => a - b;
  return { kinds: [...kinds], heightsHalfU: [...heights].sort(ascending), speedsMbps: [...speeds].sort(ascending) };
}

/** The makers of some entries, by name. */
export const makersOf = (entries: readonly { readonly manufacturer: string }[]): readonly string[] =>
  [...new Set(entries.map(({ manufacturer }) => manufacturer))].sort((a, b) => a.localeCompare(b, 'en'));
