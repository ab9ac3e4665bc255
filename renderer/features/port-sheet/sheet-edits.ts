import { setOptics, updatePorts } from '../../../shared/commands/ports/update-ports.ts';
import { formatSpeed } from '../../../shared/base/units.ts';
import { isCage } from '../../../shared/model/connector.ts';
import type { Fec } from '../../../shared/model/fields.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { availableOptics, opticFitsPort } from '../../../shared/topology/optic-choice.ts';
import { opticAt } from '../../../shared/topology/port-facts.ts';
import { readOptionalName } from '../../state/read-field.ts';
import { runCommand } from '../../state/run-command.ts';
import { FEC_WORDS, type SheetColumn, type SheetRow } from './sheet-rows.ts';

/** One value to choose in a cell. */
export interface CellChoice {
  readonly value: string;
  readonly label: string;
}

/** Stands for nothing being set. */
export const UNSET = '';

const TEXT_COLUMNS = ['label', 'vlan', 'note'] as const;
type TextColumn = (typeof TEXT_COLUMNS)[number];
const isTextColumn = (column: SheetColumn): column is TextColumn => TEXT_COLUMNS.some((each) => each === column);

const isFec = (value: string): value is Fec => Object.hasOwn(FEC_WORDS, value);

/** How a cell is edited: by typing, by choosing, or not at all. */
export function editorOf(view: DesignView, { port, ref }: SheetRow, column: SheetColumn): { readonly kind: 'text' } | { readonly kind: 'choice'; readonly choices: readonly CellChoice[] } | undefined {
  if (isTextColumn(column)) return { kind: 'text' };
  const { connector, speedsMbps = [] } = port.group;
  if (column === 'optic' && isCage(connector)) {
    const present = opticAt(view, ref)?.typeId;
    const fitting = availableOptics(view).filter((optic) => opticFitsPort(port, optic) || ('id' in optic && optic.id === present));
    const sorted = [...fitting].sort((a, b) => b.speedMbps - a.speedMbps || a.model.localeCompare(b.model, 'en'));
    return { kind: 'choice', choices: [{ value: UNSET, label: 'Empty' }, ...sorted.map(({ key, model, manufacturer }) => ({ value: key, label: `${model} (${manufacturer})` }))] };
  }
  if (column === 'speed' && speedsMbps.length > 0) return { kind: 'choice', choices: [{ value: UNSET, label: 'Fastest in common' }, ...speedsMbps.map((speed) => ({ value: String(speed), label: formatSpeed(speed) }))] };
  if (column === 'fec' && isCage(connector)) return { kind: 'choice', choices: [{ value: UNSET, label: 'As the link needs' }, ...Object.entries(FEC_WORDS).map(([value, label]) => ({ value, label }))] };
  return undefined;
}

/** The value an editor of choices begins with. */
export function chosenValue(view: DesignView, { ref, port }: SheetRow, column: SheetColumn): string {
  if (column === 'optic') {
    const typeId = opticAt(view, ref)?.typeId;
    return (typeId && view.get('opticType', typeId)?.key) ?? UNSET;
  }
  const setting = view.get('device', ref.deviceId)?.ports?.[port.key];
  return column === 'speed' ? String(setting?.speedMbps ?? UNSET) : (setting?.fec ?? UNSET);
}

const MAX_NOTE = 2000;

/** Sets a cell of one or several ports; yields a sentence when the text cannot be taken. */
export function commitCell(rows: readonly SheetRow[], column: SheetColumn, text: string): string | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const ports = { deviceId: first.ref.deviceId, portKeys: rows.map(({ port }) => port.key) };
  if (column === 'optic') return void runCommand(setOptics, { ...ports, typeKey: text === UNSET ? undefined : text });
  if (column === 'speed') return void runCommand(updatePorts, text === UNSET ? { ...ports, fields: {}, clear: ['speedMbps'] } : { ...ports, fields: { speedMbps: Number(text) } });
  if (column === 'fec') return void runCommand(updatePorts, isFec(text) ? { ...ports, fields: { fec: text } } : { ...ports, fields: {}, clear: ['fec'] });
  return isTextColumn(column) ? commitText(ports, column, text) : undefined;
}

function commitText(ports: { readonly deviceId: SheetRow['ref']['deviceId']; readonly portKeys: readonly string[] }, column: TextColumn, text: string): string | undefined {
  if (text.trim() === '') return void runCommand(updatePorts, { ...ports, fields: {}, clear: [column] });
  if (column === 'note') return text.length > MAX_NOTE ? `A note has at most ${MAX_NOTE} characters.` : void runCommand(updatePorts, { ...ports, fields: { note: text } });
  const read = readOptionalName(text);
  if (!read.ok) return read.error;
  runCommand(updatePorts, { ...ports, fields: { [column]: read.value } });
  return undefined;
}

/** Clears a cell of one or several ports, where it can be cleared. */
export function clearCell(view: DesignView, rows: readonly SheetRow[], column: SheetColumn): void {
  const editable = rows.filter((row) => editorOf(view, row, column) !== undefined);
  commitCell(editable, column, UNSET);
}
