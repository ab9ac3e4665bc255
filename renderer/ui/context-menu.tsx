import { ContextMenu } from '@base-ui/react/context-menu';
import type { MouseEvent, ReactElement } from 'react';
import { type MenuLine, MenuLines } from './menu.tsx';
import styles from './menu.module.css';

/* Text fields have the system's own menu; what has a menu of its own, or lies over the area, keeps it. */
const hasOwnMenu = ({ target, currentTarget, defaultPrevented }: MouseEvent): boolean =>
  defaultPrevented || !(target instanceof Element) || !currentTarget.contains(target) || target.closest('input, textarea, select') !== null;

/** An area with a menu of the right button (or the menu key). Its lines are worked out each time it opens; without lines it stays shut. */
export function ContextMenuArea({ area, label, lines }: { readonly area: ReactElement; readonly label: string; readonly lines: () => readonly MenuLine[] }): ReactElement {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        render={area}
        onContextMenu={(event) => {
          if (hasOwnMenu(event)) event.preventBaseUIHandler();
        }}
      />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={styles['positioner']}>
          <ContextMenu.Popup className={styles['popup']} aria-label={label}><MenuLines model={{ lines }} /></ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
