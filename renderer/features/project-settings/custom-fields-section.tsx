import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { defineFields } from '../../../shared/commands/custom-fields/define-fields.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import type { CustomField } from '../../../shared/model/project.ts';
import { readName } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useRecord } from '../../state/use-design.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import { movedField, newFieldKey } from './field-edits.ts';
import styles from './custom-fields-section.module.css';

const KINDS = [{ value: 'device', label: 'Devices' }, { value: 'cable', label: 'Cables' }] as const;
const WORDS = { device: 'devices', cable: 'cables' } as const;

/** Fields the design defines for its devices and cables: they reach inspector, lists and labels. */
export function CustomFieldsSection(): ReactElement {
  const fields = useRecord('project', PROJECT_ID)?.customFields ?? [];
  return (
    <Section title="Custom fields" aside="in lists and labels">
      {KINDS.map(({ value }) => {
        const own = fields.filter(({ on }) => on === value);
        return own.length === 0 ? null : (
          <ul key={value} className={styles['list']} aria-label={`Fields of ${WORDS[value]}`}>
            {own.map((field, i) => <FieldRow key={field.key} field={field} fields={fields} isFirst={i === 0} isLast={i === own.length - 1} />)}
          </ul>
        );
      })}
      <NewField fields={fields} />
    </Section>
  );
}

const save = (fields: readonly CustomField[]): boolean => runCommand(defineFields, { fields: [...fields] }).ok;

function FieldRow({ field, fields, isFirst, isLast }: { readonly field: CustomField; readonly fields: readonly CustomField[]; readonly isFirst: boolean; readonly isLast: boolean }): ReactElement {
  const rename = (text: string): string | undefined => {
    const name = readName(text);
    if (!name.ok) return name.error;
    if (!save(fields.map((each) => (each === field ? { ...field, name: name.value } : each)))) return 'Another field has this name.';
    return undefined;
  };
  return (
    <li className={styles['row']}>
      <DraftInput label={`Name of the field for ${WORDS[field.on]}`} value={field.name} onCommit={rename} />
      <span className={styles['kind']}>{WORDS[field.on]}</span>
      <IconButton size="small" label={`Move ${field.name} up`} disabled={isFirst} onClick={() => save(movedField(fields, field, -1))}><ChevronUp size={14} aria-hidden /></IconButton>
      <IconButton size="small" label={`Move ${field.name} down`} disabled={isLast} onClick={() => save(movedField(fields, field, 1))}><ChevronDown size={14} aria-hidden /></IconButton>
      <IconButton size="small" label={`Remove ${field.name}`} title={`Remove ${field.name}; its values are kept in case it is added again`} onClick={() => save(fields.filter((each) => each !== field))}><Trash2 size={14} aria-hidden /></IconButton>
    </li>
  );
}

function NewField({ fields }: { readonly fields: readonly CustomField[] }): ReactElement {
  const [name, setName] = useState('');
  const [on, setOn] = useState<CustomField['on']>('device');
  const add = (): void => {
    const read = readName(name);
    if (read.ok && save([...fields, { key: newFieldKey(read.value, on, fields), name: read.value, on }])) setName('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles['new']}>
      <input className={styles['input']} aria-label="Name of the new field" placeholder="New field" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} onKeyDown={onKeyDown} />
      <Select label="What the new field is for" value={on} choices={KINDS} onChange={setOn} />
      <Button size="small" disabled={name.trim() === ''} onClick={add}>Add</Button>
    </div>
  );
}
