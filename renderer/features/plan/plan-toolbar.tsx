import { BrickWall, Columns3, DoorOpen, Flame, MousePointer2, OctagonX, Pentagon, Snowflake, Spline, type LucideIcon } from 'lucide-react';
import { type ReactElement, useEffect, useRef } from 'react';
import { PLAN_TOOLS, type PlanTool, usePlanTool } from './plan-tool.ts';

const ICONS: Readonly<Record<PlanTool, LucideIcon>> = {
  select: MousePointer2, outline: Pentagon, wall: BrickWall, door: DoorOpen, column: Columns3, 'keep-out': OctagonX, 'hot-aisle': Flame, 'cold-aisle': Snowflake, pathway: Spline,
};

/** What can be drawn on the plan. */
export function PlanToolbar(): ReactElement {
  const tool = usePlanTool((state) => state.tool);
  const setTool = usePlanTool((state) => state.setTool);
  const bar = useRef<HTMLDivElement>(null);
  /* The keys go to the canvas at once: Enter places, arrows move. */
  useEffect(() => {
    if (tool !== 'select') bar.current?.closest<HTMLElement>('.canvas-host')?.focus();
  }, [tool]);
  const inHand = PLAN_TOOLS.find(({ id }) => id === tool);
  return (
    <div className="plan-tools canvas-control">
      <div ref={bar} className="plan-toolbar" role="toolbar" aria-label="Drawing tools" aria-orientation="vertical">
        {PLAN_TOOLS.map(({ id, title, key }) => {
          const Icon = ICONS[id];
          return (
            <button key={id} type="button" aria-pressed={tool === id} aria-label={title} title={`${title} (${key})`} onClick={() => setTool(id)}>
              <Icon size={16} aria-hidden="true" />
            </button>
          );
        })}
      </div>
      {tool === 'select' || inHand === undefined ? null : <p className="plan-tool-hint"><strong>{inHand.title}</strong> {inHand.hint}. Esc ends.</p>}
    </div>
  );
}
