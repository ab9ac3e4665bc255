import { buildAll } from './build/build-all.mjs';
import { setUp } from './setup/setup.mjs';
import { main } from './step.mjs';

await main(async () => {
  await setUp({ electron: 'none' });
  await buildAll();
});
