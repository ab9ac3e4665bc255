import { formatLength } from '../../base/units.ts';
import { isDirectAttach } from '../../catalog/media.ts';
import type { LinkQuestion } from './link-question.ts';

/** A cable of a link, from one connection to the next. */
export interface LinkSection {
  /** `Cord 1`, `Installed cable`. */
  readonly name: string;
  readonly isInstalled: boolean;
  /** In millimetres; absent while the length of the link is not known. */
  readonly lengthMm: number | undefined;
}

/** Length of a cord where nothing is said of it. */
const USUAL_CORD_MM = 2000;

/**
 * The cables a link consists of: one cord; with connections, cords at the ends and installed cable between; from three connections on, cords between two panels
 * (a cross-connection), first at end A, then at end B; beyond four, more lengths of installed cable. Cables with modules moulded on have no connections.
 */
export function sectionsOf({ medium, connections, lengthMm, cordsMm }: LinkQuestion): readonly LinkSection[] {
  const count = isDirectAttach(medium) ? 1 : connections + 1;
  const kinds = kindsOf(count);
  const cords = kinds.filter((isInstalled) => !isInstalled).length;
  const installed = count - cords;
  const cordsTotalMm = installed === 0 ? lengthMm : lengthMm === undefined ? undefined : Math.min(cordsMm ?? Math.min(cords * USUAL_CORD_MM, Math.floor(lengthMm / 2)), lengthMm);
  const shares = { cord: share(cordsTotalMm, cords), installed: share(lengthMm === undefined || cordsTotalMm === undefined ? undefined : lengthMm - cordsTotalMm, installed) };
  let [cordNumber, installedNumber] = [0, 0];
  return kinds.map((isInstalled) => {
    if (isInstalled) installedNumber += 1;
    else cordNumber += 1;
    const name = isInstalled ? (installed === 1 ? 'Installed cable' : `Installed cable ${installedNumber}`) : cords === 1 ? 'Cord' : `Cord ${cordNumber}`;
    return { name, isInstalled, lengthMm: isInstalled ? shares.installed(installedNumber - 1) : shares.cord(cordNumber - 1) };
  });
}

function kindsOf(count: number): readonly boolean[] {
  if (count === 1) return [false];
  const before = count >= 4 ? 2 : 1;
  const after = count >= 5 ? 2 : count >= 3 ? 1 : 0;
  return Array.from({ length: count }, (_, i) => i >= before && i < count - after);
}

/* Whole millimetres that add up to the total: the first pieces take what does not divide. */
const share = (totalMm: number | undefined, pieces: number) => (index: number): number | undefined =>
  totalMm === undefined ? undefined : Math.floor(totalMm / pieces) + Number(index < totalMm % pieces);

/** The way in words: `2 m cord, 76 m installed cable, 2 m cord`. */
export const describeSections = (sections: readonly LinkSection[]): string =>
  sections.map(({ isInstalled, lengthMm }) => `${lengthMm === undefined ? '' : `${formatLength(lengthMm)} `}${isInstalled ? 'installed cable' : 'cord'}`).join(', ');
