import type { Rule } from '../engine/rule.ts';
import { budget } from './budget.ts';
import { bundle } from './bundle.ts';
import { cableLoss } from './cable-loss.ts';
import { category } from './category.ts';
import { classFit } from './class-fit.ts';
import { doubleSource } from './double-source.ts';
import { noSource } from './no-source.ts';
import { standardMatch } from './standard-match.ts';

/** The rules of this category, in the order of the documentation. */
export const POE_RULES: readonly Rule[] = [budget, classFit, noSource, doubleSource, standardMatch, category, cableLoss, bundle];
