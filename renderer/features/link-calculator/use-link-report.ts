import { useEffect, useState } from 'react';
import type { LinkReport } from '../../../shared/rules/link-calculator/ask-link.ts';
import { ownTypesOf } from '../../../shared/rules/link-calculator/link-parts.ts';
import type { LinkQuestion } from '../../../shared/rules/link-calculator/link-question.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { useStore } from '../../state/use-design.ts';
import { linkClient } from '../../workers/link-client.ts';

/** The latest answer, and whether it is about what is asked now. */
export interface LinkReportState {
  readonly report: LinkReport | undefined;
  readonly isCurrent: boolean;
  readonly failure: string | undefined;
}

/** Typing asks once it rests. */
const REST_MS = 120;

/** Has a question answered beside the window's own thread. */
export function useLinkReport(question: LinkQuestion): LinkReportState {
  const store = useStore();
  const [report, setReport] = useState<LinkReport>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      try {
        const answered = await linkClient.ask({ question, own: ownTypesOf(store), project: store.get('project', PROJECT_ID) });
        if (!isWanted || answered === undefined) return;
        setFailure(undefined);
        setReport(answered);
      } catch (error) {
        console.error(error);
        if (isWanted) setFailure('The link could not be judged. The design is unchanged; change the question to try again.');
      }
    };
    const timer = setTimeout(() => void ask(), REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [question, store]);
  return { report, failure, isCurrent: report !== undefined && JSON.stringify(report.question) === JSON.stringify(question) };
}
