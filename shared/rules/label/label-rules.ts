import type { Rule } from '../engine/rule.ts';
import { bothEnds } from './both-ends.ts';
import { cableFormat } from './cable-format.ts';
import { consistent } from './consistent.ts';
import { direction } from './direction.ts';
import { duplicateLabel } from './duplicate.ts';
import { duplicatePortLabel } from './duplicate-port.ts';
import { labelLength } from './length.ts';
import { pathwayFormat } from './pathway-format.ts';
import { portFormat } from './port-format.ts';
import { spaceFormat } from './space-format.ts';

/** The rules of this category, in the order of the documentation. */
export const LABEL_RULES: readonly Rule[] = [duplicateLabel, duplicatePortLabel, cableFormat, portFormat, spaceFormat, pathwayFormat, bothEnds, consistent, direction, labelLength];
