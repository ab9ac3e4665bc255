import { z } from '../../../base/zod.ts';

/* Everything is read as text: what looks like a number may be a name (`08`). NetBox writes `null` and an empty text for what is not set. */
const text = z.string().max(10_000).transform((value) => (value === '' || value === 'null' || value === '~' ? undefined : value.trim()));
const optional = z.optional(text);
const name = z.string().min(1).max(100);

const component = z.object({ name, type: optional });
const listOf = <T extends z.ZodType>(item: T) => z.preprocess((value) => (value === 'null' || value === '' ? undefined : value), z.array(item).max(2000).optional()).transform((list) => list ?? []);

/** A device type of the NetBox community library. Keys that are not named here are ignored, as NetBox does. */
export const netboxTypeSchema = z.object({
  manufacturer: name,
  model: name,
  slug: optional,
  part_number: optional,
  u_height: optional,
  is_full_depth: optional,
  subdevice_role: optional,
  airflow: optional,
  weight: optional,
  weight_unit: optional,
  comments: optional,
  interfaces: listOf(component.extend({ mgmt_only: optional, poe_mode: optional, poe_type: optional })),
  'console-ports': listOf(component),
  'console-server-ports': listOf(component),
  'power-ports': listOf(component.extend({ maximum_draw: optional, allocated_draw: optional })),
  'power-outlets': listOf(component.extend({ feed_leg: optional })),
  'front-ports': listOf(component.extend({ rear_port: optional, rear_port_position: optional })),
  'rear-ports': listOf(component.extend({ positions: optional })),
  'port-mappings': listOf(z.object({ front_port: name, rear_port: name, front_port_position: optional, rear_port_position: optional })),
  'module-bays': listOf(z.unknown()),
  'device-bays': listOf(z.unknown()),
});

/** A device type of the NetBox community library. */
export type NetboxType = z.infer<typeof netboxTypeSchema>;

/** A whole or decimal number of a text; undefined when it is none. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || !/^[+-]?\d+(?:\.\d+)?$/.test(value)) return undefined;
  return Number(value);
}
