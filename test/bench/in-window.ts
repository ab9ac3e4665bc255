import { measureCanvas } from './canvas.ts';
import type { BenchDesign, Measured } from './measure.ts';
import { measureWorker } from './worker.ts';

/** Runs one measurement in the application built in a folder. */
export function measureInWindow(what: 'canvas' | 'worker', design: BenchDesign, folder: string): Promise<readonly Measured[]> {
  return what === 'canvas' ? measureCanvas(design, folder) : measureWorker(design, folder);
}
