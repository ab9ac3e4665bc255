import type { DesignView } from '../store/design-view.ts';
import { CONNECTION_RULES } from './connection/connection-rules.ts';
import { COPPER_RULES } from './copper/copper-rules.ts';
import { DATA_RULES } from './data/data-rules.ts';
import { type Checker, createChecker as createCheckerOf } from './engine/checker.ts';
import { type Examination, examine } from './engine/examine.ts';
import type { Rule } from './engine/rule.ts';
import type { CheckReport } from './finding.ts';
import { LABEL_RULES } from './label/label-rules.ts';
import { OPTICS_RULES } from './optics/optics-rules.ts';
import { PATHWAY_RULES } from './pathway/pathway-rules.ts';
import { POE_RULES } from './poe/poe-rules.ts';
import { POWER_RULES } from './power/power-rules.ts';
import { RACK_RULES } from './rack/rack-rules.ts';
import { ROOM_RULES } from './room/room-rules.ts';

/** Every rule of the product, in the order of the documentation. Rules about the check itself come last. */
export const RULES: readonly Rule[] = [...COPPER_RULES, ...OPTICS_RULES, ...CONNECTION_RULES, ...POE_RULES, ...RACK_RULES, ...ROOM_RULES, ...POWER_RULES, ...PATHWAY_RULES, ...LABEL_RULES, ...DATA_RULES];

const ruleById: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id. */
export const findRule = (id: string): Rule | undefined => ruleById.get(id);

/** A checker of all rules over a design: `full()` once, then `update(diff)` after every change. */
export const createChecker = (view: DesignView, rules: readonly Rule[] = RULES): Checker => createCheckerOf(view, rules);

/** Checks a design once. */
export const checkDesign = (view: DesignView): CheckReport => createChecker(view).full();

/** Checks a design once and keeps the figures the checks came to. */
export const examineDesign = (view: DesignView): Examination => examine(view, RULES);
