import type { ReactElement } from 'react';
import type { ProfileChange, RuleProfile } from '../../../shared/catalog/rule-profiles.ts';
import { findRule } from '../../../shared/rules/registry.ts';
import { optionText, optionWords } from './option-words.ts';
import type { ListedRule } from './rule-groups.ts';
import styles from './rules.module.css';
import { SEVERITY_WORDS } from './severity-choices.ts';

/** What a profile sets, in few words: `error, not warning; reserve: 20 %, not 0 %`. */
function changeText({ rule: id, severity, options = {} }: ProfileChange): string {
  const rule = findRule(id);
  const graver = severity === undefined || rule === undefined ? [] : [`${SEVERITY_WORDS[severity].toLowerCase()}, not ${SEVERITY_WORDS[rule.severity].toLowerCase()}`];
  const set = Object.entries(options).map(([name, value]) => {
    const own = rule?.options?.[name]?.default;
    return `${optionWords(name).label.toLowerCase()}: ${optionText(value, name)}${own === undefined ? '' : `, not ${optionText(own, name)}`}`;
  });
  return [...graver, ...set].join('; ');
}

function OwnChanges({ listed, onOpen }: { readonly listed: readonly ListedRule[]; readonly onOpen: (ruleId: string) => void }): ReactElement | null {
  const changed = listed.filter(({ state }) => state.isChanged);
  if (changed.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h4 className={styles['partTitle']}>Changed in this design</h4>
      <ul className={styles['changes']}>
        {changed.map(({ rule, state }) => {
          const options = state.options.filter(({ byProfile, inForce }) => byProfile !== inForce).map(({ name, inForce, byProfile }) => `${optionWords(name).label.toLowerCase()}: ${optionText(inForce, name)}, not ${optionText(byProfile, name)}`);
          const severity = state.byProfile === state.inForce ? [] : [`${SEVERITY_WORDS[state.inForce].toLowerCase()}, not ${SEVERITY_WORDS[state.byProfile].toLowerCase()}`];
          return (
            <li key={rule.id}>
              <button type="button" className={styles['link']} onClick={() => onOpen(rule.id)}>{rule.title}</button>
              <span className={styles['changeText']}>{[...severity, ...options].join('; ')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a profile changes, and why; then what the design changes of it. */
export function ProfileSummary({ profile, listed, onOpen }: { readonly profile: RuleProfile; readonly listed: readonly ListedRule[]; readonly onOpen: (ruleId: string) => void }): ReactElement {
  return (
    <article>
      <h3 className={styles['pageTitle']}>{profile.title}</h3>
      <p className={styles['lead']}>{profile.description}</p>
      <section className={styles['part']}>
        <h4 className={styles['partTitle']}>What the profile changes</h4>
        {profile.changes.length === 0 ? <p>Nothing: every rule has its own severity and options.</p> : null}
        <ul className={styles['changes']}>
          {profile.changes.map((change) => (
            <li key={change.rule}>
              <button type="button" className={styles['link']} onClick={() => onOpen(change.rule)}>{findRule(change.rule)?.title ?? change.rule}</button>
              <span className={styles['changeText']}>{changeText(change)}</span>
              <span className={styles['changeWhy']}>{change.why}</span>
            </li>
          ))}
        </ul>
      </section>
      <OwnChanges listed={listed} onOpen={onOpen} />
      <p className={styles['hint']}>Choose a rule to read what it checks and why, and to set its options.</p>
    </article>
  );
}
