import { useEffect, useState, type ReactElement } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { registry } from '../actions/all-actions.ts';
import { titleOf } from '../actions/action.ts';
import { applicationInfo } from '../files/application-info.ts';
import { formatShortcut, isMacPlatform } from '../keymap.ts';
import { useHelp } from './help.ts';
import styles from './help-dialog.module.css';

function Shortcuts(): ReactElement {
  const isMac = isMacPlatform();
  const actions = registry.actions.filter((action) => (action.shortcuts ?? []).length > 0);
  return (
    <dl className={styles['columns']}>
      {actions.map((action) => (
        <div key={action.id} className={styles['row']}>
          <dt>{titleOf(action)}</dt>
          <dd className={styles['keys']}>{action.shortcuts?.map((shortcut) => formatShortcut(shortcut, isMac)).join(' or ')}</dd>
        </div>
      ))}
    </dl>
  );
}

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
  if (page === 'about') return <Dialog title="Cablewright" onClose={close}><About /></Dialog>;
  return <Dialog title="Keyboard shortcuts" isWide onClose={close}><Shortcuts /></Dialog>;
}
