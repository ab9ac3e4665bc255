import type { DeviceKind } from '../model/device-type.ts';

/* What people call the first device of a kind before they name it. */
const PREFIX: Partial<Record<DeviceKind, string>> = {
  switch: 'SW', router: 'RT', firewall: 'FW', server: 'SRV', storage: 'NAS', ups: 'UPS', pdu: 'PDU', 'power-source': 'FEED', 'copper-panel': 'PP', 'fibre-panel': 'FP',
  cassette: 'CAS', 'access-point': 'AP', camera: 'CAM', outlet: 'TO', 'consolidation-point': 'CP', midspan: 'INJ', 'media-converter': 'MC', 'console-server': 'CS', kvm: 'KVM', 'load-balancer': 'LB', phone: 'TEL',
  shelf: 'SH', blank: 'BL', 'cable-manager': 'CM',
};

/** Prefix of proposed device names. */
export const namePrefixOf = (kind: DeviceKind): string => PREFIX[kind] ?? 'DEV';

/** The first of `name(1)`, `name(2)`, … that is free, assuming that taken numbers mostly run from 1: a few looks even among thousands. */
export function firstFree(isTaken: (name: string) => boolean, name: (n: number) => string): string {
  let high = 1;
  while (isTaken(name(high))) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isTaken(name(middle))) low = middle;
    else high = middle;
  }
  return name(high);
}
