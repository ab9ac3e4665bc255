import type { ReactElement } from 'react';
import type { Vec } from '../../shared/geometry/vector.ts';

/** A mark at a point of the drawing, of constant size: a disc with an exclamation mark for an error, a triangle for a warning. */
export function FindingIcon({ at, severity }: { readonly at: Vec; readonly severity: 'error' | 'warning' | 'info' }): ReactElement {
  const isError = severity === 'error';
  return (
    <svg className="canvas-finding" style={{ left: at.x, top: at.y }} viewBox="0 0 16 16" aria-hidden="true">
      {isError ? <circle cx={8} cy={8} r={7} className="canvas-finding-error" /> : <path d="M8 1.2 15.2 14.4H0.8Z" className="canvas-finding-warning" strokeLinejoin="round" />}
      <path d={isError ? 'M8 4.2V8.8M8 11.4V11.8' : 'M8 6V10M8 12V12.3'} className="canvas-finding-sign" />
    </svg>
  );
}
