import type { GroupBy } from '../../../shared/scene/topology-groups.ts';
import { COLOUR_BY, type ColourBy } from '../../features/topology/link-looks.ts';
import { setGroupBy, useTopologyChoices } from '../../features/topology/topology-state.ts';
import { useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import type { Action } from './action.ts';

const isOpen = (): boolean => useDocument.getState().isOpen;

/* A choice about the diagram shows the diagram. */
const inTopology = (change: () => void) => (): void => {
  useSession.getState().setView('topology');
  change();
};

const group = (by: GroupBy, title: string): Action => ({
  id: `topology.group.${by}`,
  title,
  isEnabled: isOpen,
  isOn: () => useTopologyChoices.getState().groupBy === by,
  keywords: 'diagram frame cluster fold',
  run: inTopology(() => setGroupBy(by)),
});

const colour = (by: ColourBy): Action => ({
  id: `topology.colour.${by}`,
  title: `Colour links by ${by}`,
  isEnabled: isOpen,
  isOn: () => useTopologyChoices.getState().colourBy === by,
  keywords: 'diagram topology legend',
  run: inTopology(() => useTopologyChoices.setState({ colourBy: by })),
});

/** The topology: grouping, colours. */
export const topologyActions: readonly Action[] = [
  group('none', 'Do not group the topology'),
  group('rack', 'Group the topology by rack'),
  group('room', 'Group the topology by room'),
  group('role', 'Group the topology by role'),
  ...COLOUR_BY.map(colour),
];
