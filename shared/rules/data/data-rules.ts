import type { Rule } from '../engine/rule.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateRackName } from './duplicate-rack-name.ts';
import { genericType } from './generic-type.ts';
import { missingLabel } from './missing-label.ts';
import { missingLength } from './missing-length.ts';
import { missingPrice } from './missing-price.ts';
import { staleWaiver } from './stale-waiver.ts';
import { unconnectedSupply } from './unconnected-supply.ts';
import { unknownFigure } from './unknown-figure.ts';

/** The rules of this category, in the order of the documentation. */
export const DATA_RULES: readonly Rule[] = [missingLength, missingLabel, duplicateName, duplicateRackName, missingPrice, genericType, unconnectedSupply, unknownFigure, staleWaiver];
