import type { ReactElement } from 'react';
import { setSeverity } from '../../../shared/commands/project/set-severity.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import type { Severity } from '../../../shared/model/project.ts';
import { RULES } from '../../../shared/rules/registry.ts';
import { runCommand } from '../../state/run-command.ts';
import { useRecord } from '../../state/use-design.ts';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './project-settings.module.css';

const SEVERITIES: readonly { readonly value: Severity; readonly label: string }[] = [
  { value: 'error', label: 'Error' },
  { value: 'warning', label: 'Warning' },
  { value: 'info', label: 'Note' },
  { value: 'off', label: 'Off' },
];

/** Every rule with how grave it is in this design; the rule's own severity is marked. */
export function RuleSeverities(): ReactElement {
  const severities = useRecord('project', PROJECT_ID)?.severities ?? {};
  const change = (ruleId: string, own: Severity, severity: Severity): void => {
    runCommand(setSeverity, { ruleId, severity: severity === own ? undefined : severity });
  };
  return (
    <Section title="Rules" aside={`${RULES.length} rules`}>
      <ul className={styles['rules']}>
        {RULES.map((rule) => (
          <li key={rule.id} className={styles['rule']}>
            <div className={styles['ruleText']}>
              <span className={styles['ruleTitle']} title={`${rule.what}\n${rule.why}\n${rule.todo}`}>{rule.title}</span>
              <span className={styles['ruleId']}>{rule.id}</span>
            </div>
            <Select
              label={`Severity of ${rule.title}`}
              value={severities[rule.id] ?? rule.severity}
              choices={SEVERITIES.map((choice) => (choice.value === rule.severity ? { ...choice, note: 'as the rule says' } : choice))}
              onChange={(severity) => change(rule.id, rule.severity, severity)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
