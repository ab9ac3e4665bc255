import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { PROJECT_ID } from '../../model/design.ts';
import { customFieldField } from '../../model/project.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({ fields: z.array(customFieldField).max(50).readonly() });

/**
 * Sets the fields that the design defines for its devices and cables, in their order. Values of a field that is taken away stay in the
 * records, unseen, so that defining it again brings them back.
 */
export const defineFields = defineCommand({
  id: 'project.defineFields',
  args,
  title: () => 'Change custom fields',
  run: (tx, { fields }) => {
    const twice = fields.find((field, i) => fields.findIndex((other) => other.on === field.on && (other.key === field.key || other.name === field.name)) !== i);
    if (twice !== undefined) return refuse('twice', `There is a field "${twice.name}" for ${twice.on}s already.`);
    tx.update('project', PROJECT_ID, { customFields: fields.length === 0 ? undefined : fields }, fields.length === 0 ? ['customFields'] : []);
    return ok(undefined);
  },
});
