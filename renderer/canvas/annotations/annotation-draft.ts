import { create } from 'zustand';
import type { Annotation, AnnotationPlace, AnnotationTarget } from '../../../shared/model/annotation.ts';
import type { AnnotationPoint } from './sheets.ts';

/** What is being drawn and is not yet part of the design. */
export interface DrawnAnnotation {
  readonly place: AnnotationPlace;
  readonly shape: Annotation['shape'];
  readonly points: readonly AnnotationPoint[];
  readonly target?: AnnotationTarget | undefined;
}

interface AnnotationDraft {
  readonly drawn: DrawnAnnotation | undefined;
  /** True once the shape is placed and its words are being written. */
  readonly isWriting: boolean;
  /** Annotations on the move, and where their points would come. */
  readonly moving: ReadonlyMap<string, readonly AnnotationPoint[]>;
  /** The callout whose tip is being dragged, and where it is. */
  readonly aiming: { readonly id: string; readonly tip: AnnotationPoint } | undefined;
}

const NONE: AnnotationDraft = { drawn: undefined, isWriting: false, moving: new Map(), aiming: undefined };

/** What a hand is doing to annotations right now. */
export const useAnnotationDraft = create<AnnotationDraft>()(() => NONE);

/** Forgets what was begun. */
export const clearAnnotationDraft = (): void => useAnnotationDraft.setState(NONE);
