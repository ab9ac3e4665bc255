import { lazy, Suspense, type ReactElement } from 'react';
import { useDeviceBuilder } from '../../state/device-builder.ts';

const DeviceBuilder = lazy(() => import('./device-builder.tsx').then((module) => ({ default: module.DeviceBuilder })));

/** The builder of device types while something is being made in it. */
export function DeviceBuilderOverlay(): ReactElement | null {
  const request = useDeviceBuilder((state) => state.request);
  return request === undefined ? null : <Suspense fallback={null}><DeviceBuilder request={request} /></Suspense>;
}
