import { app, ipcMain, nativeTheme, session } from 'electron';
import { openingFromArguments } from './app/arguments.ts';
import { appFolders } from './app/folders.ts';
import { PendingOpenings } from './app/pending-openings.ts';
import { receiveOpenings } from './app/single-instance.ts';
import { DocumentService } from './documents/document-service.ts';
import { JournalFolder } from './documents/journal.ts';
import { OpenDocuments } from './documents/open-documents.ts';
import { RecentFiles } from './documents/recent-files.ts';
import { RecentPictures } from './documents/recent-pictures.ts';
import { Samples } from './documents/samples.ts';
import { appHandlers } from './ipc/app-handlers.ts';
import { registerHandlers } from './ipc/channel-handlers.ts';
import { nativeDialogs } from './ipc/dialogs.ts';
import { documentHandlers } from './ipc/document-handlers.ts';
import { exportHandlers } from './ipc/export-handlers.ts';
import { journalHandlers } from './ipc/journal-handlers.ts';
import { userLibraryHandlers } from './ipc/user-library-handlers.ts';
import { fileLog } from './logging/file-log.ts';
import { setApplicationMenu } from './menu/application-menu.ts';
import { declareAppScheme, serveApp } from './security/app-protocol.ts';
import { lockDownSession } from './security/lock-down.ts';
import { SettingsStore } from './settings/settings-store.ts';
import { UserLibraryFile } from './settings/user-library-file.ts';
import { MainWindow } from './windows/main-window.ts';

declareAppScheme();
/* Chromium's own switch for running as root contradicts a sandbox for everything; the window asks for its own in any case. */
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (app.requestSingleInstanceLock()) start();
else app.quit();

/** Puts the parts together; each part does its own work. */
function start(): void {
  const folders = appFolders();
  const log = fileLog(folders.logs);
  const settings = new SettingsStore(folders.settings, log);
  const recent = new RecentFiles(folders.recent, new RecentPictures(folders.pictures), log);
  const samples = new Samples(folders.samples);
  const service = new DocumentService({ documents: new OpenDocuments(), journals: new JournalFolder(folders.journals), recent, samples });
  const pending = new PendingOpenings();
  const dialogs = nativeDialogs(() => window.native);
  const window = new MainWindow({
    preload: folders.preload,
    log,
    askToSave: dialogs.askToSave,
    beforePage: () => service.releaseAll(),
    beforeClose: () => service.closeAll(),
  });
  const applyTheme = (): void => {
    nativeTheme.themeSource = settings.current.theme;
  };

  pending.setInitial(openingFromArguments(process.argv.slice(1), process.cwd()));
  receiveOpenings(pending, window);
  registerHandlers(
    ipcMain,
    {
      ...documentHandlers({ service, recent, samples, pending, dialogs }),
      ...exportHandlers(dialogs),
      ...journalHandlers(service),
      ...userLibraryHandlers(new UserLibraryFile(folders.userLibrary)),
      ...appHandlers({ settings, window, applyTheme }),
    },
    log,
  );
  process.on('uncaughtException', (error) => log.error('Uncaught', error));
  process.on('unhandledRejection', (reason) => log.error('Unhandled', reason));
  app.on('window-all-closed', () => app.quit());
  nativeTheme.on('updated', () => window.send('theme.changed', { isDark: nativeTheme.shouldUseDarkColors }));
  void app.whenReady().then(() => {
    applyTheme();
    setApplicationMenu();
    serveApp(session.defaultSession, folders.renderer);
    lockDownSession(session.defaultSession, log);
    window.open();
    log.info(`Started ${app.getVersion()} on Electron ${process.versions.electron}`);
  });
}
