import { useMemo, useRef, type PointerEvent, type ReactElement } from 'react';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType, Face } from '../../../shared/model/device-type.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { type Box, inflate } from '../../../shared/geometry/box.ts';
import { faceArea } from '../../../shared/scene/face-area.ts';
import { composeDeviceFace } from '../../../shared/scene/device-face.ts';
import { faceSize } from '../../../shared/scene/face-size.ts';
import { portBox } from '../../../shared/scene/port-shape.ts';
import { usedPortKeysOf } from '../../../shared/scene/used-ports.ts';
import { useDerived } from '../../state/use-design.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import type { SheetRow } from './sheet-rows.ts';
import styles from './port-sheet.module.css';

const REACH_MM = 3;

/** One face of the device to scale: a click on a port brings its row to the front. The table below it has the same by keyboard. */
export function SheetFace({ device, type, face, selected, onPick }: {
  readonly device: Device;
  readonly type: DeviceType;
  readonly face: Face;
  readonly selected: readonly SheetRow[];
  readonly onPick: (portKey: string, isExtending: boolean) => void;
}): ReactElement {
  const svg = useRef<SVGSVGElement>(null);
  const used = useDerived(useMemo(() => (store: DesignStore) => usedPortKeysOf(store, device.id), [device.id]));
  const { width, height } = faceSize(type);
  const ports = useMemo(() => faceArea(type, face).ports.map((port) => ({ key: port.key, box: portBox(port) })), [type, face]);
  const nodes = useMemo(() => composeDeviceFace({ type, face, name: device.name, usedPortKeys: used, detail: 'near' }), [type, face, device.name, used]);
  const pick = (event: PointerEvent): void => {
    const matrix = svg.current?.getScreenCTM();
    if (matrix === null || matrix === undefined) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const [nearest] = ports
      .filter((port) => isWithin(inflate(port.box, REACH_MM), at))
      .sort((a, b) => distance(a.box, at) - distance(b.box, at));
    if (nearest !== undefined) onPick(nearest.key, event.shiftKey);
  };
  const marked = new Set(selected.filter(({ port }) => port.group.face === face).map(({ port }) => port.key));
  return (
    <svg ref={svg} className={styles['face']} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid meet" aria-hidden onPointerDown={pick}>
      <SceneNodes nodes={nodes} />
      {ports.filter(({ key }) => marked.has(key)).map(({ key, box: place }) => {
        const mark = inflate(place, 1.4);
        return <rect key={key} className={styles['mark']} x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx={1.2} />;
      })}
    </svg>
  );
}

const isWithin = (place: Box, { x, y }: { readonly x: number; readonly y: number }): boolean => x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height;
const distance = (place: Box, { x, y }: { readonly x: number; readonly y: number }): number => Math.hypot(place.x + place.width / 2 - x, place.y + place.height / 2 - y);
