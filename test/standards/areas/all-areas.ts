import type { Area } from '../area.ts';
import { breakout } from './breakout.ts';
import { fibreCompat } from './fibre-compat.ts';
import { formFactor } from './form-factor.ts';
import { polarity } from './polarity.ts';
import { fibreLossArea } from './fibre-loss.ts';
import { POE_AREA } from './poe.ts';
import { POWER_AREA } from './power.ts';
import { COPPER_AREA } from './copper.ts';
import { SPEED_AREA } from './speed.ts';
import { TWINAX_AREA } from './twinax.ts';
import { labels } from './labels.ts';
import { pathways } from './pathways.ts';
import { racks } from './racks.ts';

/** Every area that can be drawn. */
export const AREAS: readonly Area[] = [fibreCompat, formFactor, breakout, polarity, fibreLossArea, POE_AREA, POWER_AREA, COPPER_AREA, SPEED_AREA, TWINAX_AREA, racks, pathways, labels];
