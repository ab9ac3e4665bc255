import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import { CableDialogs } from '../../features/cables/cable-dialogs.tsx';
import { DeviceBuilderOverlay } from '../../features/device-builder/device-builder-overlay.tsx';
import { ExportDialog } from '../../features/export/export-dialog.tsx';
import { LinkCalculator } from '../../features/link-calculator/link-calculator.tsx';
import { Palette } from '../../features/palette/palette.tsx';
import { PlanDialogs } from '../../features/plan/plan-dialogs.tsx';
import { useNotices } from '../../state/notices.ts';
import { usePanels } from '../../state/panels.ts';
import { useQuestions } from '../../state/questions.ts';
import { QuestionDialog } from '../../ui/dialog.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { registry } from '../actions/all-actions.ts';
import { isMacPlatform } from '../keymap.ts';
import { ConnectOverlays } from './connect-overlays.tsx';
import { ClipboardEvents } from './clipboard-events.tsx';
import { Guide } from './guide.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { paletteActions } from './palette-actions.ts';

const RulesDialog = lazy(() => import('../../features/rules/rules-dialog.tsx').then((module) => ({ default: module.RulesDialog })));

function OpenPalette(): ReactElement {
  const actions = useMemo(() => paletteActions(registry.actions, isMacPlatform()), []);
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
      <CableDialogs />
      <DeviceBuilderOverlay />
      <ConnectOverlays />
      <PlanDialogs />
      <HelpDialog />
      <Guide />
      <ClipboardEvents />
      {question === undefined ? null : <QuestionDialog title={question.title} text={question.text} answers={question.answers} onEscape={question.onEscape} onAnswer={question.resolve} />}
      <NoticeList notices={notices} onDismiss={dismiss} />
    </>
  );
}
