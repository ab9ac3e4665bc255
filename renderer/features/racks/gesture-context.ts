import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useDocument } from '../../state/document.ts';
import type { CableLines } from './cable-lines.ts';
import type { RacksModel } from './racks-model.ts';

/** What gestures look at: always the present state, however long the gesture takes. */
export interface GestureContext {
  readonly model: () => RacksModel;
  /** The courses of the cables on the layers that are shown. */
  readonly cables: () => CableLines;
  readonly store: () => DesignStore;
}

/** The context over the present picture and the open document. */
export const gestureContext = (model: () => RacksModel, cables: () => CableLines): GestureContext => ({ model, cables, store: () => useDocument.getState().store });
