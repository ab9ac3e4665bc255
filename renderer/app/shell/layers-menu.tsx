import { Menu } from '@base-ui/react/menu';
import { Check, Layers } from 'lucide-react';
import type { ReactElement } from 'react';
import { isLayered, LAYERS, type LayeredView, type LayerOf, useLayers } from '../../state/layers.ts';
import { useSession } from '../../state/session.ts';
import styles from '../../ui/menu.module.css';
import { AnnotateMenu } from './annotate-menu.tsx';
import { PopupMenu } from './popup-menu.tsx';

const layersOf = <V extends LayeredView>(view: V): readonly (readonly [LayerOf<V>, string])[] => Object.entries(LAYERS[view]) as unknown as readonly (readonly [LayerOf<V>, string])[];

/** What the view in front can draw by hand, and what of it is shown. */
export function LayersMenu(): ReactElement | null {
  const view = useSession((state) => state.view);
  const isSome = useLayers(({ hidden }) => isLayered(view) && layersOf(view).some(([id]) => hidden.has(`${view}.${id}`)));
  if (!isLayered(view)) return null;
  return (
    <>
      <AnnotateMenu />
      <PopupMenu label="Layers" icon={<Layers size={14} aria-hidden />}>
        {layersOf(view).map(([id, title]) => <LayerLine key={id} view={view} id={id} title={title} />)}
        <Menu.Separator className={styles['separator']} />
        <Menu.Item className={styles['item']} disabled={!isSome} onClick={() => useLayers.getState().showAll(view)}><span /><span>Show all</span></Menu.Item>
      </PopupMenu>
    </>
  );
}

function LayerLine<V extends LayeredView>({ view, id, title }: { readonly view: V; readonly id: LayerOf<V>; readonly title: string }): ReactElement {
  const isShown = useLayers(({ hidden }) => !hidden.has(`${view}.${id}`));
  return (
    <Menu.CheckboxItem className={styles['item']} label={title} checked={isShown} closeOnClick={false} onCheckedChange={(checked) => useLayers.getState().setShown(view, id, checked)}>
      <span>{isShown ? <Check size={14} aria-hidden /> : null}</span>
      <span>{title}</span>
    </Menu.CheckboxItem>
  );
}
