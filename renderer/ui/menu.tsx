import { Menu } from '@base-ui/react/menu';
import { Menubar } from '@base-ui/react/menubar';
import { Check, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import styles from './menu.module.css';

/** One line of a menu. */
export type MenuLine =
  | { readonly kind: 'item'; readonly id: string; readonly title: string; readonly shortcut?: string | undefined; readonly isDisabled?: boolean | undefined; readonly isOn?: boolean | undefined; readonly run: () => void }
  | { readonly kind: 'submenu'; readonly id: string; readonly title: string; readonly lines: readonly MenuLine[] }
  | { readonly kind: 'separator'; readonly id: string };

/** A menu of a menu bar; its lines are worked out each time it opens. */
export interface MenuModel {
  readonly title: string;
  readonly lines: () => readonly MenuLine[];
}

function Line({ line }: { readonly line: MenuLine }): ReactElement {
  if (line.kind === 'separator') return <Menu.Separator className={styles['separator']} />;
  if (line.kind === 'submenu') return <SubMenu line={line} />;
  const content = (
    <>
      <span>{line.isOn === true ? <Check size={14} aria-hidden /> : null}</span>
      <span>{line.title}</span>
      <span className={styles['shortcut']}>{line.shortcut}</span>
    </>
  );
  const shared = { className: styles['item'], disabled: line.isDisabled ?? false, label: line.title };
  if (line.isOn === undefined) return <Menu.Item {...shared} onClick={line.run}>{content}</Menu.Item>;
  return <Menu.CheckboxItem {...shared} checked={line.isOn} onCheckedChange={line.run} closeOnClick>{content}</Menu.CheckboxItem>;
}

function SubMenu({ line }: { readonly line: Extract<MenuLine, { kind: 'submenu' }> }): ReactElement {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={styles['item']} disabled={line.lines.length === 0}>
        <span />
        <span>{line.title}</span>
        <ChevronRight size={14} aria-hidden />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={styles['positioner']} sideOffset={2} alignOffset={-5}>
          <Menu.Popup className={styles['popup']}>{line.lines.map((each) => <Line key={each.id} line={each} />)}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

/** The lines of a menu, worked out when they are first drawn. */
export function MenuLines({ model }: { readonly model: Pick<MenuModel, 'lines'> }): ReactElement {
  return <>{model.lines().map((line) => <Line key={line.id} line={line} />)}</>;
}

/** The menus of a window. */
export function MenuBar({ menus, label }: { readonly menus: readonly MenuModel[]; readonly label: string }): ReactElement {
  return (
    <Menubar className={styles['bar']} aria-label={label} modal={false}>
      {menus.map((model) => (
        <Menu.Root key={model.title} modal={false}>
          <Menu.Trigger className={styles['trigger']}>{model.title}</Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner className={styles['positioner']} sideOffset={4} align="start">
              <Menu.Popup className={styles['popup']}><MenuLines model={model} /></Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      ))}
    </Menubar>
  );
}
