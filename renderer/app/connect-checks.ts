import { useChecks } from '../state/checks.ts';
import { useDocument } from '../state/document.ts';
import { RulesClient } from '../workers/rules-client.ts';

/** Has the open design checked whenever it changes. */
export function connectChecks(): void {
  const { start, receive, fail } = useChecks.getState();
  const client = new RulesClient(
    () => new Worker(new URL('../workers/rules.worker.ts', import.meta.url), { type: 'module', name: 'rules' }),
    { onStart: start, onReport: (report, revision) => receive(report, revision, Date.now()), onFailure: fail },
  );
  const follow = (): void => {
    const { isOpen, store } = useDocument.getState();
    if (isOpen) client.follow(store);
    else client.rest();
  };
  useDocument.subscribe((state, before) => {
    if (state.store !== before.store || state.isOpen !== before.isOpen) follow();
  });
  follow();
}
