import { ChevronLeft } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { RuleProfile } from '../../../shared/catalog/rule-profiles.ts';
import { rulePage } from '../../../shared/reports/rule-facts.ts';
import type { Rule } from '../../../shared/rules/engine/rule.ts';
import { type RuleSettings, ruleState } from '../../../shared/rules/profiles/rule-settings.ts';
import { Button } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import { OptionEditor } from './option-editor.tsx';
import { changeOption, resetRule } from './rule-edits.ts';
import styles from './rules.module.css';
import { SEVERITY_WORDS } from './severity-choices.ts';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className={styles['part']}>
      <h4 className={styles['partTitle']}>{title}</h4>
      {children}
    </section>
  );
}

/** What a rule says about itself, and its options in this design. */
export function RulePage({ rule, settings, profile, onBack }: {
  readonly rule: Rule;
  readonly settings: RuleSettings | undefined;
  readonly profile: RuleProfile;
  readonly onBack: () => void;
}): ReactElement {
  const page = rulePage(rule, settings);
  const state = ruleState(rule, settings);
  const byProfile = profile.changes.find((change) => change.rule === rule.id);
  return (
    <article>
      <Button size="small" look="quiet" className={styles['back']} onClick={onBack}><ChevronLeft size={14} aria-hidden />All rules</Button>
      <h3 className={styles['pageTitle']}>{page.title}</h3>
      <p className={styles['pageFacts']}>
        <span className={styles['selectable']}>{page.id}</span> · {SEVERITY_WORDS[state.inForce]}{state.inForce === state.default ? '' : ` here, ${SEVERITY_WORDS[state.default].toLowerCase()} by default`} · looks at {page.looksAt}
      </p>
      {byProfile === undefined ? null : <p className={styles['byProfile']}><strong>{profile.title} profile:</strong> {byProfile.why}</p>}
      {state.isChanged ? <Button size="small" onClick={() => resetRule(rule, state)}>Reset to {profile.title}</Button> : null}
      <Part title="What is checked"><p>{page.what}</p></Part>
      <Part title="Why"><p>{page.why}</p></Part>
      <Part title="What to do"><p>{page.todo}</p></Part>
      <Part title="Standard"><p>{page.standard}</p></Part>
      {state.options.length === 0 ? null : (
        <Part title="Options">{state.options.map((option) => <OptionEditor key={option.name} option={option} profileTitle={profile.title} onChange={(value) => changeOption(rule, option.name, value)} />)}</Part>
      )}
      <Part title="What it can say"><ul className={styles['messages']}>{page.messages.map(({ id, text }) => <li key={id}>{text}</li>)}</ul></Part>
      <Part title="Examples">
        <ul className={styles['examples']}>
          {page.examples.map(({ title, messages }) => (
            <li key={title}>
              {messages.length === 0 ? <ToneIcon tone="success" label="Nothing found" size={14} /> : <ToneIcon tone={rule.severity} label="Found" size={14} />}
              <span>{title}</span>
            </li>
          ))}
        </ul>
      </Part>
    </article>
  );
}
