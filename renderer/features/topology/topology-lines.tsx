import { type ReactElement, useMemo } from 'react';
import { DARK, LIGHT } from '../../../shared/scene/palettes.ts';
import type { Palette } from '../../../shared/scene/scene.ts';
import { BitmapLayer } from '../../canvas/bitmap-layer.tsx';
import { useIsShown } from '../../state/layers.ts';
import { useSession } from '../../state/session.ts';
import { useTheme } from '../../state/theme.ts';
import { gravestOf } from './link-findings.ts';
import { framePainter, glowPainter, labelPainter, portPainter, topologyPainter } from './paint-topology.ts';
import type { PlacedLine, TopologyModel } from './topology-model.ts';
import { useTopologyDraft } from './topology-state.ts';
import type { TopologyDrawing } from './use-topology-model.ts';

/** The canvas layers: beneath the nodes frames, marked lines, lines, and nodes that are too far for elements; above them the labels of lines. A drag paints only what it moves. */
export function TopologyLines({ drawing, isFar }: { readonly drawing: TopologyDrawing; readonly isFar: boolean }): ReactElement {
  const { still, moving, frames } = drawing;
  const isDark = useTheme((theme) => theme.isDark);
  const palette = isDark ? DARK : LIGHT;
  const paintFrames = useMemo(() => framePainter(frames, palette), [frames, palette]);
  return (
    <>
      <BitmapLayer paint={paintFrames} className="topology-lines" />
      <GlowLayer drawing={drawing} palette={palette} />
      <LinesLayer drawing={drawing} model={still} palette={palette} isFar={isFar} />
      {moving === undefined ? null : <LinesLayer drawing={drawing} model={moving} palette={palette} isFar={isFar} />}
      <LabelLayer model={still} palette={palette} />
      <PortLayer drawing={drawing} palette={palette} />
    </>
  );
}

function LinesLayer({ drawing: { findings }, model, palette, isFar }: { readonly drawing: TopologyDrawing; readonly model: TopologyModel; readonly palette: Palette; readonly isFar: boolean }): ReactElement {
  const paint = useMemo(() => {
    const tintOf = ({ line }: PlacedLine): 'error' | 'warning' | undefined => {
      const gravity = gravestOf(findings, line.cableIds);
      return gravity === 'info' ? undefined : gravity;
    };
    return topologyPainter(model, { palette, tintOf, hasNodes: isFar });
  }, [model, findings, palette, isFar]);
  return <BitmapLayer paint={paint} className="topology-lines" />;
}

function LabelLayer({ model, palette }: { readonly model: TopologyModel; readonly palette: Palette }): ReactElement {
  const hasLabels = useIsShown('topology', 'labels');
  const hasPorts = useIsShown('topology', 'ports');
  const paint = useMemo(() => labelPainter(model, { palette, hasLabels, hasPorts }), [model, palette, hasLabels, hasPorts]);
  return <BitmapLayer paint={paint} />;
}

/** The lines that are pointed at and those that are selected. */
function useMarkedLines({ model, still, moving }: TopologyDrawing): { readonly hovered: readonly PlacedLine[]; readonly selected: readonly PlacedLine[] } {
  const selection = useSession((session) => session.selection);
  const hoverKey = useTopologyDraft((draft) => draft.hoverLineKey);
  const selected = useMemo(() => (moving === undefined ? linesOfCables(model, selection) : [...linesOfCables(still, selection), ...linesOfCables(moving, selection)]), [model, still, moving, selection]);
  const hovered = useMemo(() => (hoverKey === undefined ? NO_LINES : model.lines.filter(({ line }) => line.key === hoverKey)), [model, hoverKey]);
  return { hovered, selected };
}

function GlowLayer({ drawing, palette }: { readonly drawing: TopologyDrawing; readonly palette: Palette }): ReactElement {
  const { hovered, selected } = useMarkedLines(drawing);
  const paint = useMemo(() => glowPainter([{ lines: hovered, colour: palette['text-muted'] }, { lines: selected, colour: palette.accent }]), [hovered, selected, palette]);
  return <BitmapLayer paint={paint} className="topology-lines" />;
}

/* A selection of very many lines would only bury the diagram. */
const MOST_MARKED = 40;

function PortLayer({ drawing, palette }: { readonly drawing: TopologyDrawing; readonly palette: Palette }): ReactElement {
  const { hovered, selected } = useMarkedLines(drawing);
  const { model, moving } = drawing;
  const paint = useMemo(() => portPainter(model, moving !== undefined || selected.length > MOST_MARKED ? hovered : [...new Set([...hovered, ...selected])], palette), [model, moving, hovered, selected, palette]);
  return <BitmapLayer paint={paint} />;
}

const NO_LINES: readonly PlacedLine[] = [];

function linesOfCables({ lines }: TopologyModel, ids: readonly string[]): readonly PlacedLine[] {
  const cables = new Set(ids.filter((id) => id.startsWith('cable:')));
  return cables.size === 0 ? NO_LINES : lines.filter(({ line }) => line.cableIds.some((id) => cables.has(id)));
}
