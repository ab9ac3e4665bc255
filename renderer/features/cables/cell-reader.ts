import { assertNever } from '../../../shared/base/assert-never.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { CableChange } from '../../../shared/commands/cables/edit-cables.ts';
import type { Cable, Termination } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { COLOUR_CHOICES, STATUS_CHOICES } from '../../state/choices.ts';
import { readOptionalName } from '../../state/read-field.ts';
import { type CableCells, type LengthWords, PORT_SEPARATOR } from './cable-cells.ts';
import { type ColumnKey, type FixedColumn, fieldOf, isFieldColumn } from './grid-columns.ts';
import { PortFinder } from './port-finder.ts';
import { TypeFinder } from './type-finder.ts';

const MOST_NOTES = 10_000;
const MOST_CUSTOM = 500;
const MOST_BUNDLED = 10_000;

/** What a cell's text changes about a cable, without the cable's id. */
export type CellChange = Omit<CableChange, 'cableId'>;

/** Reads what is typed, chosen or pasted into cells, for one state of the design. */
export class CellReader {
  private portFinder: PortFinder | undefined;
  private typeFinder: TypeFinder | undefined;

  constructor(
    private readonly view: DesignView,
    private readonly cells: CableCells,
    private readonly lengths: LengthWords,
  ) {}

  /** Ports by name; gathered when the first one is asked for. */
  get ports(): PortFinder {
    this.portFinder ??= new PortFinder(this.view);
    return this.portFinder;
  }

  /** Cable types by name; gathered when the first one is asked for. */
  get types(): TypeFinder {
    this.typeFinder ??= new TypeFinder(this.view);
    return this.typeFinder;
  }

  /** The change a text makes; nothing to change where it says what the cell says already. The error is one sentence. */
  read(cable: Cable, column: ColumnKey, text: string): Result<CellChange, string> {
    if (text === this.cells.text(cable, column) || text === this.cells.copied(cable, column)) return ok({});
    return isFieldColumn(column) ? readCustom(fieldOf(column), text) : this.readFixed(cable, column, text);
  }

  private readFixed(cable: Cable, column: FixedColumn, text: string): Result<CellChange, string> {
    const isEmpty = text.trim() === '';
    switch (column) {
      case 'label':
      case 'farLabel':
        return mapped(readOptionalName(text), (name) => (name === undefined ? { clear: [column] } : { [column]: name }));
      case 'length':
        return isEmpty ? ok({ clear: ['lengthMm'] }) : mapped(this.lengths.read(text), (lengthMm) => ({ lengthMm }));
      case 'from':
        return mapped(this.readEnd(cable.a, text), (a) => ({ a }));
      case 'to':
        return mapped(this.readEnd(cable.b, text), (b) => ({ b }));
      case 'type':
        return isEmpty ? err('A cable always has a type.') : mapped(this.types.find(text, this.view.get('cableType', cable.typeId)), ({ key }) => ({ typeKey: key }));
      case 'colour':
        return isEmpty ? ok({ clear: ['colour'] }) : readColour(text);
      case 'status':
        return isEmpty ? err('A cable always has a status.') : readStatus(text);
      case 'bundle':
        return isEmpty ? ok({ clear: ['bundleSize'] }) : readBundle(text);
      case 'notes':
        return isEmpty ? ok({ clear: ['notes'] }) : readNotes(text);
      case 'fromRack':
      case 'toRack':
      case 'medium':
      case 'route':
      case 'speed':
      case 'pathway':
      case 'findings':
        return err('This column is worked out and cannot be changed here.');
      default:
        return assertNever(column);
    }
  }

  /** The ports of an end; legs stay in their order. */
  readEnd(present: readonly Termination[], text: string): Result<readonly Termination[], string> {
    if (text.trim() === '') return ok([]);
    const legs = [...present].map(({ leg }) => leg).sort((a, b) => a - b);
    const names = text.split(PORT_SEPARATOR.trim()).map((name) => name.trim()).filter((name) => name !== '');
    /* A name may itself hold the separator: the whole text goes first. */
    const whole = names.length > 1 ? undefined : this.ports.find(text);
    if (whole !== undefined) return mapped(whole, (port) => [{ ...port, leg: legs[0] ?? 0 }]);
    const ends: Termination[] = [];
    for (const [at, name] of names.entries()) {
      const port = this.ports.find(name);
      if (!port.ok) return port;
      ends.push({ ...port.value, leg: legs.length === names.length ? (legs[at] ?? at) : at });
    }
    return ok(ends);
  }
}

function mapped<T, U>(result: Result<T, string>, change: (value: T) => U): Result<U, string> {
  return result.ok ? ok(change(result.value)) : result;
}

function readColour(text: string): Result<Pick<CellChange, 'colour'>, string> {
  const wanted = text.trim().toLowerCase();
  const found = COLOUR_CHOICES.find(({ value, label }) => value === wanted || label.toLowerCase() === wanted || (wanted === 'gray' && value === 'grey'));
  return found === undefined ? err(`There is no colour "${text.trim().slice(0, 60)}"; colours are ${COLOUR_CHOICES.slice(0, 4).map(({ label }) => label).join(', ')} and others from the list.`) : ok({ colour: found.value });
}

function readStatus(text: string): Result<Pick<CellChange, 'status'>, string> {
  const wanted = text.trim().toLowerCase();
  const found = STATUS_CHOICES.find(({ value, label }) => value === wanted || label.toLowerCase() === wanted);
  return found === undefined ? err(`There is no status "${text.trim().slice(0, 60)}"; it is one of ${STATUS_CHOICES.map(({ label }) => label).join(', ')}.`) : ok({ status: found.value });
}

function readBundle(text: string): Result<CellChange, string> {
  const count = Number(text.trim());
  return Number.isInteger(count) && count >= 1 && count <= MOST_BUNDLED ? ok({ bundleSize: count }) : err(`Enter how many cables the bundle has, from 1 to ${MOST_BUNDLED}.`);
}

const readNotes = (text: string): Result<CellChange, string> => (text.length > MOST_NOTES ? err(`Notes have at most ${MOST_NOTES} characters.`) : ok({ notes: text }));

const readCustom = (field: string, text: string): Result<CellChange, string> =>
  text.length > MOST_CUSTOM ? err(`A value has at most ${MOST_CUSTOM} characters.`) : ok({ custom: { [field]: text.trim() } });
