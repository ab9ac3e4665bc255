import { useMemo } from 'react';
import { PROJECT_ID } from '../../shared/model/design.ts';
import type { Result } from '../../shared/base/result.ts';
import { type LengthUnits, lengthText, parseLength } from './length-text.ts';
import { useSettings } from './settings.ts';
import { useDocument } from './document.ts';

/** Lengths in the design's units, written the person's way. */
export interface LengthFormat {
  readonly units: LengthUnits;
  readonly show: (lengthMm: number) => string;
  readonly read: (text: string) => Result<number, string>;
}

/** How lengths are read and written in the open design. */
export function useLength(): LengthFormat {
  const units = useDocument((state) => state.store.get('project', PROJECT_ID)?.units ?? 'metric');
  const mark = useSettings((state) => state.settings.decimalMark);
  return useMemo(() => ({ units, show: (lengthMm) => lengthText(lengthMm, units, mark), read: (text) => parseLength(text, units) }), [units, mark]);
}
