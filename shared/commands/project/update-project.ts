import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { PROJECT_ID } from '../../model/design.ts';
import { projectSchema } from '../../model/project.ts';
import { defineCommand } from '../command.ts';

const args = z.strictObject({
  fields: projectSchema.omit({ id: true, profile: true, severities: true, ruleOptions: true }).partial(),
  clear: z.array(z.enum(['customer', 'author', 'drawingNumber', 'revision', 'date', 'notes'])).optional(),
});

/** Changes what holds for the whole design: title block, region, units, currency, slack, colours. */
export const updateProject = defineCommand({
  id: 'project.update',
  args,
  title: () => 'Change project settings',
  run: (tx, { fields, clear = [] }) => {
    tx.update('project', PROJECT_ID, fields, clear);
    return ok(undefined);
  },
});
