import type { DesignView } from '../store/design-view.ts';
import { connectorMismatch } from './connection/connector-mismatch.ts';
import { danglingCable } from './connection/dangling-cable.ts';
import { noCommonSpeed } from './connection/no-common-speed.ts';
import { portUsedTwice } from './connection/port-used-twice.ts';
import { unterminatedPosition } from './connection/unterminated-position.ts';
import { dacReach } from './copper/dac-reach.ts';
import { speedCategoryLength } from './copper/speed-category-length.ts';
import { missingLength } from './data/missing-length.ts';
import { staleWaiver } from './data/stale-waiver.ts';
import { unknownFigure } from './data/unknown-figure.ts';
import { type Checker, createChecker as createCheckerOf } from './engine/checker.ts';
import type { Rule } from './engine/rule.ts';
import type { CheckReport } from './finding.ts';
import { duplicateLabel } from './label/duplicate.ts';
import { cageModule } from './optics/cage-module.ts';
import { fibreModeMismatch } from './optics/fibre-mode-mismatch.ts';
import { multimodeReach } from './optics/multimode-reach.ts';
import { singlemodeReach } from './optics/singlemode-reach.ts';
import { budget } from './poe/budget.ts';
import { singleFeed } from './power/single-feed.ts';
import { depth } from './rack/depth.ts';
import { outOfBounds } from './rack/out-of-bounds.ts';
import { overlap } from './rack/overlap.ts';
import { power } from './rack/power.ts';
import { weight } from './rack/weight.ts';

/** Every rule of the product, in the order of the documentation. Rules about the check itself come last. */
export const RULES: readonly Rule[] = [
  speedCategoryLength, dacReach,
  multimodeReach, singlemodeReach, fibreModeMismatch, cageModule,
  connectorMismatch, noCommonSpeed, portUsedTwice, unterminatedPosition, danglingCable,
  budget,
  overlap, outOfBounds, depth, weight, power,
  singleFeed,
  duplicateLabel,
  missingLength, unknownFigure, staleWaiver,
];

const ruleById: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id. */
export const findRule = (id: string): Rule | undefined => ruleById.get(id);

/** A checker of all rules over a design: `full()` once, then `update(diff)` after every change. */
export const createChecker = (view: DesignView, rules: readonly Rule[] = RULES): Checker => createCheckerOf(view, rules);

/** Checks a design once. */
export const checkDesign = (view: DesignView): CheckReport => createChecker(view).full();
