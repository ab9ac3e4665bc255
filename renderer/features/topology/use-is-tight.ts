import { useCameraValue } from '../../canvas/camera.ts';

/* Beside all controls, a diagram of this size would hardly be seen. */
const LEAST_WIDTH_PX = 520;
const LEAST_HEIGHT_PX = 300;

/** Whether the canvas is too small for all controls at once: they are then shut, and opened on request. */
export const useIsTight = (): boolean => useCameraValue((camera) => {
  const { width, height } = camera.size();
  return width > 0 && (width < LEAST_WIDTH_PX || height < LEAST_HEIGHT_PX);
});
