import { type FileFault, fault } from './file-error.ts';
import { DESIGN_VERSION } from './manifest.ts';

/** Refuses a file of a version that this program does not know. */
export const newerVersion = (version: number): { readonly ok: false; readonly error: FileFault } =>
  fault('newer', `was saved by a newer Cablewright (design version ${version}; this one reads up to ${DESIGN_VERSION})`, 'versions.design');
