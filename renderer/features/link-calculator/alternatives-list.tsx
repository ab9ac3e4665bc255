import { useState, type ReactElement } from 'react';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import type { LinkAlternative } from '../../../shared/rules/link-calculator/link-alternatives.ts';
import { useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { Button } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import styles from './link-calculator.module.css';
import { VERDICT_TONES, VERDICT_WORDS } from './link-words.ts';

const SHOWN = 6;

function AlternativeRow({ alternative, onTry }: { readonly alternative: LinkAlternative; readonly onTry: () => void }): ReactElement {
  const { show } = useLength();
  const currency = useStore().get('project', PROJECT_ID)?.currency;
  const { title, note, answer } = alternative;
  const { verdict, limitMm, priceCents } = answer;
  const price = priceCents === undefined ? undefined : `${(priceCents / 100).toFixed(2)} ${currency ?? ''}`.trim();
  const facts = [note, limitMm === undefined ? undefined : `up to ${show(limitMm)}`, price].filter((part) => part !== undefined);
  return (
    <li className={styles['alternative']}>
      <ToneIcon tone={VERDICT_TONES[verdict]} size={14} label={VERDICT_WORDS[verdict]} />
      <span>
        <span className={styles['alternativeTitle']}>{title}</span>
        <span className={styles['alternativeFacts']}>{facts.join(' · ')}</span>
      </span>
      <Button size="small" aria-label={`Try ${title}`} onClick={onTry}>Try</Button>
    </li>
  );
}

/** Other ways to make the link, cheapest first; each can be tried in the calculator. */
export function AlternativesList({ alternatives, onTry }: { readonly alternatives: readonly LinkAlternative[]; readonly onTry: (alternative: LinkAlternative) => void }): ReactElement {
  const [isAll, setIsAll] = useState(false);
  if (alternatives.length === 0) return <p className={styles['standard']}>Nothing in the library makes this link at this length and rate.</p>;
  const shown = isAll ? alternatives : alternatives.slice(0, SHOWN);
  return (
    <>
      <ul className={styles['alternatives']}>{shown.map((alternative) => <AlternativeRow key={alternative.title + (alternative.note ?? '')} alternative={alternative} onTry={() => onTry(alternative)} />)}</ul>
      {alternatives.length > SHOWN ? <Button size="small" look="quiet" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>{isAll ? 'Show fewer' : `Show all ${alternatives.length}`}</Button> : null}
    </>
  );
}
