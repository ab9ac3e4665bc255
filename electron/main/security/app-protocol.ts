import { protocol, type Session } from 'electron';
import { appFileResponse } from './app-files.ts';
import { APP_SCHEME } from './app-origin.ts';

/** Must run before the application is ready: makes app:// an origin with modules, workers and fetch. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
}

/** Serves the built renderer under app://. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(APP_SCHEME, (request) => appFileResponse(folder, request.url));
}
