import type { Annotation } from '../model/annotation.ts';
import type { DeviceKind } from '../model/device-type.ts';
import type { Pathway } from '../model/pathway.ts';
import type { PlanItemForm } from '../model/plan-item.ts';

/** What people call a device of each kind. */
export const DEVICE_WORDS: Readonly<Record<DeviceKind, string>> = {
  switch: 'switch', router: 'router', firewall: 'firewall', server: 'server', storage: 'storage', ups: 'UPS', pdu: 'power strip', 'power-source': 'power supply of the building',
  'copper-panel': 'copper panel', 'fibre-panel': 'fibre panel', cassette: 'cassette', 'access-point': 'access point', camera: 'camera', outlet: 'outlet', 'consolidation-point': 'consolidation point', midspan: 'PoE midspan', 'media-converter': 'media converter',
  'console-server': 'console server', kvm: 'KVM', 'load-balancer': 'load balancer', phone: 'phone', shelf: 'shelf', blank: 'blank', 'cable-manager': 'cable manager', other: 'device',
};

/** What people call parts of the building and areas of the floor. */
export const PLAN_ITEM_WORDS: Readonly<Record<PlanItemForm, string>> = { wall: 'Wall', door: 'Door', column: 'Column', 'keep-out': 'Keep-out area', 'hot-aisle': 'Hot aisle', 'cold-aisle': 'Cold aisle' };

/** What people call pathways. */
export const PATHWAY_WORDS: Readonly<Record<Pathway['form'], string>> = { tray: 'Tray', ladder: 'Ladder', basket: 'Basket', conduit: 'Conduit', riser: 'Riser', hooks: 'Hooks' };

/** What people call what is drawn on a view by hand. */
export const ANNOTATION_TITLES: Readonly<Record<Annotation['shape'], string>> = { text: 'Text', callout: 'Callout', dimension: 'Dimension', cloud: 'Revision cloud' };
