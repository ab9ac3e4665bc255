import { Check, X } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { useNotices } from '../../state/notices.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './guide-card.module.css';
import { GuideRing } from './guide-ring.tsx';
import { useGuide } from './guide-state.ts';
import { GUIDE_STEPS, type GuideStep } from './guide-steps.ts';
import { useGuideFacts } from './use-guide-facts.ts';

type ShortcutText = (keys: string) => string;

/* Whoever leaves on the way is told once where the guide is found again. */
function leaveEarly(): void {
  useGuide.getState().leave();
  useNotices.getState().show({ tone: 'info', text: 'You have left the guide. Help, Guided first design goes on with the first step that is not done.' });
}

/* Escape belongs first to what is under way: a menu, a dialog, a text, a selection. */
function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox], input, textarea, select') !== null) return;
      leave();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [leave]);
}

/** Goes on by itself when the step on show becomes done; a step that was done when it came is left to the person. */
function useGoOn(index: number, isDone: boolean): void {
  const before = useRef({ index, isDone });
  useEffect(() => {
    const { index: shown, isDone: wasDone } = before.current;
    before.current = { index, isDone };
    if (shown === index && !wasDone && isDone) useGuide.getState().go(index + 1);
  }, [index, isDone]);
}

function Progress({ index }: { readonly index: number }): ReactElement {
  return <div className={styles['progress']} aria-hidden>{GUIDE_STEPS.map(({ id }, i) => <span key={id} data-state={i < index ? 'past' : i === index ? 'now' : 'ahead'} />)}</div>;
}

function StepText({ step, isDone, shortcutText }: { readonly step: GuideStep; readonly isDone: boolean; readonly shortcutText: ShortcutText }): ReactElement {
  return (
    <>
      <p className={styles['text']}>{step.what}</p>
      <p className={styles['why']}>{step.why}</p>
      {step.shortcuts.length === 0 ? null : <p className={styles['keys']}>{step.shortcuts.map((keys) => <kbd key={keys}>{shortcutText(keys)}</kbd>)}</p>}
      {isDone ? <p className={styles['done']}><Check size={14} aria-hidden /> This is done already.</p> : null}
    </>
  );
}

function OpenGuide({ index, shortcutText }: { readonly index: number; readonly shortcutText: ShortcutText }): ReactElement {
  const { go, leave } = useGuide.getState();
  const step = GUIDE_STEPS[index];
  const facts = useGuideFacts();
  const isDone = step?.isDone(facts) ?? false;
  const card = useRef<HTMLElement>(null);
  useEscape(step === undefined ? leave : leaveEarly);
  useGoOn(index, isDone);
  useEffect(() => card.current?.focus(), []);
  const title = step?.title ?? 'That is the whole way';
  const place = step === undefined ? 'Done' : `Step ${index + 1} of ${GUIDE_STEPS.length}`;
  return (
    <>
      {step === undefined ? null : <GuideRing targets={step.targets} />}
      <aside ref={card} className={styles['card']} data-corner={step?.corner ?? 'bottom-right'} data-region="guide" aria-label="Guided first design" tabIndex={-1}>
        <div className={styles['head']}>
          <span className={styles['place']}>{place}</span>
          <IconButton size="small" label="Leave the guide" onClick={step === undefined ? leave : leaveEarly}><X size={14} aria-hidden /></IconButton>
        </div>
        <Progress index={index} />
        <div role="status">
          <h2 className={styles['title']}>{title}</h2>
          {step === undefined ? <p className={styles['text']}>The design is yours to go on with. Every command is in the palette, every key in Help, Keyboard shortcuts.</p> : <StepText step={step} isDone={isDone} shortcutText={shortcutText} />}
        </div>
        <div className={styles['actions']}>
          {index === 0 ? null : <Button size="small" look="quiet" onClick={() => go(index - 1)}>Back</Button>}
          {step === undefined ? <Button size="small" look="primary" onClick={leave}>Close</Button> : <Button size="small" look={isDone ? 'primary' : 'outline'} onClick={() => go(index + 1)}>{isDone ? 'Next' : 'Skip'}</Button>}
          {step?.act === undefined || isDone ? null : <Button size="small" look="primary" onClick={step.act.run}>{step.act.label}</Button>}
        </div>
      </aside>
    </>
  );
}

/** The guide in a corner of the window: it says what comes next, rings where, and sees by itself when it is done. */
export function GuideCard({ shortcutText }: { readonly shortcutText: ShortcutText }): ReactElement | null {
  const index = useGuide((state) => state.index);
  return index === undefined ? null : <OpenGuide index={index} shortcutText={shortcutText} />;
}
