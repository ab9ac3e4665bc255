import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { buildCopy, editOwnDevice } from '../../state/device-builder.ts';
import { exportDevices } from '../../state/device-files.ts';
import { deleteOwnDevice } from '../../state/own-devices.ts';
import { useUserLibrary } from '../../state/user-library.ts';
import menuStyles from '../../ui/menu.module.css';
import styles from './library.module.css';

function Line({ title, run }: { readonly title: string; readonly run: () => void }): ReactElement {
  return (
    <Menu.Item className={menuStyles['item']} label={title} onClick={run}>
      <span />
      <span>{title}</span>
    </Menu.Item>
  );
}

/** What can be done with a device type besides placing it. The menu is made when it is opened: there are hundreds of entries. */
export function EntryMenu({ entry, isOpen, onOpenChange }: { readonly entry: DeviceTypeEntry; readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }): ReactElement {
  const isOwn = useUserLibrary((state) => state.devices.includes(entry));
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  /* The menu has no trigger of the kit's, so nothing else puts the focus on its first line. */
  useEffect(() => {
    if (!isOpen) return undefined;
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => popup.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()));
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return (
    <>
      <button ref={button} type="button" className={styles['more']} aria-haspopup="menu" aria-expanded={isOpen} aria-label={`More about ${entry.model}`} onClick={() => onOpenChange(true)}>
        <Ellipsis size={14} aria-hidden />
      </button>
      {isOpen ? (
        <Menu.Root open onOpenChange={onOpenChange}>
          <Menu.Portal>
            <Menu.Positioner className={menuStyles['positioner']} anchor={button} side="bottom" align="end" sideOffset={2}>
              <Menu.Popup ref={popup} className={menuStyles['popup']} finalFocus={button} aria-label={entry.model}>
                {isOwn ? <Line title="Edit…" run={() => editOwnDevice(entry)} /> : null}
                <Line title="Edit a copy…" run={() => buildCopy(entry)} />
                {isOwn ? <Line title="Export…" run={() => void exportDevices([entry])} /> : null}
                {isOwn ? <Line title="Delete" run={() => deleteOwnDevice(entry)} /> : null}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      ) : null}
    </>
  );
}
