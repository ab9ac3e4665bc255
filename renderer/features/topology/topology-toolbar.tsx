import { Network, SlidersHorizontal } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { GroupBy } from '../../../shared/scene/topology-groups.ts';
import { type LayerOf, useIsShown, useLayers } from '../../state/layers.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useArranging } from './arrange.ts';
import type { ColourBy } from './link-looks.ts';
import { setGroupBy, useTopologyChoices } from './topology-state.ts';
import { useIsTight } from './use-is-tight.ts';

const CHOICES: readonly { readonly value: ColourBy; readonly label: string }[] = [
  { value: 'speed', label: 'Speed' },
  { value: 'medium', label: 'Medium' },
  { value: 'status', label: 'Status' },
  { value: 'finding', label: 'Finding' },
];

const GROUPS: readonly { readonly value: GroupBy; readonly label: string }[] = [
  { value: 'none', label: 'Nothing' },
  { value: 'rack', label: 'Rack' },
  { value: 'room', label: 'Room' },
  { value: 'role', label: 'Role' },
];

function LayerBox({ layer, label }: { readonly layer: LayerOf<'topology'>; readonly label: string }): ReactElement {
  const isOn = useIsShown('topology', layer);
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={(event) => useLayers.getState().setShown('topology', layer, event.target.checked)} />
      {label}
    </label>
  );
}

/** What of the diagram is shown, and how; and its layout on request. */
export function TopologyToolbar({ onArrange }: { readonly onArrange: () => void }): ReactElement {
  const isTight = useIsTight();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="topology-toolbar canvas-control" role="toolbar" aria-label="Diagram">
      <ArrangeButton onArrange={onArrange} />
      {isTight ? <IconButton size="small" label="What the diagram shows" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><SlidersHorizontal size={14} aria-hidden="true" /></IconButton> : null}
      {isTight && !isOpen ? null : <Choices />}
    </div>
  );
}

function Choices(): ReactElement {
  const { groupBy, colourBy } = useTopologyChoices();
  return (
    <>
      <div className="topology-colour">
        <span id="topology-group-label">Group by</span>
        <Select id="topology-group" labelledBy="topology-group-label" value={groupBy} choices={GROUPS} onChange={setGroupBy} />
      </div>
      <div className="topology-colour">
        <span id="topology-colour-label">Colour by</span>
        <Select id="topology-colour" labelledBy="topology-colour-label" value={colourBy} choices={CHOICES} onChange={(value) => useTopologyChoices.setState({ colourBy: value })} />
      </div>
      <LayerBox layer="passive" label="Show panels" />
      <LayerBox layer="power" label="Show power" />
      <LayerBox layer="ports" label="Show ports" />
    </>
  );
}

function ArrangeButton({ onArrange }: { readonly onArrange: () => void }): ReactElement {
  const running = useArranging((state) => state.running);
  const isSlow = useArranging((state) => state.isSlow);
  if (running !== undefined && isSlow) {
    return (
      <span className="topology-arranging">
        <span role="status">Arranging…</span>
        <Button size="small" onClick={running.cancel}>Cancel</Button>
      </span>
    );
  }
  return (
    <Button size="small" onClick={onArrange} disabled={running !== undefined} title="Lay out the diagram anew (A)">
      <Network size={14} aria-hidden="true" /> Arrange
    </Button>
  );
}
