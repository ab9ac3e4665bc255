import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import { useUnderlayTool } from '../../../state/underlay-tool.ts';
import { useLength } from '../../../state/use-length.ts';
import { Button } from '../../../ui/button.tsx';
import { endOnEscape } from './tool-surface.tsx';

/** Says which point is next; with both, asks how far apart they are in truth. */
export function CalibratePanel({ from, to, onDistance, onAgain }: { readonly from: Vec | undefined; readonly to: Vec | undefined; readonly onDistance: (distanceMm: number) => void; readonly onAgain: () => void }): ReactElement {
  const { endTool } = useUnderlayTool.getState();
  if (from !== undefined && to !== undefined) return <DistanceForm shownMm={Math.hypot(to.x - from.x, to.y - from.y)} onDistance={onDistance} onAgain={onAgain} />;
  return (
    <div className="canvas-control plan-underlay-panel" role="toolbar" aria-label="Calibrate the underlay" onKeyDown={endOnEscape}>
      <p>{from === undefined ? 'Click the first of two points whose distance you know. The wheel zooms.' : 'Click the second point: the further away, the more exact.'}</p>
      <Button size="small" onClick={endTool}>{from === undefined ? 'Not now' : 'Cancel'}</Button>
    </div>
  );
}

function DistanceForm({ shownMm, onDistance, onAgain }: { readonly shownMm: number; readonly onDistance: (distanceMm: number) => void; readonly onAgain: () => void }): ReactElement {
  const { read, show, units } = useLength();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const distance = read(text);
    if (distance.ok) onDistance(distance.value);
    else setProblem(distance.error);
  };
  return (
    <form className="canvas-control plan-underlay-panel" aria-label="Calibrate the underlay" onSubmit={submit} onKeyDown={endOnEscape}>
      <label htmlFor={id}>True distance</label>
      <input
        id={id}
        ref={input}
        autoComplete="off"
        value={text}
        placeholder={units === 'metric' ? '4.2 m' : `14' 6"`}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => setText(event.target.value)}
      />
      <Button size="small" look="primary" type="submit">Calibrate</Button>
      <Button size="small" onClick={onAgain}>Choose again</Button>
      <p>{`Now drawn as ${show(Math.max(1, Math.round(shownMm)))}.`}</p>
      {problem === undefined ? null : <p className="plan-underlay-problem" id={`${id}-problem`} role="alert">{problem}</p>}
    </form>
  );
}
