import { useMemo, type ReactElement } from 'react';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { profileOf, ruleState } from '../../../shared/rules/profiles/rule-settings.ts';
import { RULES } from '../../../shared/rules/registry.ts';
import { usePanels } from '../../state/panels.ts';
import { useRecord } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { FactRow } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './project-settings.module.css';

/** By which profile the design is checked and what it changes of it; the rules themselves are a click away. */
export function RuleSummary(): ReactElement {
  const project = useRecord('project', PROJECT_ID);
  const states = useMemo(() => RULES.map((rule) => ruleState(rule, project)), [project]);
  const off = states.filter(({ inForce }) => inForce === 'off').length;
  const changed = states.filter(({ isChanged }) => isChanged).length;
  return (
    <Section title="Rules" aside={`${RULES.length} rules`}>
      <dl>
        <FactRow label="Profile">{profileOf(project).title}</FactRow>
        <FactRow label="Changed here">{changed === 0 ? 'none' : changed}</FactRow>
        <FactRow label="Switched off">{off === 0 ? 'none' : off}</FactRow>
      </dl>
      <Button size="small" className={styles['rules']} onClick={() => usePanels.getState().showRules()}>Rules…</Button>
    </Section>
  );
}
