import type { ReactElement } from 'react';
import { useChecks } from '../../state/checks.ts';
import { countsText } from '../../state/finding-text.ts';

/** Tells screen readers how many findings there are, when that changes. */
export function LiveFindings(): ReactElement {
  const text = useChecks((state) => (state.report === undefined ? '' : countsText(state.report)));
  return <p className="visually-hidden" role="status">{text}</p>;
}
