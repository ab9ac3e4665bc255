import type { Rule } from '../engine/rule.ts';
import { branchBreaker } from './branch-breaker.ts';
import { circuitLoad } from './circuit-load.ts';
import { cordRating } from './cord-rating.ts';
import { outletRating } from './outlet-rating.ts';
import { phaseBalance } from './phase-balance.ts';
import { redundancy } from './redundancy.ts';
import { singleFeed } from './single-feed.ts';

/** The rules of this category, in the order of the documentation. */
export const POWER_RULES: readonly Rule[] = [circuitLoad, redundancy, singleFeed, outletRating, cordRating, phaseBalance, branchBreaker];
