import { expect, test } from './support/electron-app.ts';

test('the window shows the application from its own protocol', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.locator('#root > *').first()).toBeVisible();
  expect(page.url()).toBe('app://cablewright/index.html');
});

test('the page has no way to node, only the frozen bridge', async ({ launch }) => {
  const { page } = await launch();
  const found = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    bridge: Object.keys(Reflect.get(window, 'cablewright')).sort(),
    replaced: Reflect.set(Reflect.get(window, 'cablewright').call, 'app.info', () => 'replaced'),
  }));
  expect(found).toEqual({ require: 'undefined', process: 'undefined', bridge: ['call', 'on'], replaced: false });
});

test('the page cannot reach the network, by fetch or by image', async ({ launch }) => {
  const { page } = await launch();
  const outcome = await page.evaluate(async () => {
    const image = new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = 'http://127.0.0.1:9/x.png';
    });
    return [await fetch('https://example.com/').then(() => 'loaded', () => 'refused'), await image];
  });
  expect(outcome).toEqual(['refused', 'refused']);
});

test('the session blocks the network even where the page is not asked', async ({ launch }) => {
  const { electron } = await launch();
  const outcome = await electron.evaluate(({ session }) => session.defaultSession.fetch('http://127.0.0.1:9/').then(() => 'loaded', (error: Error) => error.message));
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('no new window opens and the page stays where it is', async ({ launch }) => {
  const { electron, page } = await launch();
  await page.evaluate(() => window.open('https://example.com/'));
  await page.evaluate(() => location.assign('https://example.com/'));
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
  expect(page.url()).toBe('app://cablewright/index.html');
  expect(electron.windows()).toHaveLength(1);
});

test('a malformed request is refused with a sentence, and nothing else happens', async ({ launch }) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => {
    const { call } = Reflect.get(window, 'cablewright');
    return Promise.all([call['document.save']({ handle: '/etc/passwd', bytes: 'text' }), call['settings.set']({ theme: 'pink' }), call['app.info'](undefined), call['app.info']({})]);
  });
  expect(answers.slice(0, 3).map((answer) => answer.error?.code)).toEqual(['bad-request', 'bad-request', 'bad-request']);
  expect(answers[3]).toMatchObject({ ok: true, value: { isDesktop: true } });
});

test('addresses outside of the application answer with nothing', async ({ launch }) => {
  const { page } = await launch();
  const found = await page.evaluate(() =>
    Promise.all(['/package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/assets/samples/index.json'].map(async (path) => (await fetch(path)).status)),
  );
  expect(found).toEqual([404, 404, 404, 200]);
});
