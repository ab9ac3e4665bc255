import { resolve } from 'node:path';
import { DESIGN_ENDING } from '../../../shared/ipc/values.ts';
import type { Opening } from './pending-openings.ts';

const SAMPLE = '--sample=';

/** What a command line asks to open: the last design file on it (`.cablewright` or `.json`), or `--sample=NAME`. */
export function openingFromArguments(args: readonly string[], workingFolder: string): Opening | undefined {
  const sample = args.findLast((arg) => arg.startsWith(SAMPLE));
  const file = args.findLast((arg) => !arg.startsWith('-') && isDesignName(arg));
  if (file !== undefined) return { kind: 'file', path: resolve(workingFolder, file) };
  return sample === undefined ? undefined : { kind: 'sample', name: sample.slice(SAMPLE.length) };
}

const isDesignName = (arg: string): boolean => arg.endsWith(DESIGN_ENDING) || arg.endsWith('.json');
