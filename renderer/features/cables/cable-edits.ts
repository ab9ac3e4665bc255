import { changeCableType, updateCables } from '../../../shared/commands/cables/update-cable.ts';
import { reterminateCable } from '../../../shared/commands/cables/reterminate-cable.ts';
import type { Id } from '../../../shared/base/id.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { findPort } from '../../../shared/topology/find-port.ts';
import { cableChoices } from '../../state/cable-choices.ts';
import { COLOUR_CHOICES, STATUS_CHOICES } from '../../state/choices.ts';
import { commitRead, readOptionalName } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import type { ColumnKey } from './cable-rows.ts';

/** What a cell can be set to; absent for free text. */
export function choicesOf(view: DesignView, cable: Cable, column: ColumnKey): readonly { readonly value: string; readonly label: string }[] | undefined {
  switch (column) {
    case 'type':
      return cableChoices(view, cable).map((type) => ({ value: type.key, label: `${type.model}, ${type.manufacturer}` }));
    case 'colour':
      return COLOUR_CHOICES;
    case 'status':
      return STATUS_CHOICES;
    case 'label':
    case 'from':
    case 'to':
    case 'length':
      return undefined;
  }
}

/** The choice a cell shows now. */
export function chosenOf(view: DesignView, cable: Cable, column: ColumnKey): string {
  if (column === 'type') return view.get('cableType', cable.typeId)?.key ?? '';
  return column === 'colour' ? (cable.colour ?? '') : cable.status;
}

/** Writes what was typed or chosen in a cell; yields a sentence when it cannot be read. */
export function commitCell(view: DesignView, cable: Cable, column: ColumnKey, text: string, readLength: (text: string) => Result<number, string>): string | undefined {
  const cableIds = [cable.id];
  switch (column) {
    case 'label':
      return commitRead(readOptionalName(text), (label) => runCommand(updateCables, label === undefined ? { cableIds, fields: {}, clear: ['label'] } : { cableIds, fields: { label } }));
    case 'length':
      if (text.trim() === '') return commitRead(ok(undefined), () => runCommand(updateCables, { cableIds, fields: {}, clear: ['lengthMm'] }));
      return commitRead(readLength(text), (lengthMm) => runCommand(updateCables, { cableIds, fields: { lengthMm } }));
    case 'from':
    case 'to':
      return commitEnd(view, cable, column === 'from' ? 'a' : 'b', text);
    case 'type':
    case 'colour':
    case 'status':
      setChoice(cableIds, column, text);
      return undefined;
  }
}

function commitEnd(view: DesignView, cable: Cable, end: 'a' | 'b', text: string): string | undefined {
  if (cable[end].length > 1) return 'This end has several legs: change them in the inspector.';
  const leg = cable[end][0]?.leg ?? 0;
  if (text.trim() === '') return commitRead(ok(undefined), () => runCommand(reterminateCable, { cableId: cable.id, end, leg }));
  return commitRead(findPort(view, text), (to) => runCommand(reterminateCable, { cableId: cable.id, end, leg, to }));
}

function setChoice(cableIds: readonly Id<'cable'>[], column: 'type' | 'colour' | 'status', value: string): void {
  const colour = COLOUR_CHOICES.find((choice) => choice.value === value)?.value;
  const status = STATUS_CHOICES.find((choice) => choice.value === value)?.value;
  if (column === 'type') runCommand(changeCableType, { cableIds, typeKey: value });
  else if (column === 'colour' && colour !== undefined) runCommand(updateCables, { cableIds, fields: { colour } });
  else if (column === 'status' && status !== undefined) runCommand(updateCables, { cableIds, fields: { status } });
}

/** Gives all cables what one of them has in a column, in one step. Labels and ends are each cable's own. */
export function fillColumn(view: DesignView, source: Cable, column: ColumnKey, cableIds: readonly Id<'cable'>[]): void {
  if (column === 'length' && source.lengthMm !== undefined) runCommand(updateCables, { cableIds, fields: { lengthMm: source.lengthMm } });
  else if (column === 'type' || column === 'colour' || column === 'status') setChoice(cableIds, column, chosenOf(view, source, column));
}
