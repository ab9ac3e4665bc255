import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { PROJECT_ID } from '../../model/design.ts';
import { idField, keyField } from '../../model/fields.ts';
import type { CustomField } from '../../model/project.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';

/** Absent: takes the value away. */
const valueField = z.string().min(1).max(500).optional();
const deviceArgs = z.strictObject({ deviceIds: z.array(idField('device')).min(1).max(10_000).readonly(), key: keyField, value: valueField });
const cableArgs = z.strictObject({ cableIds: z.array(idField('cable')).min(1).max(100_000).readonly(), key: keyField, value: valueField });

const fieldOf = (view: DesignView, on: CustomField['on'], key: string): CustomField | undefined => view.get('project', PROJECT_ID)?.customFields?.find((field) => field.on === on && field.key === key);

const titleOf = (view: DesignView, on: CustomField['on'], key: string, count: number): string => `Change ${fieldOf(view, on, key)?.name ?? key}${count === 1 ? '' : ` of ${count} ${on}s`}`;

/** Gives devices a value in one of the design's own fields. */
export const setDeviceCustom = defineCommand<z.infer<typeof deviceArgs>>({
  id: 'device.setCustom',
  args: deviceArgs,
  title: ({ deviceIds, key }, view) => titleOf(view, 'device', key, deviceIds.length),
  run: (tx, { deviceIds, key, value }): Result<void, CommandError> => {
    if (fieldOf(tx, 'device', key) === undefined) return refuse('no-field', `The design has no field "${key}" for devices.`);
    for (const id of deviceIds) {
      const device = tx.get('device', id);
      if (device === undefined) return refuse('gone', 'The device no longer exists.');
      const custom = withValue(device.custom, key, value);
      tx.update('device', id, { custom }, custom === undefined ? ['custom'] : []);
    }
    return ok(undefined);
  },
});

/** Gives cables a value in one of the design's own fields. */
export const setCableCustom = defineCommand<z.infer<typeof cableArgs>>({
  id: 'cable.setCustom',
  args: cableArgs,
  title: ({ cableIds, key }, view) => titleOf(view, 'cable', key, cableIds.length),
  run: (tx, { cableIds, key, value }): Result<void, CommandError> => {
    if (fieldOf(tx, 'cable', key) === undefined) return refuse('no-field', `The design has no field "${key}" for cables.`);
    for (const id of cableIds) {
      const cable = tx.get('cable', id);
      if (cable === undefined) return refuse('gone', 'The cable no longer exists.');
      const custom = withValue(cable.custom, key, value);
      tx.update('cable', id, { custom }, custom === undefined ? ['custom'] : []);
    }
    return ok(undefined);
  },
});

type Values = Readonly<Record<string, string>>;

/** The values with one of them changed; undefined when none is left. */
function withValue(values: Values | undefined, key: string, value: string | undefined): Values | undefined {
  const others = Object.entries(values ?? {}).filter(([other]) => other !== key);
  const all = value === undefined ? others : [...others, [key, value] as const];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}
