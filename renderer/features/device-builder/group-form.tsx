import type { ReactElement } from 'react';
import { type Connector, connectorField } from '../../../shared/model/connector.ts';
import type { Face, Poe, PortGroup, PortRole } from '../../../shared/model/device-type.ts';
import { connectorFacts } from '../../../shared/catalog/connectors.ts';
import { type Choice, SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FigureField, OptionalSelect, WordsField } from './builder-fields.tsx';
import { usualSpeeds } from './port-presets.ts';
import { readSpeeds, speedsText } from './read-figures.ts';
import styles from './device-builder.module.css';

const ROLES: readonly Choice<PortRole>[] = [
  { value: 'network', label: 'Network' }, { value: 'management', label: 'Management' }, { value: 'console', label: 'Console' }, { value: 'panel', label: 'Panel, passive' },
  { value: 'power-in', label: 'Power inlet' }, { value: 'power-out', label: 'Power outlet' }, { value: 'other', label: 'Other' },
];
const FACES: readonly Choice<Face>[] = [{ value: 'front', label: 'Front' }, { value: 'rear', label: 'Rear' }];
const ORDERS: readonly Choice<'columns' | 'rows'>[] = [{ value: 'columns', label: 'Down, then right' }, { value: 'rows', label: 'Right, then down' }];
const CONNECTORS: readonly Choice<Connector>[] = connectorField.options.map((value) => ({ value, label: connectorFacts(value).name }));

const POE: readonly (Choice<string> & { readonly poe: Poe })[] = [
  { value: 'pse1', label: 'Sources PoE (af, 15 W)', poe: { role: 'pse', type: 1, maxW: 15.4 } },
  { value: 'pse2', label: 'Sources PoE+ (at, 30 W)', poe: { role: 'pse', type: 2, maxW: 30 } },
  { value: 'pse3', label: 'Sources PoE++ (bt, 60 W)', poe: { role: 'pse', type: 3, maxW: 60 } },
  { value: 'pse4', label: 'Sources PoE++ (bt, 90 W)', poe: { role: 'pse', type: 4, maxW: 90 } },
  { value: 'pd1', label: 'Is powered by PoE (af)', poe: { role: 'pd', type: 1 } },
  { value: 'pd2', label: 'Is powered by PoE+ (at)', poe: { role: 'pd', type: 2 } },
  { value: 'pd3', label: 'Is powered by PoE++ (bt)', poe: { role: 'pd', type: 3 } },
];

const COUNT = { least: 1, most: 1000, step: 1 };
const PLACE = { least: 0, most: 3000, step: 0.1 };
const PITCH = { least: 0, most: 1000, step: 0.1 };

interface GroupFormProps {
  readonly group: PortGroup;
  readonly onChange: (fields: Partial<PortGroup>) => void;
  readonly onLayout: (layout: Partial<PortGroup['layout']>) => void;
}

/** Rates of the connector that was chosen, where it carries data. */
function connected(group: PortGroup, connector: Connector): Partial<PortGroup> {
  const carries = group.role === 'network' || group.role === 'management';
  return { connector, speedsMbps: carries ? usualSpeeds(connector) : undefined };
}

function NamingFields({ group, onChange }: GroupFormProps): ReactElement {
  return (
    <div>
      <FigureField label="Count" value={group.count} range={COUNT} isNeeded onChange={(count) => onChange({ count: count ?? 1 })} />
      <WordsField label="Prefix" value={group.prefix} placeholder="none" onChange={(prefix) => onChange({ prefix: prefix.slice(0, 60) })} />
      <FigureField label="First number" value={group.first} range={{ least: 0, most: 100_000, step: 1 }} isNeeded onChange={(first) => onChange({ first: first ?? 1 })} />
      <FigureField label="Digits" value={group.pad ?? 1} range={{ least: 1, most: 6, step: 1 }} isNeeded onChange={(pad) => onChange({ pad: pad === 1 ? undefined : pad })} />
    </div>
  );
}

function KindFields({ group, onChange }: GroupFormProps): ReactElement {
  const carries = group.role === 'network' || group.role === 'management';
  const commitSpeeds = (text: string): string | undefined => {
    const read = readSpeeds(text);
    if (!read.ok) return read.error;
    onChange({ speedsMbps: read.value });
    return undefined;
  };
  const poe = POE.find((choice) => choice.poe.role === group.poe?.role && choice.poe.type === group.poe.type)?.value;
  return (
    <div>
      <SelectField label="Connector" value={group.connector} choices={CONNECTORS} onChange={(connector) => onChange(connected(group, connector))} />
      <SelectField label="Use" value={group.role} choices={ROLES} onChange={(role) => onChange({ role })} />
      <SelectField label="Face" value={group.face} choices={FACES} onChange={(face) => onChange({ face })} />
      {carries ? <TextField label="Speeds" value={speedsText(group.speedsMbps)} placeholder="1G, 10G" onCommit={commitSpeeds} /> : null}
      {carries && group.connector === 'rj45' ? <OptionalSelect label="PoE" none="None" value={poe} choices={POE} onChange={(value) => onChange({ poe: POE.find((choice) => choice.value === value)?.poe })} /> : null}
    </div>
  );
}

function PlaceFields({ group: { layout }, onLayout }: GroupFormProps): ReactElement {
  return (
    <div>
      <FigureField label="Left, mm" value={layout.xMm} range={PLACE} isNeeded onChange={(xMm) => onLayout({ xMm: xMm ?? 0 })} />
      <FigureField label="Top, mm" value={layout.yMm} range={PLACE} isNeeded onChange={(yMm) => onLayout({ yMm: yMm ?? 0 })} />
      <FigureField label="Rows" value={layout.rows ?? 1} range={{ least: 1, most: 50, step: 1 }} isNeeded onChange={(rows) => onLayout({ rows, ...(layout.pitchYMm === undefined ? { pitchYMm: 16 } : {}) })} />
      <SelectField label="Counted" value={layout.order ?? 'columns'} choices={ORDERS} onChange={(order) => onLayout({ order })} />
      <FigureField label="Pitch across" value={layout.pitchXMm ?? 0} range={PITCH} isNeeded onChange={(pitchXMm) => onLayout({ pitchXMm })} />
      <FigureField label="Pitch down" value={layout.pitchYMm ?? 0} range={PITCH} isNeeded onChange={(pitchYMm) => onLayout({ pitchYMm })} />
    </div>
  );
}

/** Everything about one group of ports. */
export function GroupForm(props: GroupFormProps): ReactElement {
  return (
    <div className={styles['groupForm']}>
      <NamingFields {...props} />
      <KindFields {...props} />
      <PlaceFields {...props} />
    </div>
  );
}
