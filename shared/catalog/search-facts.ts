import { formatHalfU, formatSpeed } from '../base/units.ts';
import type { CableTypeEntry } from '../model/cable-type.ts';
import { isCage } from '../model/connector.ts';
import type { Connector } from '../model/connector.ts';
import type { DeviceTypeEntry, PortGroup } from '../model/device-type.ts';
import type { OpticTypeEntry } from '../model/optic-type.ts';
import type { RackTypeEntry } from '../model/rack-type.ts';

/** Any entry of the library. */
export type LibraryEntry = DeviceTypeEntry | CableTypeEntry | OpticTypeEntry | RackTypeEntry;

/* A source of a higher type also serves what asks for less. */
const POE_NAMES: ReadonlyMap<number, string> = new Map([[1, 'poe 802.3af'], [2, 'poe poe+ 802.3at'], [3, 'poe poe+ poe++ upoe 802.3bt'], [4, 'poe poe+ poe++ upoe+ 802.3bt']]);

/** What people may search an entry by besides its names, derived from its figures: `48port`, `10g`, `poe+`, `uplink`, `1u`, `3m`. */
export function searchFacts(entry: LibraryEntry): string {
  if ('portGroups' in entry) return deviceFacts(entry);
  if ('construction' in entry) return cableFacts(entry);
  return 'formFactor' in entry ? opticFacts(entry) : rackFacts(entry);
}

function deviceFacts(device: DeviceTypeEntry): string {
  const facts = [device.kind, device.mount === 'rack-side' ? '0u vertical' : '', device.airflow ?? ''];
  if (device.heightHalfU !== undefined) facts.push(formatHalfU(device.heightHalfU));
  if (device.mount === 'rack') facts.push('rack');
  if (device.isHalfWidth === true) facts.push('half width halfwidth');
  if (device.kind.endsWith('-panel')) facts.push('patch');
  if (device.kind === 'access-point') facts.push('wlan');
  for (const powerW of [device.poeBudgetW, device.powerMaxW, device.outputW]) if (powerW !== undefined) facts.push(`${powerW}w`);
  facts.push(...portFacts(device.portGroups));
  return facts.join(' ');
}

function portFacts(groups: readonly PortGroup[]): string[] {
  const countByConnector = new Map<Connector, number>();
  const facts: string[] = [];
  for (const group of groups.filter(isCounted)) {
    countByConnector.set(group.connector, (countByConnector.get(group.connector) ?? 0) + group.count);
    facts.push(`${group.count}port`, ...groupFacts(group));
  }
  facts.push(...groups.filter((group) => group.role === 'power-in' && group.power?.ratedMa !== undefined).map((group) => `${(group.power?.ratedMa ?? 0) / 1000}a`));
  const total = [...countByConnector.values()].reduce((sum, count) => sum + count, 0);
  if (total > 0) facts.push('port', `${total}port`);
  facts.push(...[...countByConnector].flatMap(([connector, count]) => [`${count}port`, `${count}x${connector}`, connector]), ...uplinkFacts(groups));
  return facts;
}

const isCounted = (group: PortGroup): boolean =>
  group.role === 'network' || group.role === 'power-out' || (group.role === 'panel' && group.face === 'front');

function groupFacts(group: PortGroup): string[] {
  const speeds = (group.speedsMbps ?? []).map(formatSpeed);
  const poe = group.poe ? [POE_NAMES.get(group.poe.type) ?? 'poe'] : [];
  const counted = [...speeds, group.connector].map((what) => `${group.count}x${what}`);
  const currents = group.power?.ratedMa === undefined ? [] : [`${group.power.ratedMa / 1000}a`];
  return [...speeds, ...counted, ...currents, ...poe, group.category ?? '', group.role === 'power-out' ? 'outlet' : ''];
}

/** Uplinks: the cages of a device that mostly has sockets, or its few fastest cages. */
function uplinkFacts(groups: readonly PortGroup[]): string[] {
  const network = groups.filter((group) => group.role === 'network');
  const most = Math.max(0, ...network.map((group) => group.count));
  const uplinks = network.filter((group) => isCage(group.connector) && group.count < most);
  if (uplinks.length === 0) return [];
  return ['uplink', ...uplinks.flatMap(({ count, speedsMbps }) => (speedsMbps ?? []).map(formatSpeed).flatMap((speed) => [`${speed}uplink`, `${count}x${speed}uplink`]))];
}

function cableFacts(cable: CableTypeEntry): string {
  const lengths = (cable.stockLengthsMm ?? []).map((lengthMm) => `${lengthMm / 1000}m`);
  const speed = cable.speedMbps === undefined ? '' : formatSpeed(cable.speedMbps);
  const current = cable.ratedMa === undefined ? '' : `${cable.ratedMa / 1000}a`;
  return [
    'cable', cable.medium, cable.construction, cable.a.connector, cable.b.connector, cable.shielding ?? '', cable.polarity ?? '', speed, current,
    cable.medium.startsWith('om') ? 'fibre multimode' : '', cable.medium.startsWith('os') ? 'fibre singlemode single-mode' : '',
    ...[cable.a, cable.b].map(({ legs, connector }) => (legs > 1 ? `${legs}x${connector}` : '')),
    cable.fibreCount === undefined ? '' : `${cable.fibreCount}f`, cable.gaugeAwg === undefined ? '' : `${cable.gaugeAwg}awg`, ...lengths, ...(cable.colours ?? []),
  ].join(' ');
}

function opticFacts(optic: OpticTypeEntry): string {
  const speeds = [optic.speedMbps, ...(optic.otherSpeedsMbps ?? [])].map(formatSpeed);
  const isBidi = optic.txNm !== undefined && optic.rxNm !== undefined && optic.txNm !== optic.rxNm;
  return ['optic', optic.formFactor, optic.phy ?? '', optic.connector, ...speeds, optic.txNm === undefined ? '' : `${optic.txNm}nm`, isBidi ? 'bidi' : ''].join(' ');
}

function rackFacts(rack: RackTypeEntry): string {
  const inches = `${rack.railWidthInch}inch`;
  return ['rack', rack.form, rack.form.endsWith('cabinet') ? 'cabinet enclosure' : 'open frame', `${rack.heightU}u`, inches, `${rack.widthMm}x${rack.depthMm}`, `${rack.widthMm}mm`].join(' ');
}
