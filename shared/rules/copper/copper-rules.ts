import type { Rule } from '../engine/rule.ts';
import { alienCrosstalk } from './alien-crosstalk.ts';
import { categoryStatus } from './category-status.ts';
import { conductor } from './conductor.ts';
import { connections } from './connections.ts';
import { consolidationPoint } from './consolidation-point.ts';
import { cordDeratingRule } from './cord-derating.ts';
import { cordLength } from './cord-length.ts';
import { dacBreakout } from './dac-breakout.ts';
import { dacFec } from './dac-fec.ts';
import { dacReach } from './dac-reach.ts';
import { mixedCategory } from './mixed-category.ts';
import { moduleReach } from './module-reach.ts';
import { permanentLinkLength } from './permanent-link-length.ts';
import { shieldContinuity } from './shield-continuity.ts';
import { shieldRequired } from './shield-required.ts';
import { singlePair } from './single-pair.ts';
import { speedCategoryLength } from './speed-category-length.ts';

/** The rules of this category, in the order of the documentation. */
export const COPPER_RULES: readonly Rule[] = [
  speedCategoryLength, alienCrosstalk, permanentLinkLength, connections, cordDeratingRule, cordLength, consolidationPoint, mixedCategory,
  shieldContinuity, shieldRequired, conductor, categoryStatus, moduleReach, singlePair, dacReach, dacFec, dacBreakout,
];
