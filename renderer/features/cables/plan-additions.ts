import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { CableAddition } from '../../../shared/commands/cables/edit-cables.ts';
import { nextCableLabel } from '../../../shared/commands/cables/cable-label.ts';
import { makeId } from '../../../shared/base/id.ts';
import type { Cable, Termination } from '../../../shared/model/cable.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { type AnyCableType, orientation } from '../../../shared/topology/cable-choice.ts';
import { type ConnectionVerdict, judgeConnection } from '../../../shared/topology/cable-proposal.ts';
import { cableName, portName } from '../../../shared/topology/names.ts';
import { portFacts } from '../../../shared/topology/port-facts.ts';
import type { CellReader } from './cell-reader.ts';
import type { ColumnKey } from './grid-columns.ts';
import type { NewRow } from './paste-table.ts';
import type { CellProblem, Planning } from './plan-edits.ts';

/** A reason why a row makes no cable, and the column it lies in. */
interface Fault {
  readonly column?: ColumnKey | undefined;
  readonly why: string;
}

interface Ends {
  readonly a: readonly Termination[];
  readonly b: readonly Termination[];
}

/** Reads rows of new cables. A type, length or label that a row leaves out is proposed as when two ports are connected. Changes nothing. */
export function* planAdditions(view: DesignView, reader: CellReader, rows: readonly NewRow[]): Planning {
  const add: CableAddition[] = [];
  const problems: CellProblem[] = [];
  const planner = new AdditionPlanner(view, reader);
  for (const [at, { row, texts }] of rows.entries()) {
    yield at;
    if ([...texts.values()].every((text) => text.trim() === '')) continue;
    const read = planner.addition(texts);
    if (read.ok) add.push(read.value);
    else problems.push({ row, column: read.error.column, text: (read.error.column && texts.get(read.error.column)) ?? '', why: read.error.why });
  }
  return { changes: [], add, problems, total: rows.length };
}

/* What the cells of a new cable are read against. */
const BLANK: Cable = { id: makeId('cable', 'new'), typeId: makeId('cableType', 'new'), a: [], b: [], status: 'planned' };

class AdditionPlanner {
  /** Ports that rows before have taken, with the labels they gave. */
  private readonly claimed = new Set<string>();
  private readonly labels = new Set<string>();

  constructor(
    private readonly view: DesignView,
    private readonly reader: CellReader,
  ) {}

  addition(texts: ReadonlyMap<ColumnKey, string>): Result<CableAddition, Fault> {
    const ends = this.ends(texts);
    if (!ends.ok) return ends;
    const judged = this.judge(ends.value);
    if (judged?.verdict === 'refused') return err({ why: judged.reason });
    const type = this.type(texts, judged);
    if (!type.ok) return type;
    const facts = this.facts(texts);
    if (!facts.ok) return facts;
    const proposal = judged?.proposal.typeKey === type.value.key ? judged.proposal : undefined;
    for (const end of [...ends.value.a, ...ends.value.b]) this.claimed.add(portRefKey(end));
    const label = facts.value.label ?? this.nextLabel(type.value, ends.value);
    if (label !== undefined) this.labels.add(label);
    return ok({
      typeKey: type.value.key,
      ...this.turned(type.value, ends.value),
      lengthMm: judged?.proposal.lengthMm,
      colour: proposal?.colour ?? type.value.colours?.[0],
      ...facts.value,
      label,
      ...(proposal === undefined || proposal.optics.length === 0 ? {} : { optics: proposal.optics.map(({ ref, typeKey }) => ({ ...ref, typeKey })) }),
    });
  }

  private ends(texts: ReadonlyMap<ColumnKey, string>): Result<Ends, Fault> {
    const a = this.end(texts, 'from');
    if (!a.ok) return a;
    const b = this.end(texts, 'to');
    if (!b.ok) return b;
    if (a.value.length + b.value.length === 0) return err({ why: 'The row names no port: a new cable needs From or To, such as A01/SW1:1.' });
    return ok({ a: a.value, b: b.value });
  }

  private end(texts: ReadonlyMap<ColumnKey, string>, column: 'from' | 'to'): Result<readonly Termination[], Fault> {
    const read = this.reader.readEnd([], texts.get(column) ?? '');
    if (!read.ok) return err({ column, why: read.error });
    for (const port of read.value) {
      const [holder] = this.view.find('cablesByPort', portRefKey(port));
      if (holder !== undefined) return err({ column, why: `${portName(this.view, port)} already holds ${cableName(this.view, holder)}.` });
      if (this.claimed.has(portRefKey(port))) return err({ column, why: `${portName(this.view, port)} is given to two cables.` });
    }
    return read;
  }

  private judge({ a: [from, ...moreFrom], b: [to, ...moreTo] }: Ends): ConnectionVerdict | undefined {
    if (from === undefined || to === undefined || moreFrom.length + moreTo.length > 0) return undefined;
    return judgeConnection(this.view, from, to);
  }

  private type(texts: ReadonlyMap<ColumnKey, string>, judged: Exclude<ConnectionVerdict, { readonly verdict: 'refused' }> | undefined): Result<AnyCableType, Fault> {
    const text = texts.get('type') ?? '';
    const wanted = text.trim() === '' ? judged?.proposal.typeKey : text;
    if (wanted === undefined) return err({ column: 'type', why: 'Name the type: none can be proposed where an end is open or has several legs.' });
    const proposed = judged === undefined ? undefined : this.reader.types.find(judged.proposal.typeKey);
    const found = this.reader.types.find(wanted, proposed?.ok === true ? proposed.value : undefined);
    return found.ok ? found : err({ column: 'type', why: found.error });
  }

  private facts(texts: ReadonlyMap<ColumnKey, string>): Result<Omit<CableAddition, 'typeKey' | 'a' | 'b'>, Fault> {
    const facts: { -readonly [P in keyof CableAddition]?: CableAddition[P] } = {};
    for (const [column, text] of texts) {
      if (text.trim() === '' || column === 'from' || column === 'to' || column === 'type') continue;
      const read = this.reader.read(BLANK, column, text);
      if (!read.ok) return err({ column, why: read.error });
      const { custom, clear: _clear, ...fields } = read.value;
      Object.assign(facts, fields, custom === undefined ? {} : { custom: { ...facts.custom, ...custom } });
    }
    return ok(facts);
  }

  private nextLabel(type: AnyCableType, { a, b }: Ends): string | undefined {
    const from = a[0] ?? b[0];
    return from && nextCableLabel(this.view, type, from, (label) => this.labels.has(label) || this.view.find('cablesByLabel', label).length > 0);
  }

  /* The cable's end a goes where it fits: a C13 into the inlet, the MPO end of a fan-out into the MPO. */
  private turned(type: AnyCableType, { a, b }: Ends): Ends {
    const [first, second] = [a[0], b[0]].map((port) => {
      const facts = port && portFacts(this.view, port);
      return facts?.opticType?.connector ?? facts?.port.group.connector;
    });
    const isTurned = first !== undefined && second !== undefined && orientation(type, first, second) === 'turned';
    return isTurned ? { a: b, b: a } : { a, b };
  }
}
