import { arrayUse } from '../catalog/polarity.ts';
import type { Phy } from '../catalog/phys.ts';
import type { Connector } from '../model/connector.ts';
import { strandsOf } from '../model/ports.ts';

/** What an optic does at a position of its connector. */
export type PositionUse = 'sends' | 'receives' | 'both' | 'dark';

/**
 * What a port does at each position of a fibre connector, from 1: a duplex port sends on its first and receives on its second, an array port as the table of
 * parallel optics has it (TIA-568.3, IEEE 802.3). Undefined where the PHY is not known and an array has no single answer.
 */
export function positionUse(connector: Connector, phy: Phy | undefined): ((position: number) => PositionUse) | undefined {
  const positions = strandsOf(connector);
  if (positions === 1 || phy?.bidi !== undefined) return () => 'both';
  if (positions === 2) return (position) => (position === 1 ? 'sends' : 'receives');
  const use = phy === undefined ? undefined : (arrayUse(connector, Math.min(phy.fibres ?? 0, positions), isBothWays(phy)) ?? arrayUse(connector, Math.min(phy.fibres ?? 0, 8)));
  if (use === undefined) return undefined;
  return (position) => {
    const [sends, receives] = [use.tx.includes(position), use.rx.includes(position)];
    if (sends && receives) return 'both';
    return sends ? 'sends' : receives ? 'receives' : 'dark';
  };
}

/* Two wavelengths on an array: each fibre carries both directions. */
const isBothWays = (phy: Phy): boolean => phy.wavelengthsNm.length > 1;
