import './underlay.css';
import { lazy, memo, Suspense, type ReactElement } from 'react';
import type { Underlay } from '../../../../shared/model/underlay.ts';
import { composeFloor } from '../../../../shared/scene/plan-room.ts';
import { underlayBox } from '../../../../shared/scene/underlay-image.ts';
import type { DesignView } from '../../../../shared/store/design-view.ts';
import { DrawingOverlay } from '../../../canvas/drawing-overlay.tsx';
import { useIsShown } from '../../../state/layers.ts';
import { useUnderlayTool } from '../../../state/underlay-tool.ts';
import { useUnderlayUrl } from '../../../state/underlay-picture.ts';
import { useDerived } from '../../../state/use-design.ts';
import { SceneNodes } from '../../../ui/scene-svg.tsx';
import type { PlacedRoom, PlanModel } from '../plan-model.ts';
import { CalibrateTool } from './calibrate-tool.tsx';
import { MoveTool } from './move-tool.tsx';
import { usePictureDrop } from './use-picture-drop.ts';

const ImportDialog = lazy(() => import('./import-dialog.tsx').then((module) => ({ default: module.ImportDialog })));

const allUnderlays = (view: DesignView): readonly Underlay[] => view.all('underlay');

/** The pictures under the plan, below everything else that is drawn, and what is done with them. They follow the camera without rendering anything. */
export function UnderlayLayer({ model }: { readonly model: PlanModel }): ReactElement {
  const underlays = useDerived(allUnderlays);
  const isShown = useIsShown('plan', 'underlay');
  const tool = useUnderlayTool((state) => state.tool);
  const importing = useUnderlayTool((state) => state.importing);
  usePictureDrop(model);
  const placed = underlays.flatMap((underlay) => {
    const room = model.roomById.get(underlay.roomId);
    return room === undefined ? [] : [{ underlay, room }];
  });
  const inHand = placed.find(({ underlay }) => underlay.id === tool?.underlayId);
  return (
    <>
      {isShown && placed.length > 0 ? (
        <div className="plan-underlays" aria-hidden="true">
          <DrawingOverlay>
            {placed.map(({ underlay, room }) => <Picture key={underlay.id} underlay={underlay} room={room} />)}
          </DrawingOverlay>
        </div>
      ) : null}
      {inHand === undefined ? null : tool?.kind === 'move' ? <MoveTool {...inHand} /> : <CalibrateTool key={inHand.underlay.id} {...inHand} />}
      {importing === undefined ? null : <Suspense fallback={null}><ImportDialog roomId={importing.roomId} file={importing.file} /></Suspense>}
    </>
  );
}

/* The floor the picture lies on, in the room's own shape. */
const Floor = memo(function Floor({ room }: { readonly room: PlacedRoom }): ReactElement {
  const { x, y, width, height } = room.box;
  return (
    <svg className="plan-underlay-floor" style={{ left: x, top: y }} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <SceneNodes nodes={[composeFloor(room.room)]} />
    </svg>
  );
});

function Picture({ underlay, room }: { readonly underlay: Underlay; readonly room: PlacedRoom }): ReactElement {
  const url = useUnderlayUrl(underlay);
  const carried = useUnderlayTool((state) => (state.tool?.underlayId === underlay.id ? state.carried : undefined));
  const box = underlayBox(underlay);
  const [x, y] = [room.box.x + box.x + (carried?.x ?? 0), room.box.y + box.y + (carried?.y ?? 0)];
  const { quarterTurns = 0 } = underlay;
  const [width, height] = quarterTurns % 2 === 0 ? [box.width, box.height] : [box.height, box.width];
  /* Turned about its middle, which is the middle of the ground it covers. */
  const place = { left: x + (box.width - width) / 2, top: y + (box.height - height) / 2, width, height, transform: `rotate(${quarterTurns * 90}deg)` };
  return (
    <>
      <Floor room={room} />
      {url === undefined ? (
        <div className="plan-underlay-missing" style={{ left: x, top: y, width: box.width, height: box.height }}><span>{`The picture ${underlay.name} is missing: import it again.`}</span></div>
      ) : <img className="plan-underlay" src={url} alt="" draggable={false} style={{ ...place, opacity: underlay.opacityPercent / 100 }} />}
    </>
  );
}
