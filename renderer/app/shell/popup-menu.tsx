import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from '../../ui/menu.module.css';

/** A button in a bar that opens a menu. */
export function PopupMenu({ label, icon, children }: { readonly label: string; readonly icon: ReactNode; readonly children: ReactNode }): ReactElement {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button look="quiet" size="small">{icon}{label}<ChevronDown size={12} aria-hidden /></Button>} />
      <Menu.Portal>
        <Menu.Positioner className={styles['positioner']} sideOffset={4} align="end">
          <Menu.Popup className={styles['popup']}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
