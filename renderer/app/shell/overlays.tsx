import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import { ExportDialog } from '../../features/export/export-dialog.tsx';
import { LinkCalculator } from '../../features/link-calculator/link-calculator.tsx';
import { Palette, type PaletteAction } from '../../features/palette/palette.tsx';
import { useNotices } from '../../state/notices.ts';
import { usePanels } from '../../state/panels.ts';
import { useQuestions } from '../../state/questions.ts';
import { QuestionDialog } from '../../ui/dialog.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { registry } from '../actions/all-actions.ts';
import { isEnabled, titleOf } from '../actions/action.ts';
import { formatShortcut, isMacPlatform } from '../keymap.ts';
import { HelpDialog } from './help-dialog.tsx';

/** The actions that can run now, for the palette. */
function paletteActions(isMac: boolean): readonly PaletteAction[] {
  return registry.actions
    .filter((action) => action.isInPalette !== false && isEnabled(action))
    .map((action) => ({ id: action.id, title: titleOf(action), keywords: action.keywords, shortcut: action.shortcuts?.[0] === undefined ? undefined : formatShortcut(action.shortcuts[0], isMac), run: action.run }));
}

const RulesDialog = lazy(() => import('../../features/rules/rules-dialog.tsx').then((module) => ({ default: module.RulesDialog })));

function OpenPalette(): ReactElement {
  const actions = useMemo(() => paletteActions(isMacPlatform()), []);
  return <Palette actions={actions} onClose={() => usePanels.getState().setPaletteOpen(false)} />;
}

/** Everything that lies over the window: messages, questions, palette, export, rules. */
export function Overlays(): ReactElement {
  const notices = useNotices((state) => state.notices);
  const dismiss = useNotices((state) => state.dismiss);
  const question = useQuestions((state) => state.question);
  const isPaletteOpen = usePanels((state) => state.isPaletteOpen);
  const isExportOpen = usePanels((state) => state.isExportOpen);
  const isRulesOpen = usePanels((state) => state.isRulesOpen);
  return (
    <>
      {isPaletteOpen ? <OpenPalette /> : null}
      {isExportOpen ? <ExportDialog onClose={() => usePanels.getState().setExportOpen(false)} /> : null}
      {isRulesOpen ? <Suspense fallback={null}><RulesDialog /></Suspense> : null}
      <LinkCalculator />
      <HelpDialog />
      {question === undefined ? null : <QuestionDialog title={question.title} text={question.text} answers={question.answers} onEscape={question.onEscape} onAnswer={question.resolve} />}
      <NoticeList notices={notices} onDismiss={dismiss} />
    </>
  );
}
