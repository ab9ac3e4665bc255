import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { type Cable, cableSchema } from '../../model/cable.ts';
import type { CableType } from '../../model/cable-type.ts';
import { cableLengthMmField, idField, keyField, nameField } from '../../model/fields.ts';
import type { FieldChanges, OptionalKeys, Transaction } from '../../store/transaction.ts';
import { stockLength } from '../../topology/cable-choice.ts';
import { cablesName } from '../../topology/names.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { dropUnusedType, ensureType, typeByKey } from '../type-copies.ts';

const cableIds = z.array(idField('cable')).min(1).max(100_000).readonly();

function change(tx: Transaction, ids: readonly Id<'cable'>[], fields: (cable: Cable) => FieldChanges<Cable>, clear: readonly OptionalKeys<Cable>[] = []): Result<void, CommandError> {
  for (const id of ids) {
    const cable = tx.get('cable', id);
    if (cable === undefined) return refuse('gone', 'The cable no longer exists.');
    tx.update('cable', id, fields(cable), clear);
  }
  return ok(undefined);
}

/** Changes what cables are made of, keeping ends and labels; lengths go up to the next one sold. A crosstalk test was of the old cable and is dropped. */
export const changeCableType = defineCommand({
  id: 'cable.changeType',
  args: z.strictObject({ cableIds, typeKey: keyField }),
  title: ({ cableIds: ids, typeKey }, view) => `Change ${cablesName(view, ids)} to ${typeByKey(view, 'cableType', typeKey)?.model ?? typeKey}`,
  run: (tx, { cableIds: ids, typeKey }) => {
    const type = ensureType(tx, 'cableType', typeKey);
    if (!type.ok) return type;
    const short = ids.find((id) => lacksLegs(type.value, tx.get('cable', id)));
    if (short !== undefined) return refuse('no-leg', `${type.value.model} has fewer legs than ${cablesName(tx, [short])} has plugged in: unplug them first, or choose another cable.`);
    const old = new Set(ids.flatMap((id) => tx.get('cable', id)?.typeId ?? []));
    const changed = change(tx, ids, (cable) => asType(type.value, cable), ['alienCrosstalk']);
    if (changed.ok) for (const typeId of old) dropUnusedType(tx, 'cableType', typeId);
    return changed;
  },
});

/** What changes about a cable that becomes another type: a length that is sold, a jacket that exists. */
export const asType = (type: CableType, cable: Cable): FieldChanges<Cable> => ({
  typeId: type.id,
  lengthMm: cable.lengthMm === undefined ? undefined : (stockLength(type, cable.lengthMm) ?? cable.lengthMm),
  colour: cable.colour !== undefined && type.colours?.includes(cable.colour) === false ? type.colours[0] : cable.colour,
});

const lacksLegs = (type: CableType, cable: Cable | undefined): boolean =>
  cable !== undefined && (cable.a.some(({ leg }) => leg >= type.a.legs) || cable.b.some(({ leg }) => leg >= type.b.legs));

/** Sets the length of a cable. */
export const setCableLength = defineCommand({
  id: 'cable.setLength',
  args: z.strictObject({ cableId: idField('cable'), lengthMm: cableLengthMmField }),
  title: ({ cableId }, view) => `Set length of ${cablesName(view, [cableId])}`,
  run: (tx, { cableId, lengthMm }) => change(tx, [cableId], () => ({ lengthMm })),
});

/** Gives a cable another label. */
export const relabelCable = defineCommand({
  id: 'cable.relabel',
  args: z.strictObject({ cableId: idField('cable'), label: nameField }),
  title: ({ cableId, label }, view) => `Relabel ${cablesName(view, [cableId])} as ${label}`,
  run: (tx, { cableId, label }) => change(tx, [cableId], () => ({ label })),
});

/* Facts of a cable that may be unknown, and so be cleared. */
const CLEARABLE = [
  'label', 'farLabel', 'lengthMm', 'colour', 'notes', 'bundleSize', 'alienCrosstalk', 'measuredLossCentiDb', 'attenuationCentiDbPerKm', 'splices', 'spliceLossCentiDb',
  'extraLossCentiDb', 'poeLoopMilliohm', 'pathwayIds', 'bendRadiusMm', 'pullTensionN',
] as const satisfies readonly OptionalKeys<Cable>[];

/** Changes facts of cables; `clear` makes a field absent. */
export const updateCables = defineCommand({
  id: 'cable.update',
  args: z.strictObject({ cableIds, fields: cableSchema.omit({ id: true, typeId: true, a: true, b: true }).partial(), clear: z.array(z.enum(CLEARABLE)).optional() }),
  title: ({ cableIds: ids }, view) => `Change ${cablesName(view, ids)}`,
  run: (tx, { cableIds: ids, fields, clear = [] }) => change(tx, ids, () => fields, clear),
});
