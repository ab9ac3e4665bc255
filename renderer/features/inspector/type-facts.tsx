import type { ReactElement } from 'react';
import { formatHalfU, formatPower } from '../../../shared/base/units.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import { useLength } from '../../state/use-length.ts';
import { FactRow } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';

const AIRFLOW = {
  'front-to-rear': 'Front to rear', 'rear-to-front': 'Rear to front', 'left-to-right': 'Left to right', 'right-to-left': 'Right to left',
  'side-to-rear': 'Side to rear', 'rear-to-side': 'Rear to side', 'bottom-to-top': 'Bottom to top', 'top-to-bottom': 'Top to bottom', passive: 'Passive', fanless: 'Fanless', mixed: 'Mixed',
} as const;

const CONFIDENCE = { confirmed: 'confirmed', partial: 'in part', own: 'to be confirmed' } as const;

const kilograms = (weightG: number): string => `${(weightG / 1000).toFixed(1)} kg`;

type Fact = readonly [label: string, value: string];

/** The known figures of a type, in the order people ask for them. What is not known says so. */
function factsOf(type: DeviceType, show: (lengthMm: number) => string): readonly Fact[] {
  const known = (value: number | undefined, text: (value: number) => string): string => (value === undefined ? 'Not known' : text(value));
  const rows: (Fact | undefined)[] = [
    ['Height', type.mount === 'rack' ? formatHalfU(type.heightHalfU ?? 2) : known(type.heightMm, show)],
    ['Depth', known(type.depthMm, (depthMm) => show(Math.round(depthMm)))],
    ['Weight', known(type.weightG, kilograms)],
    type.powerTypicalW === undefined ? undefined : ['Typical power', formatPower(type.powerTypicalW)],
    type.powerMaxW === undefined ? undefined : ['Most power', formatPower(type.powerMaxW)],
    type.poeBudgetW === undefined ? undefined : ['PoE budget', formatPower(type.poeBudgetW)],
    type.outputW === undefined ? undefined : ['Delivers', formatPower(type.outputW)],
    type.airflow === undefined ? undefined : ['Airflow', AIRFLOW[type.airflow]],
    type.partNumber === undefined ? undefined : ['Part number', type.partNumber],
    ['Source', `${type.source.text} (${CONFIDENCE[type.source.confidence]})`],
  ];
  return rows.filter((row) => row !== undefined);
}

/** What the catalogue says about a device's type, and where it says it. */
export function TypeFacts({ type }: { readonly type: DeviceType }): ReactElement {
  const { show } = useLength();
  return (
    <Section title="Type">
      <dl>{factsOf(type, show).map(([label, value]) => <FactRow key={label} label={label}>{value}</FactRow>)}</dl>
    </Section>
  );
}
