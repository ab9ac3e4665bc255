import { err, type Result } from '../base/result.ts';
import type { z } from '../base/zod.ts';
import type { DesignStore, TransactOptions } from '../store/design-store.ts';
import type { DesignView } from '../store/design-view.ts';
import type { Transaction } from '../store/transaction.ts';

/** Why a command was refused: one sentence for the person, and a code for the program. The design is unchanged. */
export interface CommandError {
  readonly code: string;
  readonly message: string;
}

/** One user operation. Arguments are plain JSON, so that fixes, scripts and tests can name a command and its arguments as data. */
export interface Command<A, T = void> {
  /** `area.verb`, for example `device.move`. */
  readonly id: string;
  readonly args: z.ZodType<A>;
  /** Name in the undo list, for example `Move SW1`. Called before the change. */
  readonly title: (args: A, view: DesignView) => string;
  readonly run: (tx: Transaction, args: A) => Result<T, CommandError>;
}

/** Declares a command; exists for type inference. */
export const defineCommand = <A, T = void>(command: Command<A, T>): Command<A, T> => command;

/** A refusal. */
export const refuse = (code: string, message: string): { readonly ok: false; readonly error: CommandError } => err({ code, message });

/** Runs a command on a store: one step in the history. */
export function execute<A, T>(store: DesignStore, command: Command<A, T>, args: A, options?: TransactOptions): Result<T, CommandError> {
  return store.transact(command.title(args, store), (tx) => command.run(tx, args), options);
}
