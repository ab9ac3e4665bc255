import generic from '../../assets/catalog/devices/generic.json' with { type: 'json' };
import accessPoints from '../../assets/catalog/devices/access-points.json' with { type: 'json' };
import cameras from '../../assets/catalog/devices/cameras.json' with { type: 'json' };
import cassettes from '../../assets/catalog/devices/cassettes.json' with { type: 'json' };
import consoleKvmConverters from '../../assets/catalog/devices/console-kvm-converters.json' with { type: 'json' };
import copperPanels from '../../assets/catalog/devices/copper-panels.json' with { type: 'json' };
import fibrePanels from '../../assets/catalog/devices/fibre-panels.json' with { type: 'json' };
import outlets from '../../assets/catalog/devices/outlets.json' with { type: 'json' };
import pdus from '../../assets/catalog/devices/pdus.json' with { type: 'json' };
import rackFittings from '../../assets/catalog/devices/rack-fittings.json' with { type: 'json' };
import routersFirewalls from '../../assets/catalog/devices/routers-firewalls.json' with { type: 'json' };
import servers from '../../assets/catalog/devices/servers.json' with { type: 'json' };
import storage from '../../assets/catalog/devices/storage.json' with { type: 'json' };
import switchesAristaDellNvidia from '../../assets/catalog/devices/switches-arista-dell-nvidia.json' with { type: 'json' };
import switchesCisco from '../../assets/catalog/devices/switches-cisco.json' with { type: 'json' };
import switchesHpeExtreme from '../../assets/catalog/devices/switches-hpe-extreme.json' with { type: 'json' };
import switchesJuniper from '../../assets/catalog/devices/switches-juniper.json' with { type: 'json' };
import switchesOtherMakers from '../../assets/catalog/devices/switches-other-makers.json' with { type: 'json' };
import switchesUbiquitiMikrotik from '../../assets/catalog/devices/switches-ubiquiti-mikrotik.json' with { type: 'json' };
import ups from '../../assets/catalog/devices/ups.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { deviceTypeEntrySchema } from '../model/device-type.ts';
import type { DeviceTypeEntry } from '../model/device-type.ts';

/**
 * Device types of the library, generic ones first; keys are unique. Figures carry their source and one that is not known is absent.
 * A source is `confirmed` when a found text states every maker's figure given. Positions of ports on a face are our own drawing.
 */
export const DEVICE_ENTRIES: readonly DeviceTypeEntry[] = z
  .array(deviceTypeEntrySchema)
  .parse([
    ...generic, ...accessPoints, ...cameras, ...cassettes, ...consoleKvmConverters, ...copperPanels, ...fibrePanels, ...outlets, ...pdus,
    ...rackFittings, ...routersFirewalls, ...servers, ...storage, ...switchesAristaDellNvidia, ...switchesCisco, ...switchesHpeExtreme,
    ...switchesJuniper, ...switchesOtherMakers, ...switchesUbiquitiMikrotik, ...ups,
  ]);
