import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { type ReactElement, useLayoutEffect, useRef } from 'react';
import type { Vec } from '../../shared/geometry/vector.ts';
import { useCamera } from './camera.ts';

/** Whether something may be done here. */
export type Tone = 'ok' | 'warning' | 'error';

/** Words beside the pointer. */
export interface Hint {
  readonly host: Vec;
  readonly title: string;
  readonly tone?: Tone | undefined;
  readonly verdict?: string | undefined;
  readonly detail?: string | undefined;
}

const AWAY_PX = 16;
const ICON = { ok: Check, warning: TriangleAlert, error: CircleAlert };

/** Words beside the pointer, kept inside the canvas. Hidden from screen readers: the live region says the same. */
export function PointerHint({ hint }: { readonly hint: Hint | undefined }): ReactElement | null {
  const camera = useCamera();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null || hint === undefined) return;
    const { width, height } = camera.size();
    const { offsetWidth, offsetHeight } = box;
    const x = hint.host.x + AWAY_PX + offsetWidth > width ? hint.host.x - AWAY_PX - offsetWidth : hint.host.x + AWAY_PX;
    const y = hint.host.y + AWAY_PX + offsetHeight > height ? hint.host.y - AWAY_PX - offsetHeight : hint.host.y + AWAY_PX;
    box.style.transform = `translate(${Math.max(4, Math.round(x))}px, ${Math.max(4, Math.round(y))}px)`;
  });
  if (hint === undefined) return null;
  const Icon = hint.tone === undefined ? undefined : ICON[hint.tone];
  return (
    <div ref={element} className={`canvas-hint ${hint.tone === undefined ? '' : `is-${hint.tone}`}`} aria-hidden="true">
      <div className="canvas-hint-title">{hint.title}</div>
      {hint.verdict === undefined ? null : (
        <div className="canvas-hint-verdict">
          {Icon === undefined ? null : <Icon size={12} />} {hint.verdict}
        </div>
      )}
      {hint.detail === undefined ? null : <div className="canvas-hint-soft">{hint.detail}</div>}
    </div>
  );
}
