import { memo, type ReactElement } from 'react';
import { contains, inflate, type Box } from '../../../shared/geometry/box.ts';
import { useCamera, useCameraValue } from '../../canvas/camera.ts';
import { useNearBox } from '../../canvas/use-near-box.ts';
import { useSession } from '../../state/session.ts';
import { GroupTitles } from './group-titles.tsx';
import { alongPolyline } from './line-badges.ts';
import { type Gravity, gravestOf } from './link-findings.ts';
import type { PlacedNode, TopologyModel } from './topology-model.ts';
import { useTopologyDraft } from './topology-state.ts';
import type { TopologyDrawing } from './use-topology-model.ts';

const RADIUS = 8;
/** Below this marks would lie over each other. */
const MARKS_FROM = 0.2;
/** Where along a line its mark stands: beside its label, which likes the middle. */
const MARK_SHARE = 0.3;

const rect = ({ x, y, width, height }: Box): { x: number; y: number; width: number; height: number } => ({ x, y, width, height });

/** Everything over the diagram that follows selection, pointer and gestures, in diagram units. */
export const TopologyOverlay = memo(function TopologyOverlay({ drawing }: { readonly drawing: TopologyDrawing }): ReactElement {
  const { model, still, moving, findings, frames, context } = drawing;
  return (
    <>
      <svg className="topology-overlay" aria-hidden="true">
        <Nodes model={model} moving={moving} />
        <Band />
      </svg>
      <FindingMarks model={still} findings={findings} />
      {moving === undefined ? null : <FindingMarks model={moving} findings={findings} />}
      <GroupTitles frames={frames} context={context} />
    </>
  );
});

function Nodes({ model, moving }: { readonly model: TopologyModel; readonly moving: TopologyModel | undefined }): ReactElement {
  const selection = useSession((session) => session.selection);
  const hoverId = useTopologyDraft((draft) => draft.hoverNodeId);
  const activeId = useTopologyDraft((draft) => (draft.isListFocused ? draft.activeId : undefined));
  const nodeOf = (id: string | undefined): PlacedNode | undefined => (id === undefined ? undefined : (moving?.nodeById.get(id) ?? model.nodeById.get(id)));
  const [hovered, active] = [nodeOf(hoverId), nodeOf(activeId)];
  const selected = [...new Set(selection.flatMap((id) => nodeOf(id) ?? []))];
  return (
    <>
      {hovered === undefined ? null : <rect className="topology-hovered" {...rect(hovered.box)} rx={RADIUS} />}
      {selected.map((node) => <rect key={node.id} className="topology-selected" {...rect(node.box)} rx={RADIUS} />)}
      {active === undefined ? null : <rect className="topology-active" {...rect(inflate(active.box, 5))} rx={RADIUS + 5} />}
    </>
  );
}

function Band(): ReactElement | null {
  const band = useTopologyDraft((draft) => draft.band);
  return band === undefined ? null : <rect className="topology-band" {...rect(band)} />;
}

/** A mark on each device and line that errors or warnings are about: a disc or a triangle, with an exclamation mark. */
function FindingMarks({ model, findings }: { readonly model: TopologyModel; readonly findings: ReadonlyMap<string, Gravity> }): ReactElement | null {
  const isShown = useCameraValue((camera) => camera.viewport().zoom >= MARKS_FROM);
  const near = useNearBox(useCamera());
  if (!isShown || near === undefined) return null;
  const nodes = model.nodeIndex.search(near).flatMap(({ id, box, node }) => markAt(gravestOf(findings, node.members ?? [id]), id, box.x + box.width, box.y));
  const lines = model.lineIndex.search(near).flatMap(({ line, points }) => {
    const at = alongPolyline(points, MARK_SHARE);
    return contains(near, at) ? markAt(gravestOf(findings, line.cableIds), line.key, at.x, at.y) : [];
  });
  return <>{[...lines, ...nodes]}</>;
}

function markAt(gravity: Gravity | undefined, key: string, left: number, top: number): ReactElement[] {
  if (gravity === undefined || gravity === 'info') return [];
  const isError = gravity === 'error';
  return [
    <svg key={key} className="topology-mark" style={{ left, top }} viewBox="0 0 16 16" aria-hidden="true">
      {isError ? <circle cx={8} cy={8} r={7} className="topology-mark-error" /> : <path d="M8 1.2 15.2 14.4H0.8Z" className="topology-mark-warning" strokeLinejoin="round" />}
      <path d={isError ? 'M8 4.2V8.8M8 11.4V11.8' : 'M8 6V10M8 12V12.3'} className="topology-mark-sign" />
    </svg>,
  ];
}
