import { z } from '../base/zod.ts';
import { coordinateMmField, customValuesField, fecField, idField, keyField, nameField, powerWField, speedMbpsField, statusField, textField } from './fields.ts';
import { faceField } from './device-type.ts';

/** Where a device is. */
export const placementField = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rack'),
    rackId: idField('rack'),
    /** Lower edge in half units above the bottom of unit 1's space: 0 is the lowest. */
    bottomHalfU: z.int().min(-200).max(400),
    /** The rack face its own front is mounted at. */
    face: faceField,
    /** Which half, for half-width devices. */
    column: z.enum(['left', 'right']).optional(),
  }),
  z.strictObject({ kind: z.literal('rack-side'), rackId: idField('rack'), side: z.enum(['left', 'right']), face: faceField }),
  z.strictObject({ kind: z.literal('room'), roomId: idField('room'), xMm: coordinateMmField, yMm: coordinateMmField, /** Height above the floor. */ zMm: coordinateMmField.optional() }),
  z.strictObject({ kind: z.literal('bay'), deviceId: idField('device'), bayKey: keyField }),
  z.strictObject({ kind: z.literal('unplaced') }),
]);

/** Where a device is. */
export type Placement = Readonly<z.infer<typeof placementField>>;

/** What differs at one port from its type. */
export const portSettingField = z
  .strictObject({
    label: nameField.optional(),
    /** Fixed rate; absent: the fastest both ends share. */
    speedMbps: speedMbpsField.optional(),
    /** FEC it is set to; absent: whatever the link needs. */
    fec: fecField.optional(),
    /** Whether the port is split into lanes for a fan-out. */
    breakout: z.enum(['on', 'off']).optional(),
    /** `off`: sends no power over Ethernet. */
    poe: z.enum(['on', 'off']).optional(),
    /** Power over Ethernet set aside for the port by hand or by LLDP, in watts; absent: by the class of what it powers. */
    poeW: z.number().min(0).max(200).optional(),
    /** VLAN, or VLANs, as it is written in the port's configuration: `20`, `10,20-29 tagged`. */
    vlan: nameField.optional(),
    note: textField.optional(),
  })
  .readonly();

/** A thing with ports that is mounted or placed. */
export const deviceSchema = z.strictObject({
  id: idField('device'),
  typeId: idField('deviceType'),
  name: nameField,
  placement: placementField,
  status: statusField,
  role: nameField.optional(),
  serial: nameField.optional(),
  assetTag: nameField.optional(),
  /** Power feed a power source belongs to, for example `A`. Everything fed by it inherits the feed. */
  feed: z.string().min(1).max(20).optional(),
  /** Power this one draws, when it is known better than from its type. */
  powerW: powerWField.optional(),
  /** Mains current it draws in all, as measured or from its plate, in milliamperes: replaces what would follow from its power. */
  currentMa: z.int().min(0).max(1_000_000).optional(),
  /** Sparse: only ports that differ. */
  ports: z.record(keyField, portSettingField).readonly().optional(),
  /** Values of the design's own fields for devices, by the field's key. */
  custom: customValuesField.optional(),
  notes: textField.optional(),
});

/** A thing with ports that is mounted or placed. */
export type Device = Readonly<z.infer<typeof deviceSchema>>;
