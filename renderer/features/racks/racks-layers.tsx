import { type ReactElement, useMemo } from 'react';
import { DARK, LIGHT } from '../../../shared/scene/palettes.ts';
import { BitmapLayer } from '../../canvas/bitmap-layer.tsx';
import type { RecordFindings } from '../../canvas/findings-by-record.ts';
import { LiveAnnouncer } from '../../canvas/live-announcer.tsx';
import { PointerHint } from '../../canvas/pointer-hint.tsx';
import { useTheme } from '../../state/theme.ts';
import { cablePainter } from './paint-cables.ts';
import { useRacksDraft } from './racks-draft.ts';
import type { RacksDrawing } from './use-racks-model.ts';

/** The cables over the racks, those with findings tinted. */
export function CableLayer({ drawing, findings }: { readonly drawing: RacksDrawing; readonly findings: ReadonlyMap<string, RecordFindings> }): ReactElement {
  const isDark = useTheme((theme) => theme.isDark);
  const { cables } = drawing;
  const paint = useMemo(() => {
    const tints = new Map([...findings].flatMap(([id, { severity }]) => (severity === 'info' ? [] : [[id, severity] as const])));
    return cablePainter(cables, isDark ? DARK : LIGHT, tints);
  }, [cables, findings, isDark]);
  return <BitmapLayer paint={paint} />;
}

/** What a gesture says, beside the pointer and to screen readers. */
export function RacksHint(): ReactElement {
  const hint = useRacksDraft((draft) => draft.hint);
  const said = useRacksDraft((draft) => draft.said);
  return (
    <>
      <PointerHint hint={hint} />
      <LiveAnnouncer text={said} />
    </>
  );
}
