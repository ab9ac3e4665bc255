import { Plus, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { freeKey } from '../../../shared/catalog/user-devices.ts';
import type { EntryProblem } from '../../../shared/catalog/check-device-entry.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { type Bay, type BuilderDraft, withBays } from './builder-draft.ts';
import { FigureField, WordsField } from './builder-fields.tsx';
import styles from './device-builder.module.css';

const PLACE = { least: 0, most: 3000, step: 0.1 };
const SIZE = { least: 1, most: 3000, step: 0.1 };
const USUAL_SIZE = { widthMm: 130, heightMm: 34 };
const GAP_MM = 4;

/** Another bay like the last one, to its right. */
function nextBay(bays: readonly Bay[]): Bay {
  const last = bays.at(-1);
  const key = freeKey(String(bays.length + 1), (candidate) => bays.some((bay) => bay.key === candidate));
  if (last === undefined) return { key, family: 'lgx', face: 'front', xMm: 24, yMm: 5, ...USUAL_SIZE };
  return { ...last, key, xMm: Math.round((last.xMm + last.widthMm + GAP_MM) * 10) / 10 };
}

/** Openings for modules such as cassettes. */
export function BayList({ draft, problems, onChange }: { readonly draft: BuilderDraft; readonly problems: readonly EntryProblem[]; readonly onChange: (draft: BuilderDraft) => void }): ReactElement {
  const bays = draft.entry.bays ?? [];
  const replace = (index: number, fields: Partial<Bay>): void => onChange(withBays(draft, bays.map((bay, at) => (at === index ? { ...bay, ...fields } : bay))));
  return (
    <section aria-label="Bays">
      {bays.length === 0 ? <p className={styles['hint']}>A bay takes a device type that is mounted in bays of the same family: cassettes in a housing.</p> : null}
      <ul>
        {bays.map((bay, index) => (
          <li key={index} className={styles['bay']}>
            <WordsField label="Name" value={bay.key} onChange={(key) => replace(index, { key })} />
            <WordsField label="Family" value={bay.family} onChange={(family) => replace(index, { family })} />
            <FigureField label="Left, mm" value={bay.xMm} range={PLACE} isNeeded onChange={(xMm) => replace(index, { xMm: xMm ?? 0 })} />
            <FigureField label="Top, mm" value={bay.yMm} range={PLACE} isNeeded onChange={(yMm) => replace(index, { yMm: yMm ?? 0 })} />
            <FigureField label="Width, mm" value={bay.widthMm} range={SIZE} isNeeded onChange={(widthMm) => replace(index, { widthMm: widthMm ?? 1 })} />
            <FigureField label="Height, mm" value={bay.heightMm} range={SIZE} isNeeded onChange={(heightMm) => replace(index, { heightMm: heightMm ?? 1 })} />
            <IconButton label={`Delete bay ${bay.key}`} size="small" onClick={() => onChange(withBays(draft, bays.filter((_, at) => at !== index)))}><Trash2 size={14} aria-hidden /></IconButton>
            {problems.filter(({ place }) => place.part === 'bay' && place.index === index).map(({ message }) => <p key={message} className={styles['problem']} role="alert">{message}</p>)}
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => onChange(withBays(draft, [...bays, nextBay(bays)]))}><Plus size={12} aria-hidden />Bay</Button>
    </section>
  );
}
