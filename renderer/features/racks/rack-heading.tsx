import { memo, type ReactElement, useMemo } from 'react';
import { formatPower } from '../../../shared/base/units.ts';
import type { Face } from '../../../shared/model/device-type.ts';
import { rackFacts } from '../../../shared/scene/rack-facts.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import type { StyleWithVariables } from '../../canvas/css-variables.ts';
import { useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import type { PlacedRack } from './placed.ts';

const FULL_FROM_PX = 150;
const NAME_FROM_PX = 26;

/** Name, type, units in use and power above a rack, in type of constant size; less of it where the rack is drawn small. */
export const RackHeading = memo(function RackHeading({ placed, face }: { readonly placed: PlacedRack; readonly face: Face }): ReactElement | null {
  const room = useCameraValue((camera) => roomFor(placed.box.width * camera.viewport().zoom));
  const isSelected = useSession((session) => session.selection.includes(placed.id));
  const texts = useMemo(() => headingTexts(placed, face), [placed, face]);
  if (room === 'none') return null;
  const style: StyleWithVariables = { left: placed.box.x, bottom: -placed.box.y, '--rack-width': placed.box.width };
  return (
    <div className="rack-heading" data-selected={isSelected} style={style}>
      <div className="rack-heading-line">
        <strong>{placed.rack.name}</strong>
        {room === 'full' ? <span className="rack-heading-power" data-over={texts.isOver}>{texts.power}</span> : null}
      </div>
      {room === 'full' ? (
        <div className="rack-heading-line rack-heading-soft">
          <span className="rack-heading-type">{texts.type}</span>
          <span>{texts.used}</span>
        </div>
      ) : null}
    </div>
  );
});

function roomFor(widthPx: number): 'full' | 'name' | 'none' {
  if (widthPx >= FULL_FROM_PX) return 'full';
  return widthPx >= NAME_FROM_PX ? 'name' : 'none';
}

/* A placed rack is another object when anything in the rack has changed: its facts need no watching of their own. */
function headingTexts({ rack, type }: PlacedRack, face: Face) {
  const facts = rackFacts(useDocument.getState().store, rack, type);
  const known = facts.isPowerComplete ? formatPower(facts.powerW) : `≥ ${formatPower(facts.powerW)}`;
  const { powerLimitW } = rack;
  return {
    power: powerLimitW === undefined ? known : `${known} of ${formatPower(powerLimitW)}`,
    isOver: powerLimitW !== undefined && facts.powerW > powerLimitW,
    type: `${type.model} · ${face}`,
    used: `${Math.ceil(facts.usedHalfU / 2)} of ${type.heightU} U`,
  };
}
