import type { Id } from '../../../shared/base/id.ts';
import type { CableAddition, CableChange } from '../../../shared/commands/cables/edit-cables.ts';
import type { Cable, Termination } from '../../../shared/model/cable.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { cableName, portName } from '../../../shared/topology/names.ts';
import type { CellChange, CellReader } from './cell-reader.ts';
import type { ColumnKey } from './grid-columns.ts';

/** A text on its way into a cell. */
export interface CellInput {
  readonly cable: Cable;
  readonly column: ColumnKey;
  readonly text: string;
  /** Row of what is pasted, from 1. */
  readonly row: number;
}

/** Why a cell, or a row where no column is named, does not fit. */
export interface CellProblem {
  readonly row: number;
  readonly column?: ColumnKey | undefined;
  readonly text: string;
  readonly why: string;
}

/** What edits come to: changes that fit, and what does not. */
export interface EditPlan {
  readonly changes: readonly CableChange[];
  readonly add: readonly CableAddition[];
  readonly problems: readonly CellProblem[];
  /** Cells, or rows of new cables, that were looked at. */
  readonly total: number;
}

/** Yields how many cells were read, so that whoever runs it may pause, and show how far it got. */
export type Planning = Generator<number, EditPlan>;

const EVERY = 50;

type Draft = { cableId: Id<'cable'> } & { -readonly [P in keyof CellChange]: CellChange[P] };

/** Reads every cell, and sees to it that no port would get two cables. Changes nothing. */
export function* planEdits(view: DesignView, reader: CellReader, inputs: readonly CellInput[]): Planning {
  const drafts = new Map<Id<'cable'>, Draft>();
  const ends: CellInput[] = [];
  const retyped: CellInput[] = [];
  const problems: CellProblem[] = [];
  for (const [at, input] of inputs.entries()) {
    if (at % EVERY === EVERY - 1) yield at;
    const read = reader.read(input.cable, input.column, input.text);
    if (!read.ok) problems.push({ row: input.row, column: input.column, text: input.text, why: read.error });
    else if (Object.keys(read.value).length > 0) {
      drafts.set(input.cable.id, merged(drafts.get(input.cable.id) ?? { cableId: input.cable.id }, read.value));
      if (read.value.a !== undefined || read.value.b !== undefined) ends.push(input);
      if (read.value.typeKey !== undefined) retyped.push(input);
    }
  }
  problems.push(...takeOutTypes(reader, drafts, retyped));
  const tooMany = takeOutEnds(view, reader, drafts, ends);
  problems.push(...tooMany.problems, ...takeOutConflicts(view, drafts, tooMany.left));
  const changes = [...drafts.values()].filter((draft) => Object.keys(draft).length > 1);
  return { changes, add: [], problems, total: inputs.length };
}

function merged(draft: Draft, change: CellChange): Draft {
  const clear = [...new Set([...(draft.clear ?? []), ...(change.clear ?? [])])].filter((key) => !(key in change));
  const custom = draft.custom === undefined && change.custom === undefined ? undefined : { ...draft.custom, ...change.custom };
  const { clear: _clear, custom: _custom, ...rest } = { ...draft, ...change };
  return { ...rest, ...(clear.length === 0 ? {} : { clear }), ...(custom === undefined ? {} : { custom }) };
}

/* A type with fewer legs than the cable has plugged in. */
function takeOutTypes(reader: CellReader, drafts: ReadonlyMap<Id<'cable'>, Draft>, retyped: readonly CellInput[]): readonly CellProblem[] {
  return retyped.flatMap(({ cable, column, row, text }) => {
    const draft = drafts.get(cable.id);
    const type = draft?.typeKey === undefined ? undefined : reader.types.byKey(draft.typeKey);
    if (draft === undefined || type === undefined || (fits(draft.a ?? cable.a, type.a.legs) && fits(draft.b ?? cable.b, type.b.legs))) return [];
    delete draft.typeKey;
    return [{ row, column, text, why: `${type.model} has fewer legs than the cable has plugged in.` }];
  });
}

