import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { appFileResponse } from '../../../electron/main/security/app-files.ts';
import { APP_ORIGIN } from '../../../electron/main/security/app-origin.ts';

/* A renderer that was built elsewhere is tested by naming its folder. */
const folder = process.env['CABLEWRIGHT_RENDERER'] ?? join(import.meta.dirname, '../../../dist/renderer');

/** Serves the built renderer on a free port, answering exactly as app:// does: same files, same headers, same content security policy. */
export async function startStaticServer(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void appFileResponse(folder, `${APP_ORIGIN}${request.url ?? '/'}`).then(async (found) => {
      response.writeHead(found.status, Object.fromEntries(found.headers));
      response.end(new Uint8Array(await found.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
