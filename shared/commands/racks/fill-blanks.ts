import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { LIBRARY } from '../../catalog/library.ts';
import { faceField } from '../../model/device-type.ts';
import { idField } from '../../model/fields.ts';
import { plannedBlanks } from '../../topology/blanks.ts';
import { fitInRack } from '../../topology/occupancy.ts';
import { defineCommand, refuse } from '../command.ts';
import { firstFree, namePrefixOf } from '../next-name.ts';
import { ensureType } from '../type-copies.ts';

const args = z.strictObject({ rackId: idField('rack'), face: faceField });

/** The panels used: the library's plain ones, which no maker ties to a series of racks. */
const PANELS = LIBRARY.devices.filter((type) => type.kind === 'blank' && type.manufacturer === 'Generic');
const PANEL_RAIL_INCH = 19;

/** Closes every free whole unit of a face of a rack with blanking panels, the highest that fit. */
export const fillBlanks = defineCommand<z.infer<typeof args>, readonly Id<'device'>[]>({
  id: 'rack.fillBlanks',
  args,
  title: ({ rackId }, view) => `Fill ${view.get('rack', rackId)?.name ?? 'rack'} with blanks`,
  run: (tx, { rackId, face }) => {
    const rack = tx.get('rack', rackId);
    const rackType = rack && tx.get('rackType', rack.typeId);
    if (rack === undefined || rackType === undefined) return refuse('gone', 'The rack no longer exists.');
    if (rackType.railWidthInch !== PANEL_RAIL_INCH) return refuse('no-fit', `${rack.name} has ${rackType.railWidthInch}-inch rails; the library's blanking panels are 19 inch.`);
    const planned = plannedBlanks(tx, rackId, face, PANELS);
    if (planned.length === 0) return refuse('no-room', `${rack.name} has no free whole unit at the ${face} that a blanking panel fits.`);
    const made: Id<'device'>[] = [];
    for (const { type: entry, bottomHalfU } of planned) {
      const type = ensureType(tx, 'deviceType', entry.key);
      if (!type.ok) return type;
      const fit = fitInRack(tx, { rackId, face, bottomHalfU, type: type.value });
      if (!fit.ok) return refuse('no-fit', fit.reason);
      const id = tx.newId('device');
      const name = firstFree((candidate) => tx.find('devicesByName', candidate).length > 0, (n) => `${namePrefixOf('blank')}${n}`);
      tx.put({ id, typeId: type.value.id, name, placement: { kind: 'rack', rackId, bottomHalfU, face }, status: 'planned' });
      made.push(id);
    }
    return ok(made);
  },
});
