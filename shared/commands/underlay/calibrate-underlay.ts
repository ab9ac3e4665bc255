import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { cableLengthMmField, idField } from '../../model/fields.ts';
import { underlaySchema } from '../../model/underlay.ts';
import { defineCommand, refuse } from '../command.ts';

/** A point that was pointed at: between millimetres as well. */
const pointedMm = z.number().min(-10_000_000).max(10_000_000);
const pointSchema = z.strictObject({ xMm: pointedMm, yMm: pointedMm });

const args = z.strictObject({
  underlayId: idField('underlay'),
  /** Two points of the room as the picture lies now. */
  from: pointSchema,
  to: pointSchema,
  /** How far apart they are in truth. */
  distanceMm: cableLengthMmField,
});

/** Rescales the picture under a plan so that two of its points are as far apart as they are in truth. The first point stays where it is. */
export const calibrateUnderlay = defineCommand<z.infer<typeof args>>({
  id: 'underlay.calibrate',
  args,
  title: ({ underlayId }, view) => `Calibrate underlay ${view.get('underlay', underlayId)?.name ?? ''}`,
  run: (tx, { underlayId, from, to, distanceMm }) => {
    const underlay = tx.get('underlay', underlayId);
    if (underlay === undefined) return refuse('gone', 'The underlay no longer exists.');
    const shownMm = Math.hypot(to.xMm - from.xMm, to.yMm - from.yMm);
    if (shownMm < 1) return refuse('same-point', 'The two points are the same; choose two points that lie apart.');
    const factor = distanceMm / shownMm;
    const scaled = underlaySchema.safeParse({
      ...underlay,
      mmPerPx: underlay.mmPerPx * factor,
      xMm: Math.round(from.xMm + (underlay.xMm - from.xMm) * factor),
      yMm: Math.round(from.yMm + (underlay.yMm - from.yMm) * factor),
    });
    if (!scaled.success) return refuse('out-of-range', 'That distance would make the picture larger than any plan; check the distance and choose points further apart.');
    tx.put(scaled.data);
    return ok(undefined);
  },
});
