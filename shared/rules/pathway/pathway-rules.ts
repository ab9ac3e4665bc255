import type { Rule } from '../engine/rule.ts';
import { bendRadius } from './bend-radius.ts';
import { clearance } from './clearance.ts';
import { conduitFill } from './conduit-fill.ts';
import { hookLoad } from './hook-load.ts';
import { pullingTension } from './pulling-tension.ts';
import { separation } from './separation.ts';
import { supportSpacing } from './support-spacing.ts';
import { trayFill } from './tray-fill.ts';

/** The rules of this category, in the order of the documentation. */
export const PATHWAY_RULES: readonly Rule[] = [trayFill, conduitFill, hookLoad, bendRadius, pullingTension, separation, supportSpacing, clearance];
