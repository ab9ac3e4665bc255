import { type ReactElement, useMemo } from 'react';
import { DARK, LIGHT } from '../../../shared/scene/palettes.ts';
import { BitmapLayer } from '../../canvas/bitmap-layer.tsx';
import { useSession } from '../../state/session.ts';
import { useTheme } from '../../state/theme.ts';
import { gravestOf } from './link-findings.ts';
import { badgePainter, glowPainter, topologyPainter } from './paint-topology.ts';
import type { PlacedLine, TopologyModel } from './topology-model.ts';
import { useTopologyDraft } from './topology-state.ts';
import type { TopologyDrawing } from './use-topology-model.ts';

/** The canvas layers: beneath the nodes marked lines, lines, and nodes that are too far for elements; above them the labels of lines. */
export function TopologyLines({ drawing: { model, findings }, isFar }: { readonly drawing: TopologyDrawing; readonly isFar: boolean }): ReactElement {
  const isDark = useTheme((theme) => theme.isDark);
  const palette = isDark ? DARK : LIGHT;
  const paint = useMemo(() => {
    const tintOf = ({ line }: PlacedLine): 'error' | 'warning' | undefined => {
      const gravity = gravestOf(findings, line.cableIds);
      return gravity === 'info' ? undefined : gravity;
    };
    return topologyPainter(model, { palette, tintOf, hasNodes: isFar });
  }, [model, findings, palette, isFar]);
  const badges = useMemo(() => badgePainter(model, palette), [model, palette]);
  return (
    <>
      <GlowLayer model={model} colour={palette.accent} hoverColour={palette['text-muted']} />
      <BitmapLayer paint={paint} className="topology-lines" />
      <BitmapLayer paint={badges} />
    </>
  );
}

function GlowLayer({ model, colour, hoverColour }: { readonly model: TopologyModel; readonly colour: string; readonly hoverColour: string }): ReactElement {
  const selection = useSession((session) => session.selection);
  const hoverKey = useTopologyDraft((draft) => draft.hoverLineKey);
  const selected = useMemo(() => linesOfCables(model, selection), [model, selection]);
  const hovered = useMemo(() => (hoverKey === undefined ? [] : model.lines.filter(({ line }) => line.key === hoverKey)), [model, hoverKey]);
  const paint = useMemo(() => glowPainter([{ lines: hovered, colour: hoverColour }, { lines: selected, colour }]), [hovered, selected, colour, hoverColour]);
  return <BitmapLayer paint={paint} className="topology-lines" />;
}

const NO_LINES: readonly PlacedLine[] = [];

function linesOfCables({ lines }: TopologyModel, ids: readonly string[]): readonly PlacedLine[] {
  const cables = new Set(ids.filter((id) => id.startsWith('cable:')));
  return cables.size === 0 ? NO_LINES : lines.filter(({ line }) => line.cableIds.some((id) => cables.has(id)));
}
