import { memo, useState, type ReactElement } from 'react';
import { inkVariable } from '../../ui/scene-svg.tsx';
import type { LinkLook } from './link-looks.ts';
import { useIsTight } from './use-is-tight.ts';

const SAMPLE_PX = 30;

/** What colours, widths and dashes of the lines mean. */
export const TopologyLegend = memo(function TopologyLegend({ looks }: { readonly looks: readonly LinkLook[] }): ReactElement | null {
  const isTight = useIsTight();
  const [isOpen, setOpen] = useState(false);
  if (looks.length === 0) return null;
  const toggle = <button type="button" className="topology-legend-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>Legend</button>;
  return (
    <div className="topology-legend canvas-control">
      {isTight ? toggle : null}
      {isTight && !isOpen ? null : <Looks looks={looks} />}
    </div>
  );
});

function Looks({ looks }: { readonly looks: readonly LinkLook[] }): ReactElement {
  return (
    <ul aria-label="Legend">
      {looks.map(({ key, title, ink, width, dash }) => (
        <li key={key}>
          <svg width={SAMPLE_PX} height={10} aria-hidden="true">
            <line x1={0} x2={SAMPLE_PX} y1={5} y2={5} stroke={inkVariable(ink)} strokeWidth={Math.max(1.25, width)} strokeDasharray={dash.length === 0 ? undefined : dash.join(' ')} />
          </svg>
          {title}
        </li>
      ))}
    </ul>
  );
}
