import type { Annotation } from '../../shared/model/annotation.ts';
import { useAnnotationTool } from './annotation-tool.ts';
import { isLayered, useLayers } from './layers.ts';
import { useNotices } from './notices.ts';
import { useSession } from './session.ts';

/** Why the topology has no dimensions. */
export const NOTHING_TO_MEASURE = 'The topology is a diagram and has no lengths to measure. Draw dimensions in the plan or the racks.';

/** Takes a tool in hand that draws on the view in front. What is drawn must be seen. */
export function beginAnnotation(shape: Annotation['shape']): void {
  const { view } = useSession.getState();
  if (shape === 'dimension' && view === 'topology') return useNotices.getState().show({ tone: 'info', text: NOTHING_TO_MEASURE });
  if (isLayered(view)) useLayers.getState().setShown(view, 'annotations', true);
  useAnnotationTool.getState().arm(shape);
}
