import { ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import type { EntryProblem } from '../../../shared/catalog/check-device-entry.ts';
import type { PortGroup } from '../../../shared/model/device-type.ts';
import { shortConnector } from '../../state/connector-name.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { type BuilderDraft, portNames, withGroup, withGroups, withLayout, withoutGroup } from './builder-draft.ts';
import { GroupForm } from './group-form.tsx';
import { PORT_PRESETS } from './port-presets.ts';
import { speedsText } from './read-figures.ts';
import styles from './device-builder.module.css';

interface GroupListProps {
  readonly draft: BuilderDraft;
  readonly problems: readonly EntryProblem[];
  readonly chosen: number | undefined;
  readonly onChoose: (index: number | undefined) => void;
  readonly onChange: (draft: BuilderDraft) => void;
}

const summary = (group: PortGroup): string => [`${group.count} × ${shortConnector(group.connector)}`, speedsText(group.speedsMbps?.slice(-1)), group.poe === undefined ? '' : 'PoE', group.face].filter((part) => part !== '').join(' · ');

function GroupRow({ draft, problems, chosen, onChoose, onChange, index, group }: GroupListProps & { readonly index: number; readonly group: PortGroup }): ReactElement {
  const id = useId();
  const isOpen = chosen === index;
  const mine = problems.filter(({ place }) => place.part === 'group' && place.index === index);
  const remove = (): void => {
    onChoose(undefined);
    onChange(withoutGroup(draft, index));
  };
  return (
    <li className={styles['group']} data-troubled={mine.length > 0 || undefined}>
      <div className={styles['groupHead']}>
        <button type="button" className={styles['groupOpen']} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => onChoose(isOpen ? undefined : index)}>
          <ChevronRight size={14} aria-hidden />
          <strong>{portNames(group)}</strong>
          <span>{summary(group)}</span>
        </button>
        <IconButton label={`Delete ports ${portNames(group)}`} size="small" onClick={remove}><Trash2 size={14} aria-hidden /></IconButton>
      </div>
      {mine.map(({ message }) => <p key={message} className={styles['problem']} role="alert">{message}</p>)}
      {isOpen ? <div id={id}><GroupForm group={group} onChange={(fields) => onChange(withGroup(draft, index, fields))} onLayout={(layout) => onChange(withLayout(draft, index, layout))} /></div> : null}
    </li>
  );
}

/** The groups of ports, and buttons for those that are added most. */
export function GroupList(props: GroupListProps): ReactElement {
  const { draft, problems, onChoose, onChange } = props;
  const { portGroups } = draft.entry;
  const missing = problems.find(({ place }) => place.part === 'ports');
  const add = (preset: (typeof PORT_PRESETS)[number]): void => {
    onChange(withGroups(draft, preset.groups, preset.way));
    onChoose(portGroups.length);
  };
  return (
    <section aria-label="Ports">
      <div className={styles['presets']} role="group" aria-label="Add ports">
        {PORT_PRESETS.map((preset) => <Button key={preset.label} size="small" onClick={() => add(preset)}><Plus size={12} aria-hidden />{preset.label}</Button>)}
      </div>
      {missing === undefined ? null : <p className={styles['problem']} role="alert">{missing.message}</p>}
      {/* Groups have no names of their own: their place is their identity. */}
      <ul className={styles['groups']}>{portGroups.map((group, index) => <GroupRow key={index} {...props} index={index} group={group} />)}</ul>
    </section>
  );
}
