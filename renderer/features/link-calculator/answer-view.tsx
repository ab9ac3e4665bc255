import type { ReactElement } from 'react';
import type { LinkAnswer } from '../../../shared/rules/link-calculator/link-answer.ts';
import type { LinkFigure } from '../../../shared/rules/link-calculator/link-figures.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findRule } from '../../../shared/rules/registry.ts';
import { useLength } from '../../state/use-length.ts';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import styles from './link-calculator.module.css';
import { VERDICT_TONES, VERDICT_WORDS } from './link-words.ts';

function Arithmetic({ lines }: { readonly lines: readonly string[] }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <details className={styles['details']}>
      <summary>How it was worked out</summary>
      {lines.map((line, index) => <p key={`${index} ${line}`}>{line}</p>)}
    </details>
  );
}

function FoundRow({ finding, isSaid }: { readonly finding: Finding; readonly isSaid: boolean }): ReactElement {
  const { severity, ruleId, message, standard, arithmetic = [] } = finding;
  return (
    <li className={styles['finding']}>
      <h4 className={styles['findingTitle']}><ToneIcon tone={severity} size={14} label={severity} />{findRule(ruleId)?.title ?? ruleId}</h4>
      {isSaid ? null : <p>{message}</p>}
      <p className={styles['standard']}>{standard}</p>
      <Arithmetic lines={arithmetic} />
    </li>
  );
}

/* What decides is in view; everything else the rules came to is one click away. */
function Figures({ figures, isMain }: { readonly figures: readonly LinkFigure[]; readonly isMain: boolean }): ReactElement | null {
  const shown = figures.filter((figure) => figure.isMain === isMain);
  if (shown.length === 0) return null;
  return (
    <dl className={styles['figures']}>
      {shown.map(({ name, label, quantity, ruleId }) => (
        <div key={`${name} ${quantity.text}`} title={findRule(ruleId)?.title ?? ruleId}>
          <dt>{shown.filter((figure) => figure.label === label).length === 1 ? label : `${label}, ${(findRule(ruleId)?.title ?? ruleId).toLowerCase()}`}</dt>
          <dd>{quantity.text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Reach({ answer }: { readonly answer: LinkAnswer }): ReactElement | null {
  const { show } = useLength();
  const { limitMm, marginMm } = answer;
  if (limitMm === undefined) return null;
  return (
    <dl className={styles['reach']}>
      <div><dt>Longest this way</dt><dd>{show(limitMm)}</dd></div>
      {marginMm === undefined ? null : <div><dt>{marginMm < 0 ? 'Too long by' : 'Left to the limit'}</dt><dd>{show(Math.abs(marginMm))}</dd></div>}
    </dl>
  );
}

/* An all-clear says what it rests on. */
function Checked({ answer: { figures, way, switchedOff } }: { readonly answer: LinkAnswer }): ReactElement {
  const rules = [...new Set(figures.map(({ ruleId }) => ruleId))].flatMap((id) => findRule(id) ?? []);
  return (
    <details className={styles['details']}>
      <summary>What was checked</summary>
      <p>{way.charAt(0).toUpperCase() + way.slice(1)}.</p>
      <Figures figures={figures} isMain={false} />
      <ul>{rules.map(({ id, title, standard }) => <li key={id}><strong>{title}</strong> {standard}</li>)}</ul>
      {switchedOff.length === 0 ? null : <p>Switched off in this design: {switchedOff.map((id) => findRule(id)?.title ?? id).join('; ')}.</p>}
    </details>
  );
}

/** What the rules say of the link: verdict, why, and every figure they came to. */
export function AnswerView({ answer, isCurrent }: { readonly answer: LinkAnswer; readonly isCurrent: boolean }): ReactElement {
  const { verdict, sentence, findings, missing, figures } = answer;
  const tone = VERDICT_TONES[verdict];
  return (
    <div className={styles['answer']} data-tone={tone} aria-busy={!isCurrent}>
      <div role="status">
        <p className={styles['verdict']}><ToneIcon tone={tone} size={18} />{VERDICT_WORDS[verdict]}</p>
        <p className={styles['sentence']}>{sentence}</p>
      </div>
      <Reach answer={answer} />
      <Figures figures={figures} isMain />
      {findings.length === 0 ? null : <ul className={styles['findings']} aria-label="Findings">{findings.map((finding) => <FoundRow key={finding.fingerprint} finding={finding} isSaid={finding.message === sentence} />)}</ul>}
      {verdict === 'unknown' || missing.length === 0 ? null : <p className={styles['standard']}>Not checked, for want of: {missing.join('; ')}.</p>}
      <Checked answer={answer} />
    </div>
  );
}
