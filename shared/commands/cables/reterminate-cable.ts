import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField, keyField } from '../../model/fields.ts';
import { portRefKey } from '../../model/port-ref.ts';
import { portFacts } from '../../topology/port-facts.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({
  cableId: idField('cable'),
  end: z.enum(['a', 'b']),
  leg: z.int().min(0).max(143),
  /** Absent: unplug this leg and leave it dangling. */
  to: z.strictObject({ deviceId: idField('device'), portKey: keyField }).optional(),
});

/** Plugs one leg of a cable into another port, or unplugs it. Whether it works there is for the rules to say. */
export const reterminateCable = defineCommand({
  id: 'cable.reterminate',
  args,
  title: ({ cableId, to }, view) => `${to === undefined ? 'Unplug' : 'Move end of'} ${view.get('cable', cableId)?.label ?? 'cable'}`,
  run: (tx, { cableId, end, leg, to }) => {
    const cable = tx.get('cable', cableId);
    const type = cable && tx.get('cableType', cable.typeId);
    if (cable === undefined || type === undefined) return refuse('gone', 'The cable no longer exists.');
    if (leg >= type[end].legs) return refuse('no-leg', `${type.model} has only ${type[end].legs} at that end.`);
    if (to !== undefined && portFacts(tx, to) === undefined) return refuse('gone', 'The port no longer exists.');
    if (to !== undefined && tx.find('cablesByPort', portRefKey(to)).some((other) => other.id !== cableId)) return refuse('taken', `${to.portKey} already holds a cable.`);
    const others = cable[end].filter((termination) => termination.leg !== leg);
    const ends = to === undefined ? others : [...others, { ...to, leg }].sort((x, y) => x.leg - y.leg);
    tx.update('cable', cableId, { [end]: ends });
    return ok(undefined);
  },
});
