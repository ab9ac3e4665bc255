import { useMemo } from 'react';
import { useIsShown } from '../../state/layers.ts';
import { type CableLines, onlyLayers } from './cable-lines.ts';

/** The cables of the layers that are shown. */
export function useShownCables(cables: CableLines): CableLines {
  const copper = useIsShown('racks', 'copper');
  const fibre = useIsShown('racks', 'fibre');
  const power = useIsShown('racks', 'power');
  return useMemo(() => onlyLayers(cables, { copper, fibre, power }), [cables, copper, fibre, power]);
}
