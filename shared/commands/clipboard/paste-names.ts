import type { Cable } from '../../model/cable.ts';
import type { Device } from '../../model/device.ts';
import type { Optic } from '../../model/optic.ts';
import type { Transaction } from '../../store/transaction.ts';
import { freeName } from './free-name.ts';

/** Names, labels and numbers of pasted records, so that none is there twice. */
export class PasteNames {
  private readonly newNameByRack = new Map<string, string>();
  private readonly serials: Set<string>;
  private readonly assetTags: Set<string>;
  private readonly opticSerials: Set<string>;
  private readonly farLabels: Set<string>;
  private readonly pathways: Set<string>;

  constructor(private readonly tx: Transaction) {
    const devices = tx.all('device');
    this.serials = new Set(devices.flatMap(({ serial }) => serial ?? []));
    this.assetTags = new Set(devices.flatMap(({ assetTag }) => assetTag ?? []));
    this.opticSerials = new Set(tx.all('optic').flatMap(({ serial }) => serial ?? []));
    this.farLabels = new Set(tx.all('cable').flatMap(({ farLabel }) => farLabel ?? []));
    this.pathways = new Set(tx.all('pathway').map(({ name }) => name));
  }

  rack(name: string): string {
    const free = freeName(name, (candidate) => this.tx.find('racksByName', candidate).length > 0);
    this.newNameByRack.set(name, free);
    return free;
  }

  pathway(name: string): string {
    const free = freeName(name, (candidate) => this.pathways.has(candidate));
    this.pathways.add(free);
    return free;
  }

  /** Name, serial number and asset tag of a device: a number belongs to one thing, so a copy of something that is there has none. */
  device(device: Device): Pick<Device, 'name' | 'serial' | 'assetTag'> {
    const name = freeName(device.name, (candidate) => this.tx.find('devicesByName', candidate).length > 0);
    const { serial, assetTag } = device;
    return { name, ...(takes(this.serials, serial) ? { serial } : {}), ...(takes(this.assetTags, assetTag) ? { assetTag } : {}) };
  }

  optic({ serial }: Optic): Pick<Optic, 'serial'> {
    return takes(this.opticSerials, serial) ? { serial } : {};
  }

  /** Labels of a cable; those that begin with the name of its rack follow the rack's new name. */
  cable({ label, farLabel }: Cable): Pick<Cable, 'label' | 'farLabel'> {
    const near = label === undefined ? {} : { label: freeName(this.withNewRack(label), (candidate) => this.tx.find('cablesByLabel', candidate).length > 0) };
    if (farLabel === undefined) return near;
    const far = freeName(this.withNewRack(farLabel), (candidate) => this.farLabels.has(candidate));
    this.farLabels.add(far);
    return { ...near, farLabel: far };
  }

  private withNewRack(label: string): string {
    const [, rackName = '', rest = ''] = /^(.*?)([-/:. ].*)$/su.exec(label) ?? [];
    const renamed = this.newNameByRack.get(rackName);
    return renamed === undefined || renamed.length + rest.length > 200 ? label : `${renamed}${rest}`;
  }
}

/* True once for each number. */
function takes(taken: Set<string>, number: string | undefined): boolean {
  if (number === undefined || taken.has(number)) return false;
  taken.add(number);
  return true;
}
