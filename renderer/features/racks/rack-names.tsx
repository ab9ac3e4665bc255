import { memo, type ReactElement, useMemo } from 'react';
import type { RackSide } from '../../../shared/model/rack-side.ts';
import { textWidthMm } from '../../../shared/geometry/text-metrics.ts';
import { RACK_LAYOUT, mountingBox } from '../../../shared/scene/rack-geometry.ts';
import { sideRails } from '../../../shared/scene/side-geometry.ts';
import { useCameraValue } from '../../canvas/camera.ts';
import type { StyleWithVariables } from '../../canvas/css-variables.ts';
import { useIsShown } from '../../state/layers.ts';
import { classNames } from '../../ui/class-names.ts';
import { DepthWords } from './depth-words.tsx';
import { nameLines, namelessFaces } from './name-lines.ts';
import type { PlacedRack } from './placed.ts';
import { NAMES_BESIDE_FROM, NAMES_ON_FACES_FROM, NUMBERS_ON_FRAME_FROM, useNameStep, useZoomStep } from './rack-detail.ts';

const UNIT_MM = 44.45;
const NAME_AT_MM = 14;
/** Kept free for the numbers on the left of the next rack. */
const NUMBER_ROOM_MM = 58;
/** A margin that a number fits into. */
const LEAST_ROOM_MM = 24;
/** Height of a line of names in CSS pixels. */
const LINE_PX = 12;

/** Names of devices and U numbers in type of constant size, where those drawn on faces and frame are too small to read. */
export const RackNames = memo(function RackNames({ placed, side }: { readonly placed: PlacedRack; readonly side: RackSide }): ReactElement | null {
  const isNameSize = useCameraValue((camera) => camera.viewport().zoom >= NAMES_BESIDE_FROM);
  const isNumberSize = useCameraValue((camera) => camera.viewport().zoom >= NAMES_BESIDE_FROM && camera.viewport().zoom < NUMBERS_ON_FRAME_FROM);
  const hasNames = useIsShown('racks', 'labels') && isNameSize;
  const hasNumbers = useIsShown('racks', 'units') && isNumberSize;
  if (!isNameSize && !isNumberSize) return null;
  return (
    <div className="rack-names" aria-hidden="true">
      {hasNames ? <Names placed={placed} /> : null}
      {side === 'side' && isNumberSize ? <DepthWords placed={placed} /> : null}
      {hasNumbers ? numbers(placed, side).map(({ text, y, x }) => <span key={`${text} ${x}`} className="rack-number" style={{ left: x, top: y }}>{text}</span>) : null}
    </div>
  );
});

function Names({ placed }: { readonly placed: PlacedRack }): ReactElement {
  const pxPerMm = useNameStep();
  const onFaces = useCameraValue((camera) => camera.viewport().zoom >= NAMES_ON_FACES_FROM);
  const faceStep = useZoomStep();
  const named = useMemo(() => (onFaces ? namelessFaces(placed.devices, faceStep) : placed.devices), [placed, onFaces, faceStep]);
  const lines = useMemo(() => nameLines(named, LINE_PX / pxPerMm), [named, pxPerMm]);
  const { width, height } = placed.box;
  const roomMm = placed.besideMm - NAME_AT_MM - NUMBER_ROOM_MM;
  const leaders = lines.filter(({ atMm, nameMm }) => Math.abs(atMm - nameMm) > 1);
  return (
    <>
      {leaders.length === 0 ? null : <svg className="rack-leaders" width={width} height={height}><path d={leaders.map(({ atMm, nameMm }) => `M${width} ${atMm}L${width + NAME_AT_MM - 3} ${nameMm}`).join('')} /></svg>}
      {lines.map(({ text, atMm, nameMm }) => {
        const isShortened = textWidthMm(text, TYPE_PX) > roomMm * pxPerMm;
        return <span key={atMm} className={classNames('rack-name', isShortened && 'is-shortened')} style={nameStyle(width, nameMm, roomMm)}>{isShortened ? <ShortName text={text} /> : text}</span>;
      })}
    </>
  );
}

/* Names of neighbours often differ by their last characters alone: those are kept where the name is too long. */
const KEPT = 3;
const TYPE_PX = 11;

function ShortName({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      <span className="rack-name-head">{text.slice(0, -KEPT)}</span>
      <span>{text.slice(-KEPT)}</span>
    </>
  );
}

const nameStyle = (left: number, top: number, widthMm: number): StyleWithVariables => ({ left: left + NAME_AT_MM, top, '--name-width': widthMm });

/** Where numbers stand across the frame. Names stand on its right, so numbers that find no room inside stand on its left alone. */
function numberPlaces({ type, box, devices }: PlacedRack, side: RackSide): readonly number[] {
  const hung = devices.filter(({ device }) => device.placement.kind === 'rack-side');
  if (side === 'side') {
    const { frontX } = sideRails(type);
    const isFrontTaken = hung.some(({ device }) => device.placement.kind === 'rack-side' && device.placement.face === 'front');
    return [frontX < LEAST_ROOM_MM * 2 || isFrontTaken ? -RACK_LAYOUT.numberMm : frontX / 2];
  }
  const margin = mountingBox(type).x - RACK_LAYOUT.railMm;
  const inside = margin / 2 + 2;
  return margin < LEAST_ROOM_MM || hung.length > 0 ? [-RACK_LAYOUT.numberMm] : [inside, box.width - inside];
}

function numbers(placed: PlacedRack, side: RackSide): readonly { readonly text: string; readonly x: number; readonly y: number }[] {
  const { rack, type } = placed;
  const units = mountingBox(type);
  const xs = numberPlaces(placed, side);
  const rows = Array.from({ length: type.heightU }, (_, row) => ({ row, number: rack.numbering === 'top-down' ? row + 1 : type.heightU - row }));
  return rows
    .filter(({ number }) => number % 5 === 0 || number === 1)
    .flatMap(({ row, number }) => xs.map((at) => ({ text: String(number), x: at, y: units.y + (row + 0.5) * UNIT_MM })));
}
