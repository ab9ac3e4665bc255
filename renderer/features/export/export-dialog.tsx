import { useEffect, useState, type ReactElement } from 'react';
import { PAPER_NAMES } from '../../../shared/scene/papers.ts';
import { useTask } from '../../state/task.ts';
import { exportClient } from '../../workers/export-client.ts';
import type { SheetName } from '../../workers/export-protocol.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select.tsx';
import { type ExportChoice, type ExportSubject, FIRST_CHOICE } from './export-choice.ts';
import styles from './export-dialog.module.css';
import { exportSource, runExport } from './run-export.ts';
import { SheetChecklist } from './sheet-checklist.tsx';

const SUBJECTS: readonly { readonly value: ExportSubject; readonly title: string; readonly text: string }[] = [
  { value: 'drawings', title: 'Drawing set', text: 'PDF with plan, racks, topology, schedule, bill of materials and findings' },
  { value: 'sheets', title: 'Single sheets', text: 'SVG or PNG, a file for each sheet' },
  { value: 'bom', title: 'Bill of materials', text: 'Everything to buy, counted' },
  { value: 'schedule', title: 'Cable schedule', text: 'Every cable with its ends, type and length' },
  { value: 'findings', title: 'Findings', text: 'What the rules found, with numbers and standards' },
];

const PAPERS = PAPER_NAMES.map((value) => ({ value, label: value }));
const PICTURES = [{ value: 'svg', label: 'SVG' }, { value: 'png', label: 'PNG' }] as const;
const TABLES = [{ value: 'xlsx', label: 'Excel (XLSX)' }, { value: 'csv', label: 'CSV' }, { value: 'json', label: 'JSON' }] as const;

function SubjectList({ value, onChange }: { readonly value: ExportSubject; readonly onChange: (value: ExportSubject) => void }): ReactElement {
  return (
    <fieldset className={styles['subjects']}>
      <legend className="visually-hidden">What to export</legend>
      {SUBJECTS.map((subject) => (
        <label key={subject.value} className={styles['subject']}>
          <input type="radio" name="export-subject" checked={subject.value === value} onChange={() => onChange(subject.value)} />
          <span className={styles['subjectTitle']}>{subject.title}</span>
          <span className={styles['subjectText']}>{subject.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The sheets of the drawing set on this paper: long tables take more pages on smaller ones. Undefined until they are counted. */
function useSheets(paper: ExportChoice['paper']): readonly SheetName[] | undefined {
  const [sheets, setSheets] = useState<readonly SheetName[]>();
  useEffect(() => {
    let isWanted = true;
    exportClient.sheets(exportSource(), paper).then((found) => { if (isWanted) setSheets(found); }, (error: unknown) => console.error(error));
    return () => {
      isWanted = false;
    };
  }, [paper]);
  return sheets;
}

/** Asks what to hand over and in which form, and makes it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [choice, setChoice] = useState<ExportChoice>(FIRST_CHOICE);
  const [failure, setFailure] = useState<string>();
  const isBusy = useTask((state) => state.task !== undefined);
  const sheets = useSheets(choice.paper);
  const change = (part: Partial<ExportChoice>): void => setChoice({ ...choice, ...part });
  const isDrawing = choice.subject === 'drawings' || choice.subject === 'sheets';
  const start = async (): Promise<void> => {
    setFailure(undefined);
    const end = await runExport(choice, sheets?.map((sheet) => sheet.name) ?? []);
    if (end.kind === 'written') onClose();
    if (end.kind === 'failed') setFailure(end.message);
  };
  return (
    <Dialog title="Export" isWide onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); void start(); }}>
        <div className={styles['columns']}>
          <SubjectList value={choice.subject} onChange={(subject) => change({ subject, sheets: undefined })} />
          <div className={styles['options']}>
            {isDrawing ? <SelectField label="Paper" value={choice.paper} choices={PAPERS} onChange={(paper) => change({ paper })} /> : null}
            {choice.subject === 'sheets' ? <SelectField label="Format" value={choice.picture} choices={PICTURES} onChange={(picture) => change({ picture })} /> : null}
            {isDrawing ? null : <SelectField label="Format" value={choice.table} choices={TABLES} onChange={(table) => change({ table })} />}
            {isDrawing && sheets === undefined ? <p role="status">Counting the sheets…</p> : null}
            {isDrawing && sheets !== undefined ? <SheetChecklist sheets={sheets} chosen={choice.sheets} onChange={(chosen) => change({ sheets: chosen })} /> : null}
          </div>
        </div>
        {failure === undefined ? null : <p className={styles['failure']} role="alert">{failure}</p>}
        <div className={styles['actions']}>
          <Button look="primary" type="submit" disabled={isBusy || choice.sheets?.length === 0 || (isDrawing && sheets === undefined)}>{isBusy ? 'Exporting…' : 'Export'}</Button>
          <Button onClick={() => { if (isBusy) exportClient.stop(); onClose(); }}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
