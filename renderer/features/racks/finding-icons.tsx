import { memo, type ReactElement, useMemo } from 'react';
import { contains } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { midpointOf } from '../../canvas/path-distance.ts';
import { useCamera, useCameraValue } from '../../canvas/camera.ts';
import type { CableLines } from './cable-lines.ts';
import { FindingIcon } from '../../canvas/finding-icon.tsx';
import type { RecordFindings } from '../../canvas/findings-by-record.ts';
import { useNearBox } from '../../canvas/use-near-box.ts';
import type { RacksModel } from './racks-model.ts';

/** Below this marks would lie over each other. */
const MARKS_FROM = 0.12;

/** A mark on each device and cable that errors or warnings are about: a disc with an exclamation mark, or a triangle. */
export const FindingIcons = memo(function FindingIcons({ model, cables, findings }: { readonly model: RacksModel; readonly cables: CableLines; readonly findings: ReadonlyMap<string, RecordFindings> }): ReactElement | null {
  const isShown = useCameraValue((camera) => camera.viewport().zoom >= MARKS_FROM);
  const near = useNearBox(useCamera());
  const marks = useMemo(() => marksOf(model, cables, findings), [model, cables, findings]);
  if (!isShown || near === undefined) return null;
  const shown = marks.filter(({ at }) => contains(near, at));
  return <>{shown.map(({ id, at, found }) => <FindingIcon key={id} at={at} severity={found.severity} />)}</>;
});

interface Mark {
  readonly id: string;
  readonly at: Vec;
  readonly found: RecordFindings;
}

function marksOf(model: RacksModel, cables: CableLines, findings: ReadonlyMap<string, RecordFindings>): readonly Mark[] {
  return [...findings].flatMap(([id, found]) => {
    const at = found.severity === 'info' ? undefined : placeOf(model, cables, id);
    return at === undefined ? [] : [{ id, at, found }];
  });
}

function placeOf(model: RacksModel, cables: CableLines, id: string): Vec | undefined {
  const device = model.deviceById.get(id);
  if (device !== undefined) return { x: device.box.x + device.box.width - 4, y: device.box.y + device.box.height / 2 };
  const rack = model.rackById.get(id);
  if (rack !== undefined) return { x: rack.box.x + rack.box.width, y: rack.box.y };
  const [chain] = cables.byId.get(id)?.chains ?? [];
  return chain === undefined ? undefined : midpointOf(chain);
}
