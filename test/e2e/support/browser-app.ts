import { test as base, expect } from '@playwright/test';
import { startStaticServer } from './static-server.ts';

interface BrowserAppFixtures {
  /** Everything that the page complained about: console errors, uncaught errors, failed requests. */
  readonly complaints: string[];
}

interface BrowserAppServer {
  readonly appUrl: string;
}

/** A test of the built renderer in a plain browser: `page.goto(appUrl)`; a page that complains fails. */
export const test = base.extend<BrowserAppFixtures, BrowserAppServer>({
  appUrl: [
    async ({}, use) => {
      const server = await startStaticServer();
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      /* Heard from the start: a chooser that opens before anybody listens would be the browser's own, and never end. */
      page.on('filechooser', () => undefined);
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => complaints.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
