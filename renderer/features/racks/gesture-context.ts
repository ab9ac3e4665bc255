import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useDocument } from '../../state/document.ts';
import type { RacksModel } from './racks-model.ts';

/** What gestures look at: always the present state, however long the gesture takes. */
export interface GestureContext {
  readonly model: () => RacksModel;
  readonly store: () => DesignStore;
}

/** The context over the present model and the open document. */
export const gestureContext = (model: () => RacksModel): GestureContext => ({ model, store: () => useDocument.getState().store });
