import { type ReactElement, useMemo } from 'react';
import { useSession } from '../../state/session.ts';
import { useStore } from '../../state/use-design.ts';
import type { CableLine } from './cable-lines.ts';
import { plugGrips } from './plug-grips.ts';
import { useRacksDraft } from './racks-draft.ts';
import type { RacksModel } from './racks-model.ts';

/** Handles on the plugs of the selected cable; the one in hand goes with the pointer. */
export function PlugGrips({ model, lineById }: { readonly model: RacksModel; readonly lineById: ReadonlyMap<string, CableLine> }): ReactElement {
  const store = useStore();
  const selection = useSession((session) => session.selection);
  const carried = useRacksDraft((draft) => draft.carried);
  const tone = useRacksDraft((draft) => draft.lineTone);
  const carriedTo = useRacksDraft((draft) => (draft.carried === undefined ? undefined : draft.lines[0]?.to));
  const grips = useMemo(() => plugGrips(store, model, lineById, selection), [store, model, lineById, selection]);
  return (
    <>
      {grips.map(({ plug, at }) => {
        const isCarried = plug.end === carried?.end && plug.leg === carried.leg;
        const { x, y } = (isCarried ? carriedTo : undefined) ?? at;
        return <span key={`${plug.end}${plug.leg}`} className="plug-grip" data-testid="plug-grip" data-carried={isCarried} data-tone={tone} style={{ left: x, top: y }} />;
      })}
    </>
  );
}
