import { useMemo, type ReactElement } from 'react';
import { LinkParts, ownTypesOf } from '../../../shared/rules/link-calculator/link-parts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/section.tsx';
import { useStore } from '../../state/use-design.ts';
import { AlternativesList } from './alternatives-list.tsx';
import { AnswerView } from './answer-view.tsx';
import { CableFields } from './cable-fields.tsx';
import { EndFields } from './end-fields.tsx';
import { useLinkCalculator } from './link-calculator-state.ts';
import styles from './link-calculator.module.css';
import { changeEnd } from './question-edits.ts';
import { UseForPorts } from './use-for-ports.tsx';
import { useLinkReport } from './use-link-report.ts';

function Question({ parts }: { readonly parts: LinkParts }): ReactElement {
  const question = useLinkCalculator((state) => state.question);
  const setQuestion = useLinkCalculator((state) => state.setQuestion);
  const isAlike = JSON.stringify(question.a) === JSON.stringify(question.b);
  return (
    <div className={styles['question']}>
      <Section title="End A"><EndFields end={question.a} parts={parts} onChange={(end) => setQuestion(changeEnd(question, 'a', end, parts))} /></Section>
      <Section title="End B" aside={isAlike ? 'as end A' : <Button size="small" look="quiet" onClick={() => setQuestion({ ...question, b: question.a })}>Same as end A</Button>}>
        <EndFields end={question.b} parts={parts} onChange={(end) => setQuestion(changeEnd(question, 'b', end, parts))} />
      </Section>
      <Section title="Between them"><CableFields question={question} parts={parts} onChange={(part) => setQuestion({ ...question, ...part })} /></Section>
    </div>
  );
}

function Outcome({ onDone }: { readonly onDone: () => void }): ReactElement {
  const question = useLinkCalculator((state) => state.question);
  const setQuestion = useLinkCalculator((state) => state.setQuestion);
  const { report, isCurrent, failure } = useLinkReport(question);
  if (failure !== undefined) return <p className={styles['failure']} role="alert">{failure}</p>;
  if (report === undefined) return <p className={styles['waiting']} role="status">Asking the rules…</p>;
  return (
    <div className={styles['outcome']}>
      <AnswerView answer={report.answer} isCurrent={isCurrent} />
      <UseForPorts report={report} isCurrent={isCurrent} onDone={onDone} />
      <Section title="What else would work" aside="cheapest first"><AlternativesList alternatives={report.alternatives} onTry={(alternative) => setQuestion(alternative.question)} /></Section>
    </div>
  );
}

function OpenCalculator({ onClose }: { readonly onClose: () => void }): ReactElement {
  const store = useStore();
  const parts = useMemo(() => new LinkParts(ownTypesOf(store)), [store]);
  return (
    <Dialog title="Link calculator" isWide hasCross onClose={onClose}>
      <p className={styles['lead']}>Ask before drawing: the same rules that check the design answer.</p>
      <div className={styles['columns']}>
        <Question parts={parts} />
        <Outcome onDone={onClose} />
      </div>
    </Dialog>
  );
}

/** Judges a link that is not drawn yet, and says what else would work. */
export function LinkCalculator(): ReactElement | null {
  const isOpen = useLinkCalculator((state) => state.isOpen);
  const close = useLinkCalculator((state) => state.close);
  return isOpen ? <OpenCalculator onClose={close} /> : null;
}
