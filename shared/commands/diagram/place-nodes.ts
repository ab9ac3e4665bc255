import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { defineCommand } from '../command.ts';
import { diagramPlaceField, isKept, keepPlace } from './diagram-place.ts';

const placesField = z.array(diagramPlaceField).max(100_000).readonly();

const args = z.strictObject({
  places: placesField,
  /** What makes room for them: moved as well. */
  aside: placesField.optional(),
  /** Where the others stand: those without a place of their own keep this one, so that the diagram stays as the person left it. */
  others: placesField.optional(),
  /** True for a new layout: names the step so. */
  isLayout: z.boolean().optional(),
});

/** Puts devices at places in the topology diagram. */
export const placeDiagramNodes = defineCommand({
  id: 'diagram.place',
  args,
  title: ({ places, isLayout }) => (isLayout === true ? 'Lay out diagram' : `Move ${places.length === 1 ? 'node' : `${places.length} nodes`} in diagram`),
  run: (tx, { places, aside = [], others = [] }) => {
    const isThere = ({ deviceId }: z.infer<typeof diagramPlaceField>): boolean => tx.get('device', deviceId) !== undefined;
    for (const place of [...places, ...aside].filter(isThere)) keepPlace(tx, place);
    for (const place of others.filter(isThere)) if (!isKept(tx, place)) keepPlace(tx, place);
    return ok(undefined);
  },
});
