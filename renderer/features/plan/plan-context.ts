import type { DesignStore } from '../../../shared/store/design-store.ts';
import { formatLength } from '../../../shared/base/units.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { PlacedRoom, PlanModel } from './plan-model.ts';

/** What gestures look at: always the present state. */
export interface PlanContext {
  readonly model: () => PlanModel;
  readonly store: () => DesignStore;
}

/** A place in words: how far from the left and the upper wall. */
export const placeName = (ground: Box, room: PlacedRoom): string =>
  `${formatLength(Math.round(ground.x - room.box.x))} from the left, ${formatLength(Math.round(ground.y - room.box.y))} from the top`;
