import type { Annotation } from '../../shared/model/annotation.ts';
import { useAnnotationTool } from './annotation-tool.ts';
import { isLayered, useLayers } from './layers.ts';
import { useSession } from './session.ts';

/** Takes a tool in hand that draws on the view in front. What is drawn must be seen. */
export function beginAnnotation(shape: Annotation['shape']): void {
  const { view } = useSession.getState();
  if (isLayered(view)) useLayers.getState().setShown(view, 'annotations', true);
  useAnnotationTool.getState().arm(shape);
}
