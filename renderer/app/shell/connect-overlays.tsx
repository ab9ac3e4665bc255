import { lazy, Suspense, type ReactElement } from 'react';
import { useConnectPanels } from '../../state/connect-panels.ts';
import { useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';

const RangeDialog = lazy(() => import('../../features/range-connect/range-dialog.tsx').then((module) => ({ default: module.RangeDialog })));
const SwapDialog = lazy(() => import('../../features/swap-device/swap-dialog.tsx').then((module) => ({ default: module.SwapDialog })));
const PortSheet = lazy(() => import('../../features/port-sheet/port-sheet.tsx').then((module) => ({ default: module.PortSheet })));
const AutoPatchDialog = lazy(() => import('../../features/auto-patch/auto-patch-dialog.tsx').then((module) => ({ default: module.AutoPatchDialog })));

/** The dialogs about connecting: ranges, patching by rule, another model, the ports of a device. */
export function ConnectOverlays(): ReactElement | null {
  const isOpen = useDocument((state) => state.isOpen);
  const isRangeOpen = usePanels((state) => state.isRangeOpen);
  const swapDeviceId = useConnectPanels((state) => state.swapDeviceId);
  const isSheetOpen = usePanels((state) => state.portSheet !== undefined);
  const isAutoPatchOpen = useConnectPanels((state) => state.isAutoPatchOpen);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      {isRangeOpen ? <RangeDialog /> : null}
      {swapDeviceId === undefined ? null : <SwapDialog deviceId={swapDeviceId} />}
      {isSheetOpen ? <PortSheet /> : null}
      {isAutoPatchOpen ? <AutoPatchDialog /> : null}
    </Suspense>
  );
}
