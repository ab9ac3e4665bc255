import type { Session, WebContents } from 'electron';
import type { Log } from '../logging/file-log.ts';
import { isAppUrl, schemeOf } from './app-origin.ts';

const OWN_PROTOCOLS: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** No permissions, no devices, no downloads, no network: nothing leaves this computer and nothing comes in. */
export function lockDownSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOwn = OWN_PROTOCOLS.has(schemeOf(url));
    if (!isOwn) log.error(`Blocked a request to ${url}`);
    answer({ cancel: !isOwn });
  });
}

/** The page stays the application's page: no navigation, no new windows, no embedded pages. */
export function lockDownContents(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(({ url }) => {
    log.error(`Refused to open a window for ${url}`);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (isAppUrl(event.url) && event.isSameDocument) return;
    log.error(`Refused to navigate to ${event.url}`);
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
