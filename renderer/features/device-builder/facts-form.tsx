import type { ReactElement } from 'react';
import type { EntryProblem } from '../../../shared/catalog/check-device-entry.ts';
import { DEVICE_KINDS, type DeviceTypeEntry, type Mount } from '../../../shared/model/device-type.ts';
import { type Choice, SelectField } from '../../ui/select.tsx';
import { Section } from '../../ui/section.tsx';
import { CheckField, FigureField, OptionalSelect, WordsField } from './builder-fields.tsx';
import styles from './device-builder.module.css';

type Facts = Partial<DeviceTypeEntry>;

const SPELT: Readonly<Record<string, string>> = { ups: 'UPS', pdu: 'PDU', kvm: 'KVM' };
const words = (value: string): string => SPELT[value] ?? value.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
const KINDS = DEVICE_KINDS.map((value) => ({ value, label: words(value) }));
const MOUNTS: readonly Choice<Mount>[] = [{ value: 'rack', label: 'Rack' }, { value: 'rack-side', label: 'Side of a rack, 0U' }, { value: 'room', label: 'Room' }, { value: 'bay', label: 'Bay of a device' }];
const AIRFLOWS = (['front-to-rear', 'rear-to-front', 'left-to-right', 'right-to-left', 'side-to-rear', 'rear-to-side', 'bottom-to-top', 'top-to-bottom', 'passive', 'fanless', 'mixed'] as const).map((value) => ({ value, label: words(value) }));

const MM = { least: 1, most: 5000, step: 0.1 };
const WATTS = { least: 0, most: 1_000_000, step: 1 };
const KG = { least: 0, most: 5000, step: 0.001 };

const optional = (text: string): string | undefined => (text === '' ? undefined : text);

function NameFields({ entry, onChange }: FactsProps): ReactElement {
  return (
    <Section title="Name">
      <WordsField label="Maker" value={entry.manufacturer} onChange={(manufacturer) => onChange({ manufacturer })} />
      <WordsField label="Model" value={entry.model} onChange={(model) => onChange({ model })} />
      <WordsField label="Part number" value={entry.partNumber} onChange={(text) => onChange({ partNumber: optional(text) })} />
      <SelectField label="Kind" value={entry.kind} choices={KINDS} onChange={(kind) => onChange({ kind })} />
    </Section>
  );
}

/** What belongs to a way of mounting alone goes when it changes. */
const mountFacts = (mount: Mount, { heightHalfU }: DeviceTypeEntry): Facts => ({ mount, heightHalfU: mount === 'rack' ? (heightHalfU ?? 2) : undefined, isHalfWidth: undefined, ...(mount === 'bay' ? {} : { bayFamily: undefined }) });

function BodyFields({ entry, onChange }: FactsProps): ReactElement {
  const isRack = entry.mount === 'rack';
  return (
    <Section title="Body">
      <SelectField label="Mounted in" value={entry.mount} choices={MOUNTS} onChange={(mount) => onChange(mountFacts(mount, entry))} />
      {isRack ? <FigureField label="Height, U" value={(entry.heightHalfU ?? 2) / 2} range={{ least: 0.5, most: 60, step: 0.5 }} isNeeded onChange={(heightU) => onChange({ heightHalfU: Math.round((heightU ?? 1) * 2) })} /> : null}
      {isRack ? <CheckField label="Half width" isOn={entry.isHalfWidth === true} onChange={(isOn) => onChange({ isHalfWidth: isOn ? true : undefined })} /> : null}
      {entry.mount === 'bay' ? <WordsField label="Bay family" value={entry.bayFamily} placeholder="lgx" onChange={(text) => onChange({ bayFamily: optional(text) })} /> : null}
      <FigureField label="Width, mm" value={entry.widthMm} range={MM} onChange={(widthMm) => onChange({ widthMm })} />
      <FigureField label="Height, mm" value={entry.heightMm} range={MM} onChange={(heightMm) => onChange({ heightMm })} />
      <FigureField label="Depth, mm" value={entry.depthMm} range={MM} onChange={(depthMm) => onChange({ depthMm })} />
      <FigureField label="Weight, kg" value={entry.weightG === undefined ? undefined : entry.weightG / 1000} range={KG} onChange={(kg) => onChange({ weightG: kg === undefined ? undefined : Math.round(kg * 1000) })} />
    </Section>
  );
}

function PowerFields({ entry, onChange }: FactsProps): ReactElement {
  const isSource = entry.kind === 'ups' || entry.kind === 'power-source';
  return (
    <Section title="Power and air">
      <FigureField label="Typical, W" value={entry.powerTypicalW} range={WATTS} onChange={(powerTypicalW) => onChange({ powerTypicalW })} />
      <FigureField label="Most, W" value={entry.powerMaxW} range={WATTS} onChange={(powerMaxW) => onChange({ powerMaxW })} />
      <FigureField label="PoE budget, W" value={entry.poeBudgetW} range={WATTS} onChange={(poeBudgetW) => onChange({ poeBudgetW })} />
      {isSource ? <FigureField label="Output, W" value={entry.outputW} range={WATTS} onChange={(outputW) => onChange({ outputW })} /> : null}
      <OptionalSelect label="Airflow" value={entry.airflow} choices={AIRFLOWS} onChange={(airflow) => onChange({ airflow })} />
    </Section>
  );
}

interface FactsProps {
  readonly entry: DeviceTypeEntry;
  readonly onChange: (facts: Facts) => void;
}

/** What a device type is, apart from its ports. */
export function FactsForm({ entry, problems, onChange }: FactsProps & { readonly problems: readonly EntryProblem[] }): ReactElement {
  const mine = problems.filter(({ place }) => place.part === 'facts');
  return (
    <div className={styles['facts']} role="region" aria-label="Facts" tabIndex={-1}>
      <NameFields entry={entry} onChange={onChange} />
      {mine.map(({ message }) => <p key={message} className={styles['need']}>{message}</p>)}
      <BodyFields entry={entry} onChange={onChange} />
      <PowerFields entry={entry} onChange={onChange} />
    </div>
  );
}
