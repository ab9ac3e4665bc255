import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { installInkSheet } from '../ui/ink-sheet.ts';
import { connectChecks } from './connect-checks.ts';
import { connectDocumentState, connectKeymap, connectPlatformEvents, connectRoom, connectSettings, connectTheme } from './connect-window.ts';
import { openInitial } from './files/documents.ts';
import { findUnsavedDesigns, refreshRecentFiles } from './files/recent-files.ts';
import { Shell } from './shell/shell.tsx';

async function start(container: HTMLElement): Promise<void> {
  installInkSheet();
  await connectSettings();
  connectTheme();
  connectRoom();
  connectKeymap();
  connectDocumentState();
  connectPlatformEvents();
  connectChecks();
  createRoot(container).render(<StrictMode><Shell /></StrictMode>);
  await openInitial();
  await Promise.all([refreshRecentFiles(), findUnsavedDesigns()]);
}

const container = document.getElementById('root');
if (container !== null) void start(container);
