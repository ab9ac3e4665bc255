import { platform } from '../platform/platform.ts';
import { isDirty, useDocument } from '../state/document.ts';
import { connectUserLibrary } from '../state/keep-user-library.ts';
import { usePanels } from '../state/panels.ts';
import { pruneSelection } from '../state/selection-edits.ts';
import { useSettings } from '../state/settings.ts';
import { useTheme } from '../state/theme.ts';
import { registry } from './actions/all-actions.ts';
import { openPending, saveAndQuit } from './files/documents.ts';
import { refreshRecentFiles } from './files/recent-files.ts';
import { isMacPlatform, keyPlaceOf } from './keymap.ts';

/** Tells the platform what the window shows and whether closing it must ask. */
export function connectDocumentState(): void {
  let told = '';
  const tell = (): void => {
    const state = useDocument.getState();
    const now = { title: state.isOpen ? state.fileName : 'Start', isDirty: isDirty(state) };
    const text = JSON.stringify(now);
    if (text === told) return;
    told = text;
    void platform.call('app.setDocumentState', now);
  };
  useDocument.subscribe((state, before) => {
    tell();
    if (state.revision !== before.revision) pruneSelection();
    if (state.savedAt !== before.savedAt || state.isOpen !== before.isOpen) void refreshRecentFiles();
  });
  tell();
}

/** Follows what the platform reports. */
export function connectPlatformEvents(): void {
  platform.on('document.openRequested', ({ requestId }) => void openPending(requestId));
  platform.on('app.closeRequested', () => void saveAndQuit());
  if (platform.kind === 'electron') return;
  window.addEventListener('beforeunload', (event) => {
    if (isDirty(useDocument.getState())) event.preventDefault();
  });
}

/** Reads the settings and the own device types, and writes what the person changes. */
export async function connectSettings(): Promise<void> {
  const stored = await platform.call('settings.get', {});
  if (stored.ok) useSettings.getState().load(stored.value.settings);
  useSettings.subscribe(({ settings }) => void platform.call('settings.set', settings));
  await connectUserLibrary();
}

/** Leaves the view its place in a small window, and in one looked at closely: inspector and drawer are shut there until asked for, and open again with more room. */
export function connectRoom(): void {
  const follow = (small: MediaQueryList, setOpen: (isOpen: boolean) => void): void => {
    small.addEventListener('change', () => setOpen(!small.matches));
    if (small.matches) setOpen(false);
  };
  follow(window.matchMedia('(width < 860px)'), usePanels.getState().setInspectorOpen);
  follow(window.matchMedia('(height < 560px)'), usePanels.getState().setDrawerOpen);
}

/** Keeps `data-theme` and the canvases' palette in step with the setting and the system. */
export function connectTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme } = useSettings.getState().settings;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    useTheme.getState().setDark(theme === 'dark' || (theme === 'system' && system.matches));
  };
  system.addEventListener('change', apply);
  useSettings.subscribe(apply);
  apply();
}

/** Runs actions by their shortcuts. */
export function connectKeymap(): void {
  const isMac = isMacPlatform();
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isUnderOverlay(event.target)) return;
    const action = registry.actionFor(event, isMac, keyPlaceOf(event.target));
    if (action === undefined) return;
    event.preventDefault();
    action.run();
  });
}

/* Menus, lists and dialogs have keys of their own. */
const isUnderOverlay = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null;
