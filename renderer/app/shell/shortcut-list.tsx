import { useMemo, useState, type ReactElement } from 'react';
import field from '../../ui/field.module.css';
import { registry } from '../actions/all-actions.ts';
import { isMacPlatform } from '../keymap.ts';
import { searchShortcuts, shortcutGroups, type ShortcutGroup } from './shortcut-groups.ts';
import styles from './help-dialog.module.css';

function Group({ group }: { readonly group: ShortcutGroup }): ReactElement {
  return (
    <section className={styles['group']} aria-label={group.title}>
      <h3 className={styles['groupTitle']}>{group.title}</h3>
      <dl>
        {group.rows.map(({ title, keys }) => (
          <div key={`${title} ${keys.join(' ')}`} className={styles['row']}>
            <dt>{title}</dt>
            <dd className={styles['keys']}>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every shortcut by menu and view, with a search over names and keys. */
export function ShortcutList(): ReactElement {
  const [query, setQuery] = useState('');
  const groups = useMemo(() => shortcutGroups(registry.actions, isMacPlatform()), []);
  const found = useMemo(() => searchShortcuts(groups, query), [groups, query]);
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className={styles['shortcuts']}>
      <input className={field['input']} type="search" aria-label="Search shortcuts" placeholder="Search by what it does, or by key" autoComplete="off" spellCheck={false} value={query} onChange={(event) => setQuery(event.target.value)} />
      <p className={styles['count']} role="status">{count === 0 ? 'No shortcut is called that.' : `${count} ${count === 1 ? 'shortcut' : 'shortcuts'}`}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must scroll by keyboard */}
      <div className={styles['scroll']} role="region" aria-label="Shortcuts" tabIndex={0}>
        <div className={styles['columns']}>{found.map((group) => <Group key={group.title} group={group} />)}</div>
      </div>
    </div>
  );
}
