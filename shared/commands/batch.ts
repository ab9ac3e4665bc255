import { err, ok } from '../base/result.ts';
import { z } from '../base/zod.ts';
import { keyField, nameField } from '../model/fields.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Command, CommandError } from './command.ts';
import type { Result } from '../base/result.ts';

const args = z.strictObject({
  title: nameField,
  steps: z.array(z.strictObject({ commandId: keyField, args: z.unknown() })).min(1).max(10_000).readonly(),
});

/** Several commands as one. */
export type Batch = z.infer<typeof args>;

/** Runs one step of a batch inside a transaction. */
export type StepRunner = (tx: Transaction, commandId: string, args: unknown) => Result<unknown, CommandError>;

/** A command that runs others in a row as one step of the history; all or none. What fixes use that change several things. */
export const batchCommand = (runStep: StepRunner): Command<Batch> => ({
  id: 'design.batch',
  args,
  title: ({ title }) => title,
  run: (tx, { steps }) => {
    for (const step of steps) {
      const result = runStep(tx, step.commandId, step.args);
      if (!result.ok) return err(result.error);
    }
    return ok(undefined);
  },
});
