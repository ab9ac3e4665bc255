import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatHalfU, formatLength, formatPower, formatSpeed } from '../../../shared/base/units.ts';
import { shortConnector } from '../../state/connector-name.ts';
import { type Library, LIBRARY } from '../../../shared/catalog/library.ts';
import type { CableTypeEntry } from '../../../shared/model/cable-type.ts';
import type { DeviceKind, DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import type { OpticTypeEntry } from '../../../shared/model/optic-type.ts';
import type { RackTypeEntry } from '../../../shared/model/rack-type.ts';

/** An entry of the library with the table it stands in. */
export type TabledEntry =
  | { readonly table: 'devices'; readonly entry: DeviceTypeEntry }
  | { readonly table: 'racks'; readonly entry: RackTypeEntry }
  | { readonly table: 'optics'; readonly entry: OpticTypeEntry }
  | { readonly table: 'cables'; readonly entry: CableTypeEntry };

/** The entries of one table; of devices the person's own first. */
export function entriesOf(table: keyof Library, own: readonly DeviceTypeEntry[] = []): readonly TabledEntry[] {
  switch (table) {
    case 'devices':
      return [...own, ...LIBRARY.devices].map((entry) => ({ table, entry }));
    case 'racks':
      return LIBRARY.racks.map((entry) => ({ table, entry }));
    case 'optics':
      return LIBRARY.optics.map((entry) => ({ table, entry }));
    case 'cables':
      return LIBRARY.cables.map((entry) => ({ table, entry }));
    default:
      return assertNever(table);
  }
}

/** What a kind of device is called in lists. */
export const KIND_TITLES: Readonly<Record<DeviceKind, string>> = {
  switch: 'Switches', router: 'Routers', firewall: 'Firewalls', server: 'Servers', storage: 'Storage', ups: 'UPS', pdu: 'Power strips', 'power-source': 'Building power',
  'copper-panel': 'Copper panels', 'fibre-panel': 'Fibre panels', cassette: 'Cassettes', 'access-point': 'Access points', camera: 'Cameras', outlet: 'Outlets', 'consolidation-point': 'Consolidation points', midspan: 'PoE midspans', 'media-converter': 'Media converters',
  'console-server': 'Console servers', kvm: 'KVM', 'load-balancer': 'Load balancers', phone: 'Phones', shelf: 'Shelves', blank: 'Blanks', 'cable-manager': 'Cable managers', other: 'Other',
};

const FORM_TITLES = { cabinet: 'Cabinets', 'wall-cabinet': 'Wall cabinets', '4-post': 'Four-post frames', '2-post': 'Two-post frames' } as const;

/** The heading an entry stands under. */
export function categoryOf(item: TabledEntry): string {
  switch (item.table) {
    case 'devices':
      return KIND_TITLES[item.entry.kind];
    case 'racks':
      return FORM_TITLES[item.entry.form];
    case 'optics':
      return `${shortConnector(item.entry.formFactor)} modules`;
    case 'cables':
      return cableCategory(item.entry);
    default:
      return assertNever(item);
  }
}

function cableCategory({ medium, construction }: CableTypeEntry): string {
  if (medium === 'power') return 'Power cords';
  if (medium.startsWith('dac') || medium === 'aoc') return 'Direct attach';
  const isFibre = medium.startsWith('om') || medium.startsWith('os');
  if (construction === 'trunk') return 'Trunks';
  if (construction === 'breakout') return 'Breakouts';
  if (construction === 'permanent') return isFibre ? 'Fibre cable' : 'Copper cable';
  return isFibre ? 'Fibre cords' : 'Copper cords';
}

const joined = (...facts: readonly (string | undefined)[]): string => facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');

/** What tells an entry from its neighbours, in one line. Unknown figures are left out. */
export function factsOf(item: TabledEntry): string {
  switch (item.table) {
    case 'devices':
      return deviceFacts(item.entry);
    case 'racks':
      return joined(`${item.entry.heightU}U`, `${item.entry.widthMm} × ${item.entry.depthMm} mm`, item.entry.maxLoadG === undefined ? undefined : `${Math.round(item.entry.maxLoadG / 1000)} kg`);
    case 'optics':
      return joined(formatSpeed(item.entry.speedMbps), item.entry.phy, shortConnector(item.entry.connector));
    case 'cables':
      return cableFacts(item.entry);
    default:
      return assertNever(item);
  }
}

function deviceFacts(type: DeviceTypeEntry): string {
  const height = type.mount === 'rack' ? formatHalfU(type.heightHalfU ?? 2) : type.mount === 'rack-side' ? '0U' : undefined;
  const power = type.powerMaxW === undefined || type.powerMaxW === 0 ? undefined : `${formatPower(type.powerMaxW)} max`;
  return joined(height, portsText(type), type.poeBudgetW === undefined ? undefined : `PoE ${formatPower(type.poeBudgetW)}`, power);
}

/** The two largest groups of ports that carry data or power: `48 × RJ45, 4 × SFP+`. */
function portsText(type: DeviceTypeEntry): string | undefined {
  const counts = new Map<string, number>();
  for (const { role, connector, count, face } of type.portGroups) {
    if (role === 'console' || role === 'other' || (role === 'panel' && face === 'rear')) continue;
    const name = shortConnector(connector);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const largest = [...counts].sort(([, a], [, b]) => b - a).slice(0, 2);
  return largest.length === 0 ? undefined : largest.map(([name, count]) => `${count} × ${name}`).join(', ');
}

function cableFacts(type: CableTypeEntry): string {
  const ends = [type.a, type.b].map((end) => `${end.legs > 1 ? `${end.legs} × ` : ''}${shortConnector(end.connector)}`);
  const [shortest, longest] = [type.stockLengthsMm?.[0], type.stockLengthsMm?.at(-1)];
  const lengths = shortest === undefined || longest === undefined ? undefined : `${formatLength(shortest)} to ${formatLength(longest)}`;
  return joined(type.medium === 'power' ? undefined : type.medium.toUpperCase(), ends[0] === ends[1] ? ends[0] : ends.join(' to '), lengths);
}
