import { findingInFront, fixFindingInFront, hasFindings, stepFinding } from '../../state/finding-cursor.ts';
import type { Action } from './action.ts';

/** Going through the findings with the keyboard. */
export const findingActions: readonly Action[] = [
  { id: 'findings.next', title: 'Next finding', shortcuts: ['F8'], needs: 'there are no findings', isEnabled: hasFindings, keywords: 'error problem warning', run: () => stepFinding(1) },
  { id: 'findings.previous', title: 'Previous finding', shortcuts: ['Shift+F8'], needs: 'there are no findings', isEnabled: hasFindings, keywords: 'error problem warning', run: () => stepFinding(-1) },
  {
    id: 'findings.fix',
    title: () => `Fix: ${findingInFront()?.fixes[0]?.title ?? 'the finding in front'}`,
    shortcuts: ['Ctrl+.'],
    needs: 'there are no findings',
    isEnabled: hasFindings,
    keywords: 'mend repair quick fix finding error',
    run: fixFindingInFront,
  },
];
