import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/* What is drawn anew in one frame: more, and a gesture would jerk. */
const BUDGET_MS = 8;

const waiting = new Set<() => void>();
let frame = 0;

function takeTurns(): void {
  const end = performance.now() + BUDGET_MS;
  for (const draw of waiting) {
    waiting.delete(draw);
    flushSync(draw);
    if (performance.now() > end) break;
  }
  frame = waiting.size > 0 ? requestAnimationFrame(takeTurns) : 0;
}

/** The value, soon: when it changes for many elements at once, a few of them take it over in each frame. An element that comes new has it from the start. */
export function useInTurn<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (Object.is(shown, value)) return undefined;
    const draw = (): void => setShown(value);
    waiting.add(draw);
    if (frame === 0) frame = requestAnimationFrame(takeTurns);
    return () => void waiting.delete(draw);
  }, [shown, value]);
  return shown;
}
