import type { DesignView } from '../../store/design-view.ts';
import type { PoweredChannel } from '../../topology/poe.ts';
import { type NamedThing, subjectOfPort } from '../../topology/subjects.ts';
import type { Quantity } from '../finding.ts';

/** Milliwatts as a quantity in watts. */
export const watts = (milliwatts: number): Quantity => ({ text: `${milliwatts / 1000} W`, value: milliwatts / 1000, unit: 'W' });

/** Millivolts as a quantity in volts. */
export const volts = (millivolts: number): Quantity => ({ text: `${Math.round(millivolts / 100) / 10} V`, value: millivolts / 1000, unit: 'V' });

/** The powered device and its sources as subjects. */
export const powerSubjects = (view: DesignView, { pd, sources }: Pick<PoweredChannel, 'pd' | 'sources'>): readonly NamedThing[] => [...sources.map(({ facts }) => subjectOfPort(view, facts.ref)), subjectOfPort(view, pd.ref)];
