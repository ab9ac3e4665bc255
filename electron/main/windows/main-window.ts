import { BrowserWindow, nativeTheme } from 'electron';
import type { EventPayload } from '../../../shared/ipc/events.ts';
import type { EventName } from '../../../shared/ipc/names.ts';
import type { Log } from '../logging/file-log.ts';
import { APP_ORIGIN } from '../security/app-origin.ts';
import { lockDownContents } from '../security/lock-down.ts';

const BACKGROUND = { light: '#f6f7f9', dark: '#14171c' };

const RELOAD_PAUSE_MS = 10_000;

export interface MainWindowParts {
  readonly preload: string;
  readonly log: Log;
  readonly askToSave: (title: string) => Promise<'save' | 'discard' | 'cancel'>;
  /** A page starts with nothing open: what the page before it (reloaded or crashed) had open is let go, its journals kept. */
  readonly beforePage: () => void;
  /** Nothing is left to save: let go of the open designs. */
  readonly beforeClose: () => Promise<void>;
}

/** The one window of the application, and what happens when the person closes it. */
export class MainWindow {
  readonly #parts: MainWindowParts;
  #window: BrowserWindow | undefined;
  #state = { title: 'Cablewright', isDirty: false };
  #isAsking = false;
  #endedAtMs = 0;

  constructor(parts: MainWindowParts) {
    this.#parts = parts;
  }

  open(): void {
    const window = new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 960,
      minHeight: 600,
      show: false,
      title: 'Cablewright',
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      webPreferences: { preload: this.#parts.preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false, navigateOnDragDrop: false },
    });
    this.#window = window;
    lockDownContents(window.webContents, this.#parts.log);
    window.once('ready-to-show', () => window.show());
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      event.preventDefault();
      void this.#close(window);
    });
    window.on('closed', () => {
      this.#window = undefined;
    });
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#parts.beforePage();
    });
    window.webContents.on('render-process-gone', (_event, details) => this.#recover(window, details.reason));
    window.loadURL(`${APP_ORIGIN}/index.html`).catch((error: unknown) => this.#parts.log.error('The page could not be loaded', error));
  }

  /** The window itself, as the parent of dialogs. */
  get native(): BrowserWindow {
    if (this.#window === undefined) throw new Error('The window is closed');
    return this.#window;
  }

  send<E extends EventName>(event: E, payload: EventPayload<E>): void {
    this.#window?.webContents.send(event, payload);
  }

  focus(): void {
    if (this.#window === undefined) return this.open();
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  showDocumentState(state: { readonly title: string; readonly isDirty: boolean }): void {
    this.#state = state;
    this.#window?.setTitle(`${state.isDirty ? '• ' : ''}${state.title} — Cablewright`);
    this.#window?.setDocumentEdited(state.isDirty);
  }

  requestClose(): void {
    this.#window?.close();
  }

  /** A page that ended by itself is loaded again, unless it ends again at once; its journals offer what was not saved. */
  #recover(window: BrowserWindow, reason: string): void {
    this.#parts.log.error(`The page ended: ${reason}`);
    this.#state = { ...this.#state, isDirty: false };
    const sinceLastMs = Date.now() - this.#endedAtMs;
    this.#endedAtMs = Date.now();
    if (reason !== 'clean-exit' && sinceLastMs > RELOAD_PAUSE_MS) window.webContents.reload();
  }

  async #close(window: BrowserWindow): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      const answer = this.#state.isDirty ? await this.#parts.askToSave(this.#state.title) : 'discard';
      if (answer === 'save') this.send('app.closeRequested', {});
      if (answer !== 'discard') return;
      await this.#parts.beforeClose();
      window.destroy();
    } finally {
      this.#isAsking = false;
    }
  }
}
