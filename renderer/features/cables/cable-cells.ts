import { formatSpeed } from '../../../shared/base/units.ts';
import type { Result } from '../../../shared/base/result.ts';
import { rackNameOf } from '../../../shared/commands/cables/cable-label.ts';
import type { Cable, Termination } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import type { Medium } from '../../../shared/model/cable-type.ts';
import { speedOf } from '../../../shared/topology/agreed-speed.ts';
import { cableRouteMm } from '../../../shared/topology/cable-route.ts';
import { cableName, portName } from '../../../shared/topology/names.ts';
import { channelsThrough } from '../../../shared/topology/trace.ts';
import { colourLabel, statusLabel } from '../../state/choices.ts';
import { type ColumnKey, type FixedColumn, fieldOf, isFieldColumn } from './grid-columns.ts';

/** How lengths are written and read in the design. */
export interface LengthWords {
  readonly show: (lengthMm: number) => string;
  readonly read: (text: string) => Result<number, string>;
}

/** What stands in the cells, for one state of the design. */
export class CableCells {
  constructor(
    private readonly view: DesignView,
    private readonly lengths: LengthWords,
    /** How many findings name a cable. */
    private readonly findings: ReadonlyMap<string, number> = new Map(),
  ) {}

  /** The text of a cell; empty where nothing is known. */
  text(cable: Cable, column: ColumnKey): string {
    return isFieldColumn(column) ? (cable.custom?.[fieldOf(column)] ?? '') : this.fixedText(cable, column);
  }

  /** The text of a cell as it is copied: lengths to the millimetre, so that what is pasted is what was copied. */
  copied(cable: Cable, column: ColumnKey): string {
    const shown = this.text(cable, column);
    if (column !== 'length' || cable.lengthMm === undefined) return shown;
    const read = this.lengths.read(shown);
    return read.ok && read.value === cable.lengthMm ? shown : `${cable.lengthMm / 1000} m`;
  }

  /** What people call the cable: its label, or what it joins. */
  nameOf(cable: Cable): string {
    return cableName(this.view, cable);
  }

  /** The figure that orders a numeric column; undefined where it is not known. */
  figure(cable: Cable, column: ColumnKey): number | undefined {
    switch (column) {
      case 'length':
        return cable.lengthMm;
      case 'route':
        return cableRouteMm(this.view, cable);
      case 'speed':
        return speedMbps(this.view, cable);
      case 'bundle':
        return cable.bundleSize;
      case 'findings':
        return this.findings.get(cable.id);
      default:
        return undefined;
    }
  }

  private fixedText(cable: Cable, column: FixedColumn): string {
    switch (column) {
      case 'label':
        return cable.label ?? '';
      case 'farLabel':
        return cable.farLabel ?? '';
      case 'from':
        return endText(this.view, cable.a);
      case 'to':
        return endText(this.view, cable.b);
      case 'fromRack':
        return racksText(this.view, cable.a);
      case 'toRack':
        return racksText(this.view, cable.b);
      case 'type':
        return this.view.get('cableType', cable.typeId)?.model ?? '';
      case 'medium':
        return mediumText(this.view, cable);
      case 'length':
      case 'route':
        return withUnit(this.figure(cable, column), this.lengths.show);
      case 'speed':
        return withUnit(this.figure(cable, column), formatSpeed);
      case 'bundle':
      case 'findings':
        return withUnit(this.figure(cable, column), String);
      case 'colour':
        return colourLabel(cable.colour);
      case 'status':
        return statusLabel(cable.status);
      case 'pathway':
        return (cable.pathwayIds ?? []).map((id) => this.view.get('pathway', id)?.name ?? '').join(', ');
      case 'notes':
        return cable.notes ?? '';
    }
  }
}

const withUnit = (figure: number | undefined, write: (figure: number) => string): string => (figure === undefined ? '' : write(figure));

const legsInOrder = (end: readonly Termination[]): readonly Termination[] => (end.length < 2 ? end : [...end].sort((a, b) => a.leg - b.leg));

/** What separates the ports of an end with several legs, as in the cable schedule. */
export const PORT_SEPARATOR = '; ';

function endText(view: DesignView, end: readonly Termination[]): string {
  return legsInOrder(end).map((termination) => portName(view, termination)).join(PORT_SEPARATOR);
}

function racksText(view: DesignView, end: readonly Termination[]): string {
  return [...new Set(legsInOrder(end).map((termination) => rackNameOf(view, termination) ?? ''))].filter((name) => name !== '').join(', ');
}

function mediumText(view: DesignView, cable: Cable): string {
  const medium = view.get('cableType', cable.typeId)?.medium;
  return medium === undefined ? '' : mediumName(medium);
}

/* As the trade writes them: Cat6A, OM4, AOC. */
function mediumName(medium: Medium): string {
  if (medium.startsWith('dac-')) return `${medium === 'dac-active' ? 'Active' : 'Passive'} DAC`;
  if (/^(?:om|os)\d|^aoc$/u.test(medium)) return medium.toUpperCase();
  return `${medium.charAt(0).toUpperCase()}${medium.slice(1).replaceAll('-', ' ')}`.replace(/^(Cat\d+)a$/u, '$1A');
}

function speedMbps(view: DesignView, cable: Cable): number | undefined {
  const speeds = channelsThrough(view, cable).flatMap((channel) => speedOf(view, channel) ?? []);
  return speeds.length === 0 ? undefined : Math.max(...speeds);
}

/** How many findings name each cable. */
export function findingCounts(findings: readonly { readonly subjects: readonly { readonly id: string; readonly kind: string }[] }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { subjects } of findings) {
    const ids = new Set(subjects.filter(({ kind }) => kind === 'cable').map(({ id }) => id));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
