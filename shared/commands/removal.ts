import type { Id } from '../base/id.ts';
import type { CommentedKind } from '../model/comment.ts';
import { kindOf, type RecordId } from '../model/design.ts';
import type { Device } from '../model/device.ts';
import type { Transaction } from '../store/transaction.ts';
import { removePathway } from './pathways/remove-pathway.ts';
import { dropUnusedType } from './type-copies.ts';

/** Removes a record with everything that cannot exist without it: a room its racks, a rack its devices, a device its cables, optics and modules. */
export function removeWithDependents(tx: Transaction, id: RecordId): void {
  switch (kindOf(id)) {
    case 'room':
      return removeRoom(tx, id as Id<'room'>);
    case 'rack':
      return removeRack(tx, id as Id<'rack'>);
    case 'device':
      return removeDevice(tx, id as Id<'device'>);
    case 'optic':
      return removeOptic(tx, id as Id<'optic'>);
    case 'cable':
      return removeCable(tx, id as Id<'cable'>);
    case 'pathway':
      return removeDrawnPathway(tx, id as Id<'pathway'>);
    case 'waiver':
    case 'diagramNode':
    case 'underlay':
    case 'annotation':
    case 'comment':
      return tx.remove(id);
    case 'planItem':
      return removeNoted(tx, id as Id<'planItem'>);
    default:
      return undefined;
  }
}

function removeRoom(tx: Transaction, id: Id<'room'>): void {
  for (const rack of tx.find('racksByRoom', id)) removeRack(tx, rack.id);
  for (const device of tx.find('devicesByRoom', id)) removeDevice(tx, device.id);
  for (const pathway of tx.find('pathwaysByRoom', id)) removeDrawnPathway(tx, pathway.id);
  for (const item of tx.find('planItemsByRoom', id)) removeNoted(tx, item.id);
  for (const underlay of tx.find('underlaysByRoom', id)) tx.remove(underlay.id);
  removeNoted(tx, id);
}

/** Removes a thing with what is written on and about it. */
function removeNoted(tx: Transaction, id: Id<CommentedKind>): void {
  for (const annotation of tx.find('annotationsByPlace', id)) tx.remove(annotation.id);
  removeNotes(tx, id);
  tx.remove(id);
}

/** Removes the remarks about a thing; callouts that point at it stay, and point at where it was drawn when they were made. */
function removeNotes(tx: Transaction, id: Id<CommentedKind>): void {
  for (const comment of tx.find('commentsBySubject', id)) tx.remove(comment.id);
  for (const callout of tx.find('annotationsByTarget', id)) tx.update('annotation', callout.id, {}, ['target']);
}

function removeDrawnPathway(tx: Transaction, id: Id<'pathway'>): void {
  removeNotes(tx, id);
  removePathway(tx, id);
}

function removeRack(tx: Transaction, id: Id<'rack'>): void {
  const rack = tx.get('rack', id);
  if (rack === undefined) return;
  for (const device of tx.find('devicesByRack', id)) removeDevice(tx, device.id);
  removeNoted(tx, id);
  dropUnusedType(tx, 'rackType', rack.typeId);
}

function removeDevice(tx: Transaction, id: Id<'device'>): void {
  const device: Device | undefined = tx.get('device', id);
  if (device === undefined) return;
  for (const module of tx.find('devicesByBayOwner', id)) removeDevice(tx, module.id);
  for (const cable of tx.find('cablesByDevice', id)) removeCable(tx, cable.id);
  for (const optic of tx.find('opticsByDevice', id)) removeOptic(tx, optic.id);
  for (const node of tx.find('diagramNodesByDevice', id)) tx.remove(node.id);
  removeNoted(tx, id);
  dropUnusedType(tx, 'deviceType', device.typeId);
}

function removeOptic(tx: Transaction, id: Id<'optic'>): void {
  const optic = tx.get('optic', id);
  if (optic === undefined) return;
  tx.remove(id);
  dropUnusedType(tx, 'opticType', optic.typeId);
}

function removeCable(tx: Transaction, id: Id<'cable'>): void {
  const cable = tx.get('cable', id);
  if (cable === undefined) return;
  removeNoted(tx, id);
  dropUnusedType(tx, 'cableType', cable.typeId);
}
