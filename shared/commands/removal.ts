import type { Id } from '../base/id.ts';
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
      return removePathway(tx, id as Id<'pathway'>);
    case 'waiver':
    case 'diagramNode':
      return tx.remove(id);
    default:
      return undefined;
  }
}

function removeRoom(tx: Transaction, id: Id<'room'>): void {
  for (const rack of tx.find('racksByRoom', id)) removeRack(tx, rack.id);
  for (const device of tx.find('devicesByRoom', id)) removeDevice(tx, device.id);
  for (const pathway of tx.find('pathwaysByRoom', id)) removePathway(tx, pathway.id);
  tx.remove(id);
}

function removeRack(tx: Transaction, id: Id<'rack'>): void {
  const rack = tx.get('rack', id);
  if (rack === undefined) return;
  for (const device of tx.find('devicesByRack', id)) removeDevice(tx, device.id);
  tx.remove(id);
  dropUnusedType(tx, 'rackType', rack.typeId);
}

function removeDevice(tx: Transaction, id: Id<'device'>): void {
  const device: Device | undefined = tx.get('device', id);
  if (device === undefined) return;
  for (const module of tx.find('devicesByBayOwner', id)) removeDevice(tx, module.id);
  for (const cable of tx.find('cablesByDevice', id)) removeCable(tx, cable.id);
  for (const optic of tx.find('opticsByDevice', id)) removeOptic(tx, optic.id);
  for (const node of tx.find('diagramNodesByDevice', id)) tx.remove(node.id);
  tx.remove(id);
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
  tx.remove(id);
  dropUnusedType(tx, 'cableType', cable.typeId);
}
