import type { ReactElement } from 'react';
import { isCopper, isDirectAttach } from '../../../shared/catalog/media.ts';
import type { LinkParts } from '../../../shared/rules/link-calculator/link-parts.ts';
import { type LinkQuestion, MAX_CONNECTIONS } from '../../../shared/rules/link-calculator/link-question.ts';
import { useLength } from '../../state/use-length.ts';
import { type Choice, SelectField } from '../../ui/select.tsx';
import { MEDIUM_CHOICES } from './link-words.ts';
import { LiveField } from './live-field.tsx';
import { changeMedium } from './question-edits.ts';
import { readCount, readLoss, showLoss } from './read-counts.ts';

const SCREENS: readonly Choice<'no' | 'yes'>[] = [{ value: 'no', label: 'Unscreened' }, { value: 'yes', label: 'Screened' }];
const TESTS: readonly Choice<'unknown' | 'passed' | 'failed'>[] = [{ value: 'unknown', label: 'Not tested' }, { value: 'passed', label: 'Passed' }, { value: 'failed', label: 'Failed' }];
const CONNECTIONS: readonly Choice<string>[] = Array.from({ length: MAX_CONNECTIONS + 1 }, (_, count) => ({ value: String(count), label: count === 0 ? 'None: one cord' : String(count) }));

interface FieldsProps {
  readonly question: LinkQuestion;
  readonly onChange: (part: Partial<LinkQuestion>) => void;
}

function CopperFields({ question, onChange }: FieldsProps): ReactElement {
  const test = question.isCrosstalkTested === undefined ? 'unknown' : question.isCrosstalkTested ? 'passed' : 'failed';
  return (
    <>
      <SelectField label="Screen" value={question.isScreened ? 'yes' : 'no'} choices={SCREENS} onChange={(value) => onChange({ isScreened: value === 'yes' })} />
      <LiveField label="Cables in bundle" value={question.bundleSize} placeholder="not known" read={readCount(1, 10_000)} show={String} onChange={(bundleSize) => onChange({ bundleSize })} />
      <SelectField label="Alien crosstalk" value={test} choices={TESTS} onChange={(value) => onChange({ isCrosstalkTested: value === 'unknown' ? undefined : value === 'passed' })} />
    </>
  );
}

function FibreFields({ question, onChange }: FieldsProps): ReactElement {
  return (
    <>
      <LiveField label="Splices" value={question.splices === 0 ? undefined : question.splices} placeholder="none" read={readCount(0, 1000)} show={String} onChange={(splices) => onChange({ splices: splices ?? 0 })} />
      <LiveField label="Attenuators" value={question.attenuatorCentiDb} placeholder="none" read={readLoss} show={showLoss} onChange={(attenuatorCentiDb) => onChange({ attenuatorCentiDb })} />
    </>
  );
}

/** The cable between the ends, how long it is, and what it goes through. */
export function CableFields({ question, parts, onChange }: FieldsProps & { readonly parts: LinkParts }): ReactElement {
  const { show, read } = useLength();
  const { medium, lengthMm, cordsMm, connections } = question;
  const isDirect = isDirectAttach(medium);
  return (
    <>
      <SelectField label="Cable" value={medium} choices={MEDIUM_CHOICES} onChange={(value) => onChange(changeMedium(question, value, parts))} />
      <LiveField label="Length, port to port" value={lengthMm} placeholder="not known" read={read} show={show} onChange={(value) => onChange({ lengthMm: value })} />
      {isDirect ? null : <SelectField label="Connections" value={String(connections)} choices={CONNECTIONS} onChange={(value) => onChange({ connections: Number(value) })} />}
      {isDirect || connections === 0 ? null : <LiveField label="Of that, cords" value={cordsMm} placeholder="2 m each" read={read} show={show} onChange={(value) => onChange({ cordsMm: value })} />}
      {isCopper(medium) ? <CopperFields question={question} onChange={onChange} /> : null}
      {isCopper(medium) || isDirect ? null : <FibreFields question={question} onChange={onChange} />}
    </>
  );
}
