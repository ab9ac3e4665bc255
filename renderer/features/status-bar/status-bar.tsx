import type { ReactElement } from 'react';
import { updateProject } from '../../../shared/commands/project/update-project.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { useChecks } from '../../state/checks.ts';
import { useDocument } from '../../state/document.ts';
import { countsText } from '../../state/finding-text.ts';
import { runCommand } from '../../state/run-command.ts';
import { useTask } from '../../state/task.ts';
import { useDerived, useRecord } from '../../state/use-design.ts';
import { classNames } from '../../ui/class-names.ts';
import { contentText, designFacts, powerText } from './design-facts.ts';
import styles from './status-bar.module.css';

function TaskText(): ReactElement | null {
  const task = useTask((state) => state.task);
  if (task === undefined) return null;
  return (
    <span>
      {task.title}…
      {task.cancel === undefined ? null : <button type="button" className={styles['cancel']} onClick={task.cancel}>Cancel</button>}
    </span>
  );
}

function CheckedText(): ReactElement {
  const { isChecking, failure, report } = useChecks();
  if (failure !== undefined) return <span className={styles['failed']}>Checks stopped</span>;
  if (isChecking || report === undefined) return <span>Checking…</span>;
  const [gravest] = report.findings;
  return <span className={classNames(gravest === undefined && styles['ok'], gravest?.severity === 'error' && styles['failed'])}>Checked: {countsText(report).toLowerCase()}</span>;
}

function DesignNumbers(): ReactElement {
  const facts = useDerived(designFacts);
  const units = useRecord('project', PROJECT_ID)?.units ?? 'metric';
  const other = units === 'metric' ? 'imperial' : 'metric';
  return (
    <>
      <span>{contentText(facts)}</span>
      <span>{powerText(facts)}</span>
      <span>{facts.freeU} U free</span>
      <button type="button" className={styles['units']} title={`Show lengths in ${other} units`} onClick={() => runCommand(updateProject, { fields: { units: other } })}>
        {units === 'metric' ? 'mm, m' : 'in, ft'}
      </button>
      <span className={styles['grow']} />
      <TaskText />
      <CheckedText />
    </>
  );
}

/** The design in a few numbers, work in progress, and whether it was checked. */
export function StatusBar(): ReactElement {
  const isOpen = useDocument((state) => state.isOpen);
  return <footer className={styles['bar']} data-region="status" aria-label="Status">{isOpen ? <DesignNumbers /> : <TaskText />}</footer>;
}
