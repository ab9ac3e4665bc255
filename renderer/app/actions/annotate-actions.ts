import { LAYERS, isLayered, isShown, type LayeredView, type LayerOf, useLayers } from '../../state/layers.ts';
import { useAnnotationTool } from '../../state/annotation-tool.ts';
import { beginAnnotation } from '../../state/begin-annotation.ts';
import { useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';
import { useSession } from '../../state/session.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import type { Action } from './action.ts';

const isOpen = (): boolean => useDocument.getState().isOpen;
const isDrawing = (): boolean => isOpen() && isLayered(useSession.getState().view);

const tool = (shape: Annotation['shape'], title: string, shortcut: string, keywords: string): Action => ({
  id: `annotate.${shape}`,
  title,
  shortcuts: [shortcut],
  needs: 'open the plan, the racks or the topology first',
  isEnabled: isDrawing,
  keywords: `annotate draw ${keywords}`,
  run: () => beginAnnotation(shape),
});

const layer = <V extends LayeredView>(view: V, id: LayerOf<V>, title: string): Action => ({
  id: `layers.${view}.${id}`,
  title: () => `${isShown(view, id) ? 'Hide' : 'Show'} ${title.toLowerCase()}${useSession.getState().view === view ? '' : ` in the ${view}`}`,
  view,
  isEnabled: isOpen,
  keywords: `layer visible ${id}`,
  run: () => useLayers.getState().setShown(view, id, !isShown(view, id)),
});

const layers = <V extends LayeredView>(view: V): readonly Action[] => Object.entries(LAYERS[view]).map(([id, title]) => layer(view, id as unknown as LayerOf<V>, String(title)));

/** Annotations, comments and layers. */
export const annotateActions: readonly Action[] = [
  tool('text', 'Draw text', 'Shift+T', 'words note label'),
  tool('callout', 'Draw a callout', 'Shift+L', 'leader arrow note'),
  tool('dimension', 'Draw a dimension', 'Shift+M', 'measure distance'),
  tool('cloud', 'Draw a revision cloud', 'Shift+U', 'change mark revision'),
  {
    id: 'annotate.edit',
    title: 'Edit the words of the annotation',
    shortcuts: ['F2'],
    needs: 'select an annotation first',
    isEnabled: () => isDrawing() && idsOfKind('annotation', useSession.getState().selection).length === 1,
    run: () => useAnnotationTool.getState().edit(idsOfKind('annotation', useSession.getState().selection)[0]),
  },
  { id: 'view.list.comments', title: 'Comments', isEnabled: isOpen, keywords: 'show drawer list remarks notes', run: () => usePanels.getState().showDrawer('comments') },
  ...layers('plan'), ...layers('racks'), ...layers('topology'),
  {
    id: 'layers.showAll',
    title: 'Show all layers',
    needs: 'open the plan, the racks or the topology first',
    isEnabled: isDrawing,
    keywords: 'layers visible hidden',
    run: () => {
      const { view } = useSession.getState();
      if (isLayered(view)) useLayers.getState().showAll(view);
    },
  },
];
