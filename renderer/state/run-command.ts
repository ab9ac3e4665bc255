import type { Command, CommandError } from '../../shared/commands/command.ts';
import { execute } from '../../shared/commands/command.ts';
import type { Result } from '../../shared/base/result.ts';
import type { TransactOptions } from '../../shared/store/design-store.ts';
import { useDocument } from './document.ts';
import { useNotices } from './notices.ts';

/** Runs a command on the open document. A refusal becomes a notice; the design is then unchanged. */
export function runCommand<A, T>(command: Command<A, T>, args: A, options?: TransactOptions): Result<T, CommandError> {
  const result = execute(useDocument.getState().store, command, args, options);
  if (!result.ok) useNotices.getState().show({ tone: 'warning', text: result.error.message });
  return result;
}
