import type { Rule } from '../engine/rule.ts';
import { breakout } from './breakout.ts';
import { fec } from './fec.ts';
import { gradeMixing } from './grade-mixing.ts';
import { modeConditioning } from './mode-conditioning.ts';
import { modulePower } from './module-power.ts';
import { phyMismatch } from './phy-mismatch.ts';
import { wavelengthPair } from './wavelength-pair.ts';
import { cageModule } from './cage-module.ts';
import { coreMismatch } from './core-mismatch.ts';
import { engineeredReach } from './engineered-reach.ts';
import { lossBudget } from './loss-budget.ts';
import { receiverOverload } from './receiver-overload.ts';
import { receiverPower } from './receiver-power.ts';
import { unspecifiedReach } from './unspecified-reach.ts';
import { fibreModeMismatch } from './fibre-mode-mismatch.ts';
import { multimodeReach } from './multimode-reach.ts';
import { singlemodeReach } from './singlemode-reach.ts';

/** The rules of this category, in the order of the documentation. */
export const OPTICS_RULES: readonly Rule[] = [multimodeReach, singlemodeReach, unspecifiedReach, engineeredReach, lossBudget, receiverPower, receiverOverload, coreMismatch, fibreModeMismatch, modeConditioning, gradeMixing, phyMismatch, wavelengthPair, fec, breakout, cageModule, modulePower];
