import { LIBRARY } from '../../../shared/catalog/library.ts';
import { type LibraryIndex, libraryIndex, searchLibrary } from '../../../shared/catalog/library-search.ts';
import { swapProblem } from '../../../shared/commands/devices/swap-device.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType, DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { likelyModels, proposeMapping } from '../../../shared/topology/port-mapping.ts';

/** A model the device could become. */
export interface ModelChoice {
  readonly entry: DeviceTypeEntry;
  /** Why it cannot be where the device is. */
  readonly problem: string | undefined;
  /** Ports in use that find a place in it, and how many there are. */
  readonly kept: number;
  readonly used: number;
}

/** Every model a device could become, ready to be searched. */
export interface ModelList {
  /** Of its kind, the likeliest first. */
  readonly sameKind: LibraryIndex<DeviceTypeEntry>;
  readonly others: LibraryIndex<DeviceTypeEntry>;
}

/** The models that a device of a type could become: the person's own and the library's. */
export function modelsFor(type: DeviceType, own: readonly DeviceTypeEntry[]): ModelList {
  const ownKeys = new Set(own.map(({ key }) => key));
  const all = [...own, ...LIBRARY.devices.filter(({ key }) => !ownKeys.has(key))].filter(({ key }) => key !== type.key);
  return { sameKind: libraryIndex(likelyModels(type, all)), others: libraryIndex(all.filter(({ kind }) => kind !== type.kind)) };
}

const SHOWN = 40;

function choiceOf(view: DesignView, device: Device, entry: DeviceTypeEntry): ModelChoice {
  const { mapped, unmapped } = proposeMapping(view, device, entry);
  return { entry, problem: swapProblem(view, device, entry), kept: mapped.length, used: mapped.length + unmapped.length };
}

/** The models a text finds, those of the device's kind first; without a text those that fit its place first, then those that keep most of what is plugged in, then the likeliest. */
export function modelChoices(view: DesignView, device: Device, models: ModelList, query: string): readonly ModelChoice[] {
  const isAsked = query.trim() !== '';
  const found = isAsked ? [...searchLibrary(models.sameKind, query), ...searchLibrary(models.others, query)] : models.sameKind.entries;
  if (isAsked) return found.slice(0, SHOWN).map((entry) => choiceOf(view, device, entry));
  const choices = found.map((entry) => choiceOf(view, device, entry));
  return choices.sort((a, b) => Number(a.problem !== undefined) - Number(b.problem !== undefined) || b.kept - a.kept).slice(0, SHOWN);
}
