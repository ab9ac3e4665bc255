import { Menu } from '@base-ui/react/menu';
import { MessageSquareText, PenLine, Ruler, Type, Cloud } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { beginAnnotation } from '../../state/begin-annotation.ts';
import { formatShortcut, isMacPlatform } from '../keymap.ts';
import styles from '../../ui/menu.module.css';
import { PopupMenu } from './popup-menu.tsx';

const TOOLS: readonly { readonly shape: Annotation['shape']; readonly title: string; readonly shortcut: string; readonly icon: ReactElement }[] = [
  { shape: 'text', title: 'Text', shortcut: 'Shift+T', icon: <Type size={14} aria-hidden /> },
  { shape: 'callout', title: 'Callout', shortcut: 'Shift+L', icon: <MessageSquareText size={14} aria-hidden /> },
  { shape: 'dimension', title: 'Dimension', shortcut: 'Shift+M', icon: <Ruler size={14} aria-hidden /> },
  { shape: 'cloud', title: 'Revision cloud', shortcut: 'Shift+U', icon: <Cloud size={14} aria-hidden /> },
];

/** What can be drawn on the view in front by hand. */
export function AnnotateMenu(): ReactElement {
  const isMac = isMacPlatform();
  return (
    <PopupMenu label="Annotate" icon={<PenLine size={14} aria-hidden />}>
      {TOOLS.map(({ shape, title, shortcut, icon }) => (
        <Menu.Item key={shape} className={styles['item']} label={title} onClick={() => beginAnnotation(shape)}>
          <span>{icon}</span>
          <span>{title}</span>
          <span className={styles['shortcut']}>{formatShortcut(shortcut, isMac)}</span>
        </Menu.Item>
      ))}
    </PopupMenu>
  );
}
