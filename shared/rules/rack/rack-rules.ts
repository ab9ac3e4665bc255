import type { Rule } from '../engine/rule.ts';
import { airflow } from './airflow.ts';
import { depth } from './depth.ts';
import { halfUnit } from './half-unit.ts';
import { heat } from './heat.ts';
import { outOfBounds } from './out-of-bounds.ts';
import { overlap } from './overlap.ts';
import { power } from './power.ts';
import { sideRails } from './side-rails.ts';
import { unitLoad } from './unit-load.ts';
import { weight } from './weight.ts';
import { width } from './width.ts';

/** The rules of this category, in the order of the documentation. */
export const RACK_RULES: readonly Rule[] = [overlap, outOfBounds, halfUnit, sideRails, width, depth, weight, unitLoad, airflow, power, heat];
