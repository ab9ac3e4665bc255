import type { ReactElement } from 'react';
import type { Box } from '../../shared/geometry/box.ts';

/** Something drawn as DOM on the canvas. Keep the object while nothing of it changes: what is the same object is not drawn again. */
export interface CanvasNode {
  readonly id: string;
  /** Place in the drawing. */
  readonly box: Box;
  /** What is drawn; it fills the box. */
  readonly element: ReactElement;
  /** Name for screen readers; nodes with a name can be reached by keyboard. */
  readonly label?: string | undefined;
  readonly isDraggable?: boolean | undefined;
  readonly isSelected?: boolean | undefined;
  /** Higher is drawn above lower. */
  readonly layer?: number | undefined;
}
