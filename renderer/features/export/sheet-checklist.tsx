import type { ReactElement } from 'react';
import type { SheetName } from '../../workers/export-protocol.ts';
import { Button } from '../../ui/button.tsx';
import styles from './export-dialog.module.css';

/** Which sheets of the drawing set; none chosen yet means all. */
export function SheetChecklist({ sheets, chosen, onChange }: {
  readonly sheets: readonly SheetName[];
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (chosen: readonly string[] | undefined) => void;
}): ReactElement {
  const names = chosen ?? sheets.map((sheet) => sheet.name);
  const toggle = (name: string): void => {
    const next = names.includes(name) ? names.filter((other) => other !== name) : [...names, name];
    onChange(next.length === sheets.length ? undefined : next);
  };
  return (
    <fieldset className={styles['sheets']}>
      <legend className={styles['legend']}>
        {chosen === undefined ? `All ${sheets.length} sheets` : `${names.length} of ${sheets.length} sheets`}
        <Button size="small" look="quiet" onClick={() => onChange(chosen === undefined ? [] : undefined)}>{chosen === undefined ? 'None' : 'All'}</Button>
      </legend>
      <div className={styles['list']}>
        {sheets.map((sheet) => (
          <label key={sheet.name} className={styles['sheet']}>
            <input type="checkbox" checked={names.includes(sheet.name)} onChange={() => toggle(sheet.name)} />
            <span>{sheet.title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
