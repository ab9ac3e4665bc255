import { waiveFinding, unwaiveFinding } from '../../shared/commands/findings/waive-finding.ts';
import { runById } from '../../shared/commands/registry.ts';
import type { Id } from '../../shared/base/id.ts';
import { PROJECT_ID } from '../../shared/model/design.ts';
import type { Finding, Fix } from '../../shared/rules/finding.ts';
import { useDocument } from './document.ts';
import { useNotices } from './notices.ts';
import { runCommand } from './run-command.ts';
import { useSession } from './session.ts';

/** Applies a fix: one step in the history. False when it was refused. */
export function applyFix(fix: Fix): boolean {
  const result = runById(useDocument.getState().store, fix.commandId, fix.args);
  const { show } = useNotices.getState();
  if (result.ok) show({ tone: 'success', text: `Done: ${fix.title}.`, action: undoAction() });
  else show({ tone: 'warning', text: result.error.message });
  return result.ok;
}

/** Takes the last step back, as long as it is the last one. */
export function undoAction(): { readonly label: string; readonly run: () => void } {
  const { store } = useDocument.getState();
  const name = store.undoName;
  return {
    label: 'Undo',
    run: () => {
      /* Later steps are not this button's to take back. */
      if (store.undoName === name) store.undo();
    },
  };
}

/** Selects what a finding is first of all about and brings it into view: one thing, so that the inspector explains it. */
export function showFinding({ subjects }: Pick<Finding, 'subjects'>): void {
  const [first] = subjects;
  if (first !== undefined) useSession.getState().focusOn([first.id]);
}

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
};

/** Accepts a finding with a reason; false when it was refused. The author is the design's where nobody is named. */
export function waive(finding: Finding, reason: string, by?: string): boolean {
  const author = by ?? useDocument.getState().store.get('project', PROJECT_ID)?.author ?? 'Unknown';
  const { ruleId, fingerprint, facts } = finding;
  return runCommand(waiveFinding, { ruleId, fingerprint, facts, reason, author, date: today() }).ok;
}

/** Takes an acceptance back. */
export const unwaive = (waiverId: Id<'waiver'>): boolean => runCommand(unwaiveFinding, { waiverId }).ok;

/** True when the finding is about one of the records, or about a port of one. */
export const concerns = (finding: Finding, ids: ReadonlySet<string>): boolean => finding.subjects.some((subject) => ids.has(subject.id));
