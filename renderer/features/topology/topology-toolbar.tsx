import { Network } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useArranging } from './arrange.ts';
import type { ColourBy } from './link-looks.ts';
import { useTopologyChoices } from './topology-state.ts';

const CHOICES: readonly { readonly value: ColourBy; readonly label: string }[] = [
  { value: 'speed', label: 'Speed' },
  { value: 'medium', label: 'Medium' },
  { value: 'status', label: 'Status' },
  { value: 'finding', label: 'Finding' },
];

/** What of the diagram is shown, and how; and its layout on request. */
export function TopologyToolbar({ onArrange }: { readonly onArrange: () => void }): ReactElement {
  const { hasPanels, hasPower, colourBy } = useTopologyChoices();
  return (
    <div className="topology-toolbar canvas-control" role="toolbar" aria-label="Diagram">
      <ArrangeButton onArrange={onArrange} />
      <div className="topology-colour">
        <span id="topology-colour-label">Colour by</span>
        <Select id="topology-colour" labelledBy="topology-colour-label" value={colourBy} choices={CHOICES} onChange={(value) => useTopologyChoices.setState({ colourBy: value })} />
      </div>
      <label>
        <input type="checkbox" checked={hasPanels} onChange={(event) => useTopologyChoices.setState({ hasPanels: event.target.checked })} />
        Show panels
      </label>
      <label>
        <input type="checkbox" checked={hasPower} onChange={(event) => useTopologyChoices.setState({ hasPower: event.target.checked })} />
        Show power
      </label>
    </div>
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
