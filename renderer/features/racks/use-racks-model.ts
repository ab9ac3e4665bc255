import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import type { CanvasNode } from '../../canvas/canvas-node.ts';
import { useSession } from '../../state/session.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { type CableLines, cableLines } from './cable-lines.ts';
import { type GestureContext, gestureContext } from './gesture-context.ts';
import type { PlacedRack } from './placed.ts';
import { useShownCables } from './use-racks-layers.ts';
import { type RacksModel, RacksModelCache } from './racks-model.ts';

/** What the view is drawn from, worked out again after every change of the design. */
export interface RacksDrawing {
  readonly model: RacksModel;
  readonly cables: CableLines;
  /** For gestures and keys: always the present state. */
  readonly context: GestureContext;
}

/** The racks, devices and cables of the design as the chosen side shows them. */
export function useRacksDrawing(): RacksDrawing {
  const store = useStore();
  const side = useSession((session) => session.rackFace);
  const [cache] = useState(() => new RacksModelCache());
  const model = useDerived(useCallback((design: DesignStore) => cache.model(design, side), [cache, side]));
  const all = useMemo(() => cableLines(store, model), [store, model]);
  const cables = useShownCables(all);
  const latest = useRef({ model, cables });
  latest.current = { model, cables };
  const [context] = useState(() => gestureContext(() => latest.current.model, () => latest.current.cables));
  return { model, cables, context };
}

/** One node for each rack; a rack that did not change keeps its node. */
export function useRackNodes(model: RacksModel, draw: (placed: PlacedRack) => ReactElement): readonly CanvasNode[] {
  const [known] = useState(() => new WeakMap<PlacedRack, CanvasNode>());
  return useMemo(
    () =>
      model.racks.map((placed) => {
        const node = known.get(placed) ?? { id: placed.id, box: placed.box, element: draw(placed) };
        known.set(placed, node);
        return node;
      }),
    [model, known, draw],
  );
}
