import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';

/** Size of a rack's footprint on the plan as it stands, after turning. */
export function footprintMm(rack: Pick<Rack, 'facing'>, rackType: Pick<RackType, 'widthMm' | 'depthMm'>): { readonly widthMm: number; readonly depthMm: number } {
  const isTurned = rack.facing === 'east' || rack.facing === 'west';
  return isTurned ? { widthMm: rackType.depthMm, depthMm: rackType.widthMm } : { widthMm: rackType.widthMm, depthMm: rackType.depthMm };
}
