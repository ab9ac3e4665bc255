import { Plus, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { EntryProblem } from '../../../shared/catalog/check-device-entry.ts';
import type { Face, PassThrough } from '../../../shared/model/device-type.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select, type Choice } from '../../ui/select.tsx';
import { type BuilderDraft, portNames, withPassThroughs } from './builder-draft.ts';
import { FigureField } from './builder-fields.tsx';
import styles from './device-builder.module.css';

const METHODS: readonly Choice<PassThrough['method']>[] = [
  { value: 'straight', label: 'Straight' }, { value: 'reversed', label: 'Reversed' }, { value: 'pair-flipped', label: 'Pairs flipped' },
  { value: 'pairs-reversed', label: 'Pairs reversed' }, { value: 'universal', label: 'Universal' },
];

interface PassageListProps {
  readonly draft: BuilderDraft;
  readonly problems: readonly EntryProblem[];
  readonly onChange: (draft: BuilderDraft) => void;
}

const groupsOn = ({ entry }: BuilderDraft, face: Face): readonly Choice<string>[] => entry.portGroups.flatMap((group, index) => (group.face === face && group.role === 'panel' ? [{ value: String(index), label: portNames(group) }] : []));

function PassageRow({ draft, way, index, problem, onChange }: { readonly draft: BuilderDraft; readonly way: PassThrough; readonly index: number; readonly problem: string | undefined; readonly onChange: (way: PassThrough | undefined) => void }): ReactElement {
  const place = (front: string | undefined): number => Number(front);
  return (
    <li className={styles['passage']}>
      <Select label={`Front ports of way ${index + 1}`} value={String(way.front)} choices={groupsOn(draft, 'front')} onChange={(front) => onChange({ ...way, front: place(front) })} />
      <Select label={`Rear ports of way ${index + 1}`} value={String(way.rear)} choices={groupsOn(draft, 'rear')} onChange={(rear) => onChange({ ...way, rear: place(rear) })} />
      <FigureField label="Fronts per rear" value={way.frontsPerRear} range={{ least: 1, most: 32, step: 1 }} isNeeded onChange={(frontsPerRear) => onChange({ ...way, frontsPerRear: frontsPerRear ?? 1 })} />
      <Select label={`Order of strands of way ${index + 1}`} value={way.method} choices={METHODS} onChange={(method) => onChange({ ...way, method })} />
      <IconButton label={`Delete way ${index + 1}`} size="small" onClick={() => onChange(undefined)}><Trash2 size={14} aria-hidden /></IconButton>
      {problem === undefined ? null : <p className={styles['problem']} role="alert">{problem}</p>}
    </li>
  );
}

/** The ways through a panel or cassette, from groups on the front to groups on the rear. */
export function PassageList({ draft, problems, onChange }: PassageListProps): ReactElement {
  const ways = draft.entry.passThroughs ?? [];
  const [front] = groupsOn(draft, 'front');
  const [rear] = groupsOn(draft, 'rear');
  const replace = (index: number, way: PassThrough | undefined): void => onChange(withPassThroughs(draft, ways.flatMap((other, at) => (at === index ? (way ?? []) : other))));
  const canAdd = front !== undefined && rear !== undefined;
  const add = (): void => {
    if (canAdd) onChange(withPassThroughs(draft, [...ways, { front: Number(front.value), rear: Number(rear.value), frontsPerRear: 1, method: 'straight' }]));
  };
  return (
    <section aria-label="Ways through">
      {ways.length === 0 ? <p className={styles['hint']}>{canAdd ? 'Front and rear ports of a panel are one cable way when they are joined here.' : 'A panel needs a group of panel ports on the front and one on the rear: "Copper panel" and "Fibre panel" add both, joined.'}</p> : null}
      <ul>
        {ways.map((way, index) => (
          <PassageRow key={index} draft={draft} way={way} index={index} problem={problems.find(({ place }) => place.part === 'pass-through' && place.index === index)?.message} onChange={(next) => replace(index, next)} />
        ))}
      </ul>
      <Button size="small" disabled={!canAdd} onClick={add}><Plus size={12} aria-hidden />Way through</Button>
    </section>
  );
}
