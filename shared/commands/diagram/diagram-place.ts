import { z } from '../../base/zod.ts';
import { diagramGroupField, type DiagramNode } from '../../model/diagram-node.ts';
import { coordinateMmField, idField } from '../../model/fields.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Transaction } from '../../store/transaction.ts';

/** A place for a device, in the diagram without groups or in the frame of a group. */
export const diagramPlaceField = z.strictObject({ deviceId: idField('device'), x: coordinateMmField, y: coordinateMmField, group: diagramGroupField.optional() });

/** A place for a device in the diagram. */
export type DiagramPlace = Readonly<z.infer<typeof diagramPlaceField>>;

/** What is kept about a device in the diagram that is grouped so: of each way to group there is one place. */
export const keptNode = (view: DesignView, { deviceId, group }: Pick<DiagramPlace, 'deviceId' | 'group'>): DiagramNode | undefined =>
  view.find('diagramNodesByDevice', deviceId).find((node) => node.group?.by === group?.by);

/** Whether a device was put into this place's group before, or into the diagram without groups. */
export const isKept = (view: DesignView, place: DiagramPlace): boolean => {
  const node = keptNode(view, place);
  return node !== undefined && node.group?.key === place.group?.key;
};

/** Keeps a place. */
export function keepPlace(tx: Transaction, { deviceId, x, y, group }: DiagramPlace): void {
  const id = keptNode(tx, { deviceId, group })?.id ?? tx.newId('diagramNode');
  tx.put({ id, deviceId, x, y, ...(group === undefined ? {} : { group }) });
}
