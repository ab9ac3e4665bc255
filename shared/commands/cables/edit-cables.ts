import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { type Cable, terminationField } from '../../model/cable.ts';
import { type CableType, colourField } from '../../model/cable-type.ts';
import { cableLengthMmField, idField, keyField, nameField, statusField, textField } from '../../model/fields.ts';
import { portRefKey } from '../../model/port-ref.ts';
import type { Transaction } from '../../store/transaction.ts';
import { cableName, cablesName, portName } from '../../topology/names.ts';
import { portFacts } from '../../topology/port-facts.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { putOptic } from '../ports/set-optic.ts';
import { dropUnusedType, ensureType } from '../type-copies.ts';
import { asType } from './update-cable.ts';

const endField = z.array(terminationField).max(144).readonly();

const factFields = {
  label: nameField.optional(),
  farLabel: nameField.optional(),
  lengthMm: cableLengthMmField.optional(),
  colour: colourField.optional(),
  status: statusField.optional(),
  bundleSize: z.int().min(1).max(10_000).optional(),
  notes: textField.optional(),
  /** Values of the design's own fields by key; an empty one takes the value away. */
  custom: z.record(keyField, z.string().max(500)).readonly().optional(),
};

const changeField = z.strictObject({
  cableId: idField('cable'),
  typeKey: keyField.optional(),
  /** Where the end goes; an empty list unplugs it. */
  a: endField.optional(),
  b: endField.optional(),
  ...factFields,
  clear: z.array(z.enum(['label', 'farLabel', 'lengthMm', 'colour', 'bundleSize', 'notes'])).readonly().optional(),
});

const additionField = z.strictObject({
  typeKey: keyField,
  a: endField,
  b: endField,
  ...factFields,
  /** Optics to plug first. */
  optics: z.array(z.strictObject({ deviceId: idField('device'), portKey: keyField, typeKey: keyField })).max(4).readonly().optional(),
});

const args = z.strictObject({
  changes: z.array(changeField).max(100_000).readonly(),
  add: z.array(additionField).max(20_000).readonly().optional(),
  title: nameField.optional(),
});

/** What changes about one cable; what is not named stays. */
export type CableChange = Readonly<z.infer<typeof changeField>>;

/** A cable to be laid. */
export type CableAddition = Readonly<z.infer<typeof additionField>>;

const added = (add: readonly CableAddition[]): string => (add.length === 1 ? (add[0]?.label ?? 'a cable') : `${add.length} cables`);

/** Changes many cables, each its own way, and lays new ones, in one step; all or none. Ports may change hands between them. Yields the new cables. */
export const editCables = defineCommand<z.infer<typeof args>, readonly Id<'cable'>[]>({
  id: 'cable.editMany',
  args,
  title: ({ changes, add = [], title }, view) => title ?? (changes.length === 0 ? `Add ${added(add)}` : `Change ${cablesName(view, changes.map(({ cableId }) => cableId))}`),
  run: (tx, { changes, add = [] }) => {
    if (changes.length + add.length === 0) return refuse('nothing', 'There is nothing to change.');
    const ends: TouchedEnd[] = [];
    const left = new Set<CableType['id']>();
    for (const each of changes) {
      const changed = change(tx, each, left);
      if (!changed.ok) return changed;
      for (const end of ['a', 'b'] as const) if (each[end] !== undefined || each.typeKey !== undefined) ends.push({ cableId: each.cableId, end });
    }
    const laid: Id<'cable'>[] = [];
    for (const each of add) {
      const cableId = lay(tx, each);
      if (!cableId.ok) return cableId;
      laid.push(cableId.value);
      ends.push({ cableId: cableId.value, end: 'a' }, { cableId: cableId.value, end: 'b' });
    }
    for (const end of ends) {
      const fault = faultOf(tx, end);
      if (fault !== undefined) return refuse('no-fit', `${fault} Nothing was changed.`);
    }
    for (const typeId of left) dropUnusedType(tx, 'cableType', typeId);
    return ok(laid);
  },
});

interface TouchedEnd {
  readonly cableId: Id<'cable'>;
  readonly end: 'a' | 'b';
}

function change(tx: Transaction, { cableId, typeKey, custom, clear = [], ...fields }: CableChange, left: Set<CableType['id']>): Result<void, CommandError> {
  const cable = tx.get('cable', cableId);
  if (cable === undefined) return refuse('gone', 'A cable no longer exists. Nothing was changed.');
  const type = typeKey === undefined ? undefined : ensureType(tx, 'cableType', typeKey);
  if (type?.ok === false) return type;
  const isOther = type !== undefined && type.value.id !== cable.typeId;
  if (isOther) left.add(cable.typeId);
  const ofType = type === undefined || !isOther ? {} : asType(type.value, cable);
  const values = custom === undefined ? cable.custom : customOf(cable.custom, custom);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  tx.update('cable', cableId, { ...ofType, ...given, custom: values }, [...clear, ...(isOther ? ['alienCrosstalk' as const] : []), ...(values === undefined ? ['custom' as const] : [])]);
  return ok(undefined);
}

function customOf(before: Cable['custom'], changes: Readonly<Record<string, string>>): Cable['custom'] {
  const entries = [...new Map([...Object.entries(before ?? {}), ...Object.entries(changes)])].filter(([, value]) => value !== '');
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function lay(tx: Transaction, { typeKey, optics = [], custom, ...fields }: CableAddition): Result<Id<'cable'>, CommandError> {
  const type = ensureType(tx, 'cableType', typeKey);
  if (!type.ok) return type;
  for (const { typeKey: opticKey, ...ref } of optics) {
    const plugged = putOptic(tx, ref, opticKey);
    if (!plugged.ok) return plugged;
  }
  const id = tx.newId('cable');
  tx.put({ id, ...fields, typeId: type.value.id, status: fields.status ?? 'planned', custom: customOf(undefined, custom ?? {}) });
  return ok(id);
}

/** Why an end cannot be as it is now; absent when it can. */
function faultOf(tx: Transaction, { cableId, end }: TouchedEnd): string | undefined {
  const cable = tx.get('cable', cableId);
  const type = cable && tx.get('cableType', cable.typeId);
  if (cable === undefined || type === undefined) return 'A cable no longer exists.';
  const legs = new Set(cable[end].map(({ leg }) => leg));
  if (legs.size < cable[end].length) return `${cableName(tx, cable)} has one leg in two ports.`;
  if (cable[end].some(({ leg }) => leg >= type[end].legs)) return `${type.model} has fewer legs than ${cableName(tx, cable)} has plugged in.`;
  for (const ref of cable[end]) {
    if (portFacts(tx, ref) === undefined) return `${portName(tx, ref)} no longer exists.`;
    const holders = tx.find('cablesByPort', portRefKey(ref));
    const other = holders.find((holder) => holder.id !== cableId);
    if (other !== undefined) return `${portName(tx, ref)} already holds ${cableName(tx, other)}.`;
    if ([...cable.a, ...cable.b].filter((each) => portRefKey(each) === portRefKey(ref)).length > 1) return `${cableName(tx, cable)} cannot be plugged into ${portName(tx, ref)} twice.`;
  }
  return undefined;
}
