import { useEffect, useState, type ReactElement } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { applicationInfo } from '../files/application-info.ts';
import { useHelp } from './help.ts';
import styles from './help-dialog.module.css';
import { ShortcutList } from './shortcut-list.tsx';

function About(): ReactElement {
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    void applicationInfo().then(({ version, runtime, platform }) => setLines([`Version ${version === '' ? 'of this page' : version}`, runtime, platform]));
  }, []);
  return (
    <div className={styles['about']}>
      <p>Design a server room’s racks, devices and cabling offline, checked against the standards.</p>
      {lines.map((line) => <p key={line}>{line}</p>)}
      <p>Free software under the MIT licence. The typeface is Inter, under the SIL Open Font License.</p>
    </div>
  );
}

/** Keyboard shortcuts, or what this application is. */
export function HelpDialog(): ReactElement | null {
  const page = useHelp((state) => state.page);
  const close = (): void => useHelp.getState().show(undefined);
  if (page === undefined) return null;
  if (page === 'about') return <Dialog title="Cablewright" hasCross onClose={close}><About /></Dialog>;
  return <Dialog title="Keyboard shortcuts" isLarge hasCross onClose={close}><ShortcutList /></Dialog>;
}