/* More ports than the end has legs. */
function takeOutEnds(view: DesignView, reader: CellReader, drafts: ReadonlyMap<Id<'cable'>, Draft>, ends: readonly CellInput[]): { readonly left: readonly CellInput[]; readonly problems: readonly CellProblem[] } {
  const problems: CellProblem[] = [];
  const left = ends.filter((input) => {
    const { cable, column, row, text } = input;
    const draft = drafts.get(cable.id);
    const end = endOf(input);
    const type = draft?.typeKey === undefined ? view.get('cableType', cable.typeId) : reader.types.byKey(draft.typeKey);
    if (draft === undefined || type === undefined || fits(draft[end] ?? [], type[end].legs)) return true;
    delete draft[end];
    problems.push({ row, column, text, why: type[end].legs === 1 ? `${type.model} has one plug at this end.` : `${type.model} has only ${type[end].legs} legs at this end.` });
    return false;
  });
  return { left, problems };
}

const fits = (end: readonly Termination[], legs: number): boolean => end.every(({ leg }) => leg < legs);

const endOf = (input: CellInput): 'a' | 'b' => (input.column === 'from' ? 'a' : 'b');

/* An end that cannot move keeps its port, which may be in the way of another one: until nothing changes any more. */
function takeOutConflicts(view: DesignView, drafts: Map<Id<'cable'>, Draft>, ends: readonly CellInput[]): readonly CellProblem[] {
  const problems: CellProblem[] = [];
  let left = ends;
  for (let found = -1; found !== 0;) {
    const claims = new Map<string, Id<'cable'>>();
    const faulty = new Map<CellInput, string>();
    for (const input of left) {
      const why = conflictOf(view, drafts, claims, input);
      if (why !== undefined) faulty.set(input, why);
    }
    for (const [{ row, column, text, cable }, why] of faulty) {
      problems.push({ row, column, text, why });
      const draft = drafts.get(cable.id);
      if (draft !== undefined) delete draft[column === 'from' ? 'a' : 'b'];
    }
    left = left.filter((input) => !faulty.has(input));
    found = faulty.size;
  }
  return problems;
}

function conflictOf(view: DesignView, drafts: ReadonlyMap<Id<'cable'>, Draft>, claims: Map<string, Id<'cable'>>, input: CellInput): string | undefined {
  const { cable } = input;
  for (const port of drafts.get(cable.id)?.[endOf(input)] ?? []) {
    const key = portRefKey(port);
    const rival = claims.get(key);
    if (rival !== undefined) return rival === cable.id ? `One cable cannot be plugged into ${portName(view, port)} twice.` : `${portName(view, port)} is given to two cables.`;
    const holder = view.find('cablesByPort', key).find((other) => (other.id === cable.id ? holdsAtOtherEnd(drafts, other, key, endOf(input)) : holds(drafts, other, key)));
    if (holder !== undefined) return holder.id === cable.id ? `One cable cannot be plugged into ${portName(view, port)} twice.` : `${portName(view, port)} already holds ${cableName(view, holder)}.`;
    claims.set(key, cable.id);
  }
  return undefined;
}

const isAt = (end: readonly Termination[], key: string): boolean => end.some((each) => portRefKey(each) === key);

/* Where a cable will be: in the draft's place, else where it is. */
function holds(drafts: ReadonlyMap<Id<'cable'>, Draft>, cable: Cable, key: string): boolean {
  const draft = drafts.get(cable.id);
  return (draft?.a === undefined && isAt(cable.a, key)) || (draft?.b === undefined && isAt(cable.b, key));
}

function holdsAtOtherEnd(drafts: ReadonlyMap<Id<'cable'>, Draft>, cable: Cable, key: string, end: 'a' | 'b'): boolean {
  const other = end === 'a' ? 'b' : 'a';
  return isAt(drafts.get(cable.id)?.[other] ?? cable[other], key);
}
