import { memo, type ReactElement } from 'react';
import { composeDeviceFace } from '../../../shared/scene/device-face.ts';
import { faceSize } from '../../../shared/scene/face-size.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { box } from '../../../shared/geometry/box.ts';
import { SceneSvg } from '../../ui/scene-svg.tsx';
import styles from './library.module.css';

/* Entries never change, so each face is composed once. */
const faces = new WeakMap<DeviceTypeEntry, Scene>();

function faceOf(type: DeviceTypeEntry): Scene {
  let face = faces.get(type);
  if (face === undefined) {
    const { width, height } = faceSize(type);
    face = { bounds: box(0, 0, width, height), nodes: composeDeviceFace({ type, face: 'front', name: '', detail: 'far' }) };
    faces.set(type, face);
  }
  return face;
}

/** A device's front, small. */
export const MiniFace = memo(function MiniFace({ type }: { readonly type: DeviceTypeEntry }): ReactElement {
  return <SceneSvg scene={faceOf(type)} className={styles['face']} />;
});
