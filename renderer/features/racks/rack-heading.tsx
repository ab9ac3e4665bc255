import type { ReactElement } from 'react';
import { formatPower } from '../../../shared/base/units.ts';
import type { Face } from '../../../shared/model/device-type.ts';
import { rackFacts } from '../../../shared/scene/rack-facts.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import type { StyleWithVariables } from '../../canvas/css-variables.ts';
import { useDerived } from '../../state/use-design.ts';
import type { PlacedRack } from './placed.ts';

const FULL_FROM_PX = 150;
const NAME_FROM_PX = 26;

/** Name, type, units in use and power above a rack, in type of constant size; less of it where the rack is drawn small. */
export function RackHeading({ placed, face, isSelected }: { readonly placed: PlacedRack; readonly face: Face; readonly isSelected: boolean }): ReactElement | null {
  const room = useCameraValue((camera) => (placed.box.width * camera.viewport().zoom >= FULL_FROM_PX ? 'full' : placed.box.width * camera.viewport().zoom >= NAME_FROM_PX ? 'name' : 'none'));
  const texts = useHeadingTexts(placed, face);
  if (room === 'none') return null;
  const style: StyleWithVariables = { '--rack-width': placed.box.width };
  return (
    <div className="rack-heading" data-selected={isSelected} style={style}>
      <div className="rack-heading-line">
        <strong>{placed.rack.name}</strong>
        {room === 'full' ? <span className="rack-heading-power">{texts.power}</span> : null}
      </div>
      {room === 'full' ? (
        <div className="rack-heading-line rack-heading-soft">
          <span className="rack-heading-type">{texts.type}</span>
          <span>{texts.used}</span>
        </div>
      ) : null}
    </div>
  );
}

function useHeadingTexts({ rack, type }: PlacedRack, face: Face): { readonly power: string; readonly type: string; readonly used: string } {
  return useDerived((view) => headingTexts(rackFacts(view, rack, type), rack.powerLimitW, type, face));
}

function headingTexts(facts: ReturnType<typeof rackFacts>, limitW: number | undefined, type: PlacedRack['type'], face: Face) {
  const known = facts.isPowerComplete ? formatPower(facts.powerW) : `≥ ${formatPower(facts.powerW)}`;
  return {
    power: limitW === undefined ? known : `${known} of ${formatPower(limitW)}`,
    type: `${type.model} · ${face}`,
    used: `${Math.ceil(facts.usedHalfU / 2)} of ${type.heightU} U`,
  };
}
