import { memo, type ReactElement, useMemo } from 'react';
import { formatPower } from '../../../shared/base/units.ts';
import type { RackSide } from '../../../shared/model/rack-side.ts';
import { rackFacts } from '../../../shared/scene/rack-facts.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import type { StyleWithVariables } from '../../canvas/css-variables.ts';
import { useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import type { PlacedRack } from './placed.ts';
import { RACK_GAP_MM } from './racks-model.ts';

const FULL_FROM_PX = 112;
const NAME_FROM_PX = 26;
/** Share of the free way to the next rack that a heading may run into. */
const GAP_SHARE = 0.88;

interface RackHeadingProps {
  readonly placed: PlacedRack;
  readonly side: RackSide;
  /** Width of the narrowest rack of the row: it decides how much all headings show. */
  readonly leastWidthMm: number;
  /** Whether the way to the next rack is free of cables, so that headings may run into it. */
  readonly isGapFree: boolean;
}

/** Name, type, units in use and power above a rack, in type of constant size; less of it where racks are drawn small. Dragged onto another rack it takes the contents there. */
export const RackHeading = memo(function RackHeading({ placed, side, leastWidthMm, isGapFree }: RackHeadingProps): ReactElement | null {
  const extraMm = isGapFree ? RACK_GAP_MM * GAP_SHARE : 0;
  const room = useCameraValue((camera) => roomFor(leastWidthMm * camera.viewport().zoom));
  const isSelected = useSession((session) => session.selection.includes(placed.id));
  const texts = useMemo(() => headingTexts(placed, isGapFree ? side : undefined), [placed, side, isGapFree]);
  if (room === 'none') return null;
  const style: StyleWithVariables = { left: placed.box.x, bottom: -placed.box.y, '--rack-width': placed.box.width, '--heading-width': placed.box.width + extraMm };
  return (
    <div className="rack-heading" data-selected={isSelected} style={style}>
      <div className="rack-heading-line rack-heading-first">
        <strong>{placed.rack.name}</strong>
        {room === 'full' ? <span className="rack-heading-used">{texts.used}</span> : null}
        {room === 'full' ? <span className="rack-heading-power" data-over={texts.isOver}>{texts.power}</span> : null}
      </div>
      {room === 'full' ? <div className="rack-heading-soft">{texts.type}</div> : null}
    </div>
  );
});

function roomFor(leastWidthPx: number): 'full' | 'name' | 'none' {
  if (leastWidthPx >= FULL_FROM_PX) return 'full';
  return leastWidthPx >= NAME_FROM_PX ? 'name' : 'none';
}

/* A placed rack is another object when anything in the rack has changed: its facts need no watching of their own. */
function headingTexts({ rack, type }: PlacedRack, side: RackSide | undefined) {
  const facts = rackFacts(useDocument.getState().store, rack, type);
  const known = facts.isPowerComplete ? formatPower(facts.powerW) : `≥ ${formatPower(facts.powerW)}`;
  const { powerLimitW } = rack;
  return {
    power: powerLimitW === undefined ? known : `${known} of ${formatPower(powerLimitW)}`,
    isOver: powerLimitW !== undefined && facts.powerW > powerLimitW,
    type: side === undefined ? type.model : `${type.model} · ${side}`,
    used: `${Math.ceil(facts.usedHalfU / 2)} of ${type.heightU} U`,
  };
}
