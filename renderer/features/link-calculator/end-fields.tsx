import type { ReactElement } from 'react';
import type { CageConnector } from '../../../shared/model/connector.ts';
import type { LinkParts } from '../../../shared/rules/link-calculator/link-parts.ts';
import { type LinkEnd, opticOf } from '../../../shared/rules/link-calculator/link-question.ts';
import { SelectField } from '../../ui/select.tsx';
import { cageChoices, cageSpeeds, COPPER_SPEEDS, END_KINDS, opticChoices } from './link-words.ts';

interface EndProps<E extends LinkEnd = LinkEnd> {
  readonly end: E;
  readonly parts: LinkParts;
  readonly onChange: (end: LinkEnd) => void;
}

/* What a person who has just chosen the kind most likely means. */
function firstOf(kind: LinkEnd['kind'], parts: LinkParts): LinkEnd {
  switch (kind) {
    case 'copper':
      return { kind, speedMbps: 10_000 };
    case 'cage':
      return { kind, cage: 'sfp+', speedMbps: 10_000 };
    case 'optic': {
      const choices = opticChoices(parts, 'sfp+');
      return { kind, typeKey: (choices.find(({ label }) => label === '10GBASE-SR') ?? choices[0])?.value ?? '' };
    }
  }
}

function OpticFields({ end, parts, onChange }: EndProps<Extract<LinkEnd, { kind: 'optic' }>>): ReactElement {
  const formFactor = opticOf(end, parts)?.formFactor ?? 'sfp+';
  const changeForm = (form: CageConnector): void => {
    const [first] = opticChoices(parts, form);
    if (first !== undefined) onChange({ kind: 'optic', typeKey: first.value });
  };
  return (
    <>
      <SelectField label="Form" value={formFactor} choices={cageChoices(parts, true)} onChange={changeForm} />
      <SelectField label="Optic" value={end.typeKey} choices={opticChoices(parts, formFactor)} onChange={(typeKey) => onChange({ kind: 'optic', typeKey })} />
    </>
  );
}

function CageFields({ end, parts, onChange }: EndProps<Extract<LinkEnd, { kind: 'cage' }>>): ReactElement {
  const changeCage = (cage: CageConnector): void => {
    const fastest = cageSpeeds(cage, parts).at(-1);
    onChange({ kind: 'cage', cage, speedMbps: Number(fastest?.value ?? end.speedMbps) });
  };
  return (
    <>
      <SelectField label="Cage" value={end.cage} choices={cageChoices(parts, false)} onChange={changeCage} />
      <SelectField label="Speed" value={String(end.speedMbps)} choices={cageSpeeds(end.cage, parts)} onChange={(speed) => onChange({ ...end, speedMbps: Number(speed) })} />
    </>
  );
}

/** What the link has at one end. */
export function EndFields({ end, parts, onChange }: EndProps): ReactElement {
  return (
    <>
      <SelectField label="Kind" value={end.kind} choices={END_KINDS} onChange={(kind) => onChange(firstOf(kind, parts))} />
      {end.kind === 'copper' ? <SelectField label="Speed" value={String(end.speedMbps)} choices={COPPER_SPEEDS} onChange={(speed) => onChange({ kind: 'copper', speedMbps: Number(speed) })} /> : null}
      {end.kind === 'optic' ? <OpticFields end={end} parts={parts} onChange={onChange} /> : null}
      {end.kind === 'cage' ? <CageFields end={end} parts={parts} onChange={onChange} /> : null}
    </>
  );
}
