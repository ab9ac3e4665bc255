import type { ReactElement } from 'react';
import { updateProject } from '../../../shared/commands/project/update-project.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { commitRead, readName, readOptionalName } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSettings } from '../../state/settings.ts';
import { useRecord } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CustomFieldsSection } from './custom-fields-section.tsx';
import { readCurrency, readDate } from './read-project.ts';
import { RuleSummary } from './rule-summary.tsx';
import styles from './project-settings.module.css';

const UNITS = [
  { value: 'metric', label: 'Metric' },
  { value: 'imperial', label: 'Imperial' },
] as const;

const REGIONS = [
  { value: 'emea', label: 'Europe and others', note: 'Continuous load up to the breaker’s rating' },
  { value: 'north-america', label: 'North America', note: 'Continuous load up to 80 % of the breaker' },
] as const;

const MARKS = [
  { value: 'point', label: '1.5' },
  { value: 'comma', label: '1,5' },
] as const;

type OptionalText = 'customer' | 'author' | 'drawingNumber' | 'revision';

const TITLE_BLOCK: readonly { readonly field: OptionalText; readonly label: string }[] = [
  { field: 'customer', label: 'Customer' },
  { field: 'author', label: 'Author' },
  { field: 'drawingNumber', label: 'Drawing number' },
  { field: 'revision', label: 'Revision' },
];

const setOptional = (field: OptionalText | 'date', value: string | undefined): unknown =>
  runCommand(updateProject, value === undefined ? { fields: {}, clear: [field] } : { fields: { [field]: value } });

function TitleBlock(): ReactElement | null {
  const project = useRecord('project', PROJECT_ID);
  if (project === undefined) return null;
  return (
    <Section title="Title block" aside="printed on every sheet">
      <TextField label="Project" value={project.name} onCommit={(text) => commitRead(readName(text), (name) => runCommand(updateProject, { fields: { name } }))} />
      {TITLE_BLOCK.map(({ field, label }) => <TextField key={field} label={label} value={project[field] ?? ''} onCommit={(text) => commitRead(readOptionalName(text), (value) => setOptional(field, value))} />)}
      <TextField label="Date" value={project.date ?? ''} placeholder="YYYY-MM-DD" onCommit={(text) => commitRead(readDate(text), (value) => setOptional('date', value))} />
    </Section>
  );
}

function Practice(): ReactElement | null {
  const project = useRecord('project', PROJECT_ID);
  const decimalMark = useSettings((state) => state.settings.decimalMark);
  const { show, read } = useLength();
  if (project === undefined) return null;
  const setLength = (field: 'slackMm' | 'overheadMm') => (text: string): string | undefined => commitRead(read(text), (value) => runCommand(updateProject, { fields: { [field]: value } }));
  return (
    <Section title="Units and practice">
      <SelectField label="Units" value={project.units} choices={UNITS} onChange={(units) => runCommand(updateProject, { fields: { units } })} />
      <SelectField label="Decimals" value={decimalMark} choices={MARKS} onChange={(mark) => useSettings.getState().change({ decimalMark: mark })} />
      <SelectField label="Mains practice" value={project.region} choices={REGIONS} onChange={(region) => runCommand(updateProject, { fields: { region } })} />
      <TextField label="Currency" value={project.currency} onCommit={(text) => commitRead(readCurrency(text), (currency) => runCommand(updateProject, { fields: { currency } }))} />
      <TextField label="Slack, each end" value={show(project.slackMm)} inputMode="decimal" onCommit={setLength('slackMm')} />
      <TextField label="Overhead at" value={show(project.overheadMm)} inputMode="decimal" onCommit={setLength('overheadMm')} />
    </Section>
  );
}

/** What holds for the whole design: shown while nothing is selected. */
export function ProjectSettings(): ReactElement {
  const project = useRecord('project', PROJECT_ID);
  return (
    <>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{project?.name ?? 'Design'}</h2>
        <p className={styles['subtitle']}>Select a rack, device, port or cable to see it here.</p>
      </header>
      <TitleBlock />
      <Practice />
      <CustomFieldsSection />
      <RuleSummary />
    </>
  );
}
