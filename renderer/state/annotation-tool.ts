import { create } from 'zustand';
import type { Id } from '../../shared/base/id.ts';
import type { Annotation } from '../../shared/model/annotation.ts';

interface AnnotationToolState {
  /** The shape that the next press on a drawing begins; absent while nothing is drawn. */
  readonly tool: Annotation['shape'] | undefined;
  /** The annotation whose words are being written. */
  readonly editingId: Id<'annotation'> | undefined;
  readonly arm: (tool: Annotation['shape'] | undefined) => void;
  readonly edit: (id: Id<'annotation'> | undefined) => void;
}

/** What is being drawn on the views by hand. */
export const useAnnotationTool = create<AnnotationToolState>()((set) => ({
  tool: undefined,
  editingId: undefined,
  arm: (tool) => set({ tool, editingId: undefined }),
  edit: (editingId) => set({ editingId, tool: undefined }),
}));
