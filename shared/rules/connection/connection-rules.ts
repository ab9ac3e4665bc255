import type { Rule } from '../engine/rule.ts';
import { connectorMismatch } from './connector-mismatch.ts';
import { danglingCable } from './dangling-cable.ts';
import { fixedSpeed } from './fixed-speed.ts';
import { fibreCount } from './fibre-count.ts';
import { mpoGender } from './mpo-gender.ts';
import { noCommonSpeed } from './no-common-speed.ts';
import { polarity } from './polarity.ts';
import { portUsedTwice } from './port-used-twice.ts';
import { slowerThanPort } from './slower-than-port.ts';
import { unterminatedPosition } from './unterminated-position.ts';

/** The rules of this category, in the order of the documentation. */
export const CONNECTION_RULES: readonly Rule[] = [connectorMismatch, fibreCount, mpoGender, polarity, noCommonSpeed, slowerThanPort, fixedSpeed, portUsedTwice, unterminatedPosition, danglingCable];
