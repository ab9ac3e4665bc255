import type { DesignView } from '../../../shared/store/design-view.ts';
import { freeUnits } from '../../../shared/topology/occupancy.ts';
import { powerOf } from '../../../shared/topology/port-facts.ts';

/** The design in a few numbers. */
export interface DesignFacts {
  readonly racks: number;
  readonly devices: number;
  readonly cables: number;
  /** Most that everything in racks can draw, in watts, as far as it is known. */
  readonly drawW: number;
  /** Devices whose draw is not known: not in the sum. */
  readonly unknownDraws: number;
  /** What the racks' feeds can deliver; absent when a rack has no limit, because the rest would be compared with too much. */
  readonly limitW: number | undefined;
  readonly freeU: number;
}

/** Counts the design. */
export function designFacts(view: DesignView): DesignFacts {
  const draws = view.all('device').filter(({ placement }) => placement.kind !== 'room' && placement.kind !== 'unplaced').map((device) => powerOf(view, device).maxW);
  const limits = view.all('rack').flatMap((rack) => rack.powerLimitW ?? []);
  return {
    racks: view.count('rack'),
    devices: view.count('device'),
    cables: view.count('cable'),
    drawW: draws.reduce<number>((sum, draw) => sum + (draw ?? 0), 0),
    unknownDraws: draws.filter((draw) => draw === undefined).length,
    limitW: limits.length === 0 || limits.length < view.count('rack') ? undefined : limits.reduce((sum, limit) => sum + limit, 0),
    freeU: view.all('rack').reduce((sum, rack) => sum + freeUnits(view, rack.id), 0),
  };
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `2 racks · 25 devices · 121 cables`. */
export const contentText = ({ racks, devices, cables }: DesignFacts): string => [counted(racks, 'rack'), counted(devices, 'device'), counted(cables, 'cable')].join(' · ');

const kilowatts = (powerW: number): string => (powerW / 1000).toFixed(1);

/** `5.5 of 16 kW (2 unknown)`: what is not known is said, never counted as nothing. */
export function powerText({ drawW, limitW, unknownDraws }: DesignFacts): string {
  const draw = limitW === undefined ? `${kilowatts(drawW)} kW` : `${kilowatts(drawW)} of ${kilowatts(limitW)} kW`;
  return unknownDraws === 0 ? draw : `${draw} (${unknownDraws} unknown)`;
}
