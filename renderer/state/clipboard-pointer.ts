import { create } from 'zustand';
import type { AnnotationPlace } from '../../shared/model/annotation.ts';

interface PointerPlaceState {
  /** The sheet under the pointer, and where on it; absent while the pointer is elsewhere. */
  readonly pointer: { readonly place: AnnotationPlace; readonly at: { readonly xMm: number; readonly yMm: number } } | undefined;
}

/** Where the pointer is on a drawing: what is pasted comes there. */
export const usePointerPlace = create<PointerPlaceState>()(() => ({ pointer: undefined }));
