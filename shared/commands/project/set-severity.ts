import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { PROJECT_ID } from '../../model/design.ts';
import { keyField } from '../../model/fields.ts';
import { severityField } from '../../model/project.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({ ruleId: keyField, /** Absent: back to the rule's own. */ severity: severityField.optional() });

/** Sets how grave a rule's findings are in this design, or switches it off. */
export const setSeverity = defineCommand({
  id: 'project.setSeverity',
  args,
  title: ({ ruleId, severity }) => (severity === undefined ? `Reset severity of ${ruleId}` : `Set ${ruleId} to ${severity}`),
  run: (tx, { ruleId, severity }) => {
    const project = tx.get('project', PROJECT_ID);
    if (project === undefined) return refuse('gone', 'The design has no project record.');
    const others = Object.fromEntries(Object.entries(project.severities).filter(([id]) => id !== ruleId));
    tx.update('project', PROJECT_ID, { severities: severity === undefined ? others : { ...others, [ruleId]: severity } });
    return ok(undefined);
  },
});
