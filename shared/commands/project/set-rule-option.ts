import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { PROJECT_ID } from '../../model/design.ts';
import { keyField } from '../../model/fields.ts';
import { optionValueField } from '../../model/project.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({ ruleId: keyField, option: keyField, /** Absent: back to the rule's own. */ value: optionValueField.optional() });

/** Sets an option of a rule in this design. A value of the wrong kind is as good as none: the rule then uses its default. */
export const setRuleOption = defineCommand({
  id: 'project.setRuleOption',
  args,
  title: ({ ruleId, option, value }) => (value === undefined ? `Reset ${option} of ${ruleId}` : `Set ${option} of ${ruleId} to ${String(value)}`),
  run: (tx, { ruleId, option, value }) => {
    const project = tx.get('project', PROJECT_ID);
    if (project === undefined) return refuse('gone', 'The design has no project record.');
    const others = Object.fromEntries(Object.entries(project.ruleOptions).filter(([id]) => id !== ruleId));
    const own = Object.entries(project.ruleOptions[ruleId] ?? {}).filter(([name]) => name !== option);
    const options = value === undefined ? own : [...own, [option, value] as const];
    tx.update('project', PROJECT_ID, { ruleOptions: options.length === 0 ? others : { ...others, [ruleId]: Object.fromEntries(options) } });
    return ok(undefined);
  },
});
