import { buildAll } from './build/build-all.mjs';
import { stageAssets } from './build/stage-assets.mjs';
import { inProject } from './paths.mjs';
import { setUp } from './setup/setup.mjs';
import { main } from './step.mjs';

/** Serves the renderer in a browser with instant reload, on the bridge that needs no Electron. */
await main(async () => {
  await setUp({ electron: 'none' });
  await buildAll();
  await stageAssets();
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: inProject('renderer/vite.config.ts') });
  await server.listen();
  server.printUrls();
});
