import type { DeviceKind } from '../../../shared/model/device-type.ts';
import type { GraphNode } from './topology-graph.ts';

const KIND_WORDS: Readonly<Record<DeviceKind, string>> = {
  switch: 'switch', router: 'router', firewall: 'firewall', server: 'server', storage: 'storage', ups: 'UPS', pdu: 'power strip', 'power-source': 'power supply of the building',
  'copper-panel': 'copper panel', 'fibre-panel': 'fibre panel', cassette: 'cassette', 'access-point': 'access point', camera: 'camera', outlet: 'outlet', 'consolidation-point': 'consolidation point', midspan: 'PoE midspan', 'media-converter': 'media converter',
  'console-server': 'console server', kvm: 'KVM', 'load-balancer': 'load balancer', phone: 'phone', shelf: 'shelf', blank: 'blank', 'cable-manager': 'cable manager', other: 'device',
};

/** `1 link`, `24 links`. */
export const linkCountText = (count: number): string => (count === 1 ? '1 link' : `${count} links`);

/** What a screen reader says of a node: `SW1, switch, 24 links`. */
export const nodeName = ({ name, kind, model, members, linkCount }: GraphNode): string => `${name}, ${members === undefined ? KIND_WORDS[kind] : `folded, ${model}`}, ${linkCountText(linkCount)}`;
