import type { PortFacts } from '../../topology/port-facts.ts';
import { isFibreEnd, phyAt } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';

/** Launch and receive power at an end, in hundredths of dBm. */
export interface PowerLevels {
  readonly txMinCentiDbm?: number | undefined;
  readonly txMaxCentiDbm?: number | undefined;
  readonly rxMinCentiDbm?: number | undefined;
  readonly rxMaxCentiDbm?: number | undefined;
}

/** Powers at an end: as the optic's maker states them, else its PHY's. */
export function levelsOf(facts: PortFacts): PowerLevels {
  const { opticType } = facts;
  const power = phyAt(facts)?.power;
  return {
    txMinCentiDbm: opticType?.txMinCentiDbm ?? power?.txMinCentiDbm,
    txMaxCentiDbm: opticType?.txMaxCentiDbm ?? power?.txMaxCentiDbm,
    rxMinCentiDbm: opticType?.rxMinCentiDbm ?? power?.rxMinCentiDbm,
    rxMaxCentiDbm: opticType?.rxMaxCentiDbm ?? power?.rxMaxCentiDbm,
  };
}

/** Light on its way from one end of a link to the other. */
export interface Direction {
  readonly from: PortFacts;
  readonly to: PortFacts;
}

/** Both directions of a link of fibre; none where an end is open or takes something else. */
export function bothDirections({ first, last, isLink }: ChannelSubject): readonly Direction[] {
  if (!isLink || first === undefined || last === undefined || !isFibreEnd(first) || !isFibreEnd(last)) return [];
  return [{ from: first, to: last }, { from: last, to: first }];
}

/** Attenuator at the receiver of a direction, in hundredths of dB; 0 where there is none. */
export const attenuatorOf = ({ to }: Direction): number => to.optic?.attenuatorCentiDb ?? 0;
