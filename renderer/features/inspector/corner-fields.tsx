import { Plus, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { commitRead } from '../../state/read-field.ts';
import { useLength } from '../../state/use-length.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './corner-fields.module.css';
import { readCoordinate } from './read-coordinate.ts';

/** A corner as records keep it. */
export interface Corner {
  readonly xMm: number;
  readonly yMm: number;
}

/* More rows than this are no form any more: the handles on the plan are. */
const MOST_SHOWN = 40;

/** The corners of a line as numbers; each can be moved, taken away, or followed by another. */
export function CornerFields({ corners, least, onChange }: { readonly corners: readonly Corner[]; readonly least: number; readonly onChange: (corners: readonly Corner[]) => void }): ReactElement {
  const { show, read } = useLength();
  const set = (index: number, part: Partial<Corner>): void => onChange(corners.map((corner, i) => (i === index ? { ...corner, ...part } : corner)));
  const insertAfter = (index: number): void => {
    const [from, to] = [corners[index], corners[(index + 1) % corners.length]];
    if (from !== undefined && to !== undefined) onChange([...corners.slice(0, index + 1), { xMm: Math.round((from.xMm + to.xMm) / 2), yMm: Math.round((from.yMm + to.yMm) / 2) }, ...corners.slice(index + 1)]);
  };
  return (
    <ol className={styles['corners']}>
      {corners.slice(0, MOST_SHOWN).map(({ xMm, yMm }, i) => (
        <li key={i} className={styles['corner']}>
          <div className={styles['fields']}>
            <TextField label={`${i + 1}, across`} value={show(xMm)} inputMode="decimal" onCommit={(text) => commitRead(readCoordinate(text, read), (value) => set(i, { xMm: value }))} />
            <TextField label={`${i + 1}, down`} value={show(yMm)} inputMode="decimal" onCommit={(text) => commitRead(readCoordinate(text, read), (value) => set(i, { yMm: value }))} />
          </div>
          <IconButton size="small" label={`Add a corner after corner ${i + 1}`} onClick={() => insertAfter(i)}><Plus size={14} aria-hidden="true" /></IconButton>
          <IconButton size="small" label={`Take corner ${i + 1} away`} disabled={corners.length <= least} onClick={() => onChange(corners.filter((_, k) => k !== i))}><X size={14} aria-hidden="true" /></IconButton>
        </li>
      ))}
    </ol>
  );
}
