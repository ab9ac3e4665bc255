import type { Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs, expect, launchApp, closeApp, test } from './support/electron-app.ts';

/** One request through the page's own bridge, as the application makes it. */
async function ask(page: Page, channel: string, request: object = {}): Promise<{ ok: boolean; value?: Record<string, unknown>; error?: { code: string } }> {
  return page.evaluate(
    async ([name, payload]) => {
      const withBytes = 'text' in payload ? { ...payload, bytes: new TextEncoder().encode(String(payload.text)) } : payload;
      if ('text' in withBytes) delete withBytes.text;
      const answer = await Reflect.get(window, 'cablewright').call[String(name)](withBytes);
      return JSON.parse(JSON.stringify(answer, (_, each) => (each instanceof Uint8Array ? new TextDecoder().decode(each) : each)));
    },
    [channel, request] as const,
  );
}

test('a design is saved where the person says, opened again, and another program\u2019s change is noticed', async ({ launch, folder }) => {
  const file = join(folder, 'room.cablewright');
  const app = await launch();
  await answerDialogs(app, { savePath: join(folder, 'room'), openPaths: [file] });
  const { handle } = (await ask(app.page, 'document.create', { name: 'Room' })).value ?? {};
  expect(await ask(app.page, 'document.save', { handle, text: 'one' })).toMatchObject({ error: { code: 'never-saved' } });
  expect(await ask(app.page, 'document.saveAs', { handle, text: 'one', suggestedName: 'Room' })).toMatchObject({ value: { kind: 'saved', name: 'room.cablewright' } });
  expect(await ask(app.page, 'document.save', { handle, text: 'two' })).toMatchObject({ ok: true });
  expect(await ask(app.page, 'document.openDialog')).toMatchObject({ value: { kind: 'opened', document: { name: 'room.cablewright', bytes: 'two', hasFile: true } } });
  await writeFile(file, 'theirs, and longer');
  expect(await ask(app.page, 'document.save', { handle, text: 'three' })).toMatchObject({ error: { code: 'changed-on-disk' } });
  expect(await ask(app.page, 'document.save', { handle, text: 'three', overwriteChanged: true })).toMatchObject({ ok: true });
  expect([await readFile(file, 'utf8'), await readFile(`${file}.bak`, 'utf8')]).toEqual(['three', 'theirs, and longer']);
  expect(await ask(app.page, 'recent.list')).toMatchObject({ value: { files: [{ name: 'room.cablewright', exists: true }] } });
});

test('several exported files go into one folder, after a question when some exist', async ({ launch, folder }) => {
  const app = await launch();
  const files = (text: string) => ['a.csv', 'b.csv'].map((name) => ({ name, text }));
  const save = (text: string) =>
    app.page.evaluate(
      (list) => Reflect.get(window, 'cablewright').call['export.save']({ kind: 'csv', files: list.map((each) => ({ name: each.name, bytes: new TextEncoder().encode(each.text) })) }),
      files(text),
    );
  await answerDialogs(app, { openPaths: [folder], button: 1 });
  expect(await save('first')).toMatchObject({ value: { kind: 'exported', names: ['a.csv', 'b.csv'] } });
  expect(await save('second')).toMatchObject({ value: { kind: 'cancelled' } });
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('first');
  await answerDialogs(app, { button: 0 });
  expect(await save('third')).toMatchObject({ value: { kind: 'exported' } });
  expect(await readFile(join(folder, 'b.csv'), 'utf8')).toBe('third');
});

test('closing asks when there are unsaved changes: cancel stays, save tells the page, don\u2019t save closes', async ({ launch }) => {
  const app = await launch();
  await app.page.evaluate(() => {
    Reflect.set(window, 'closeRequests', 0);
    Reflect.get(window, 'cablewright').on('app.closeRequested', () => Reflect.set(window, 'closeRequests', Number(Reflect.get(window, 'closeRequests')) + 1));
  });
  /* The page may report its own state as it starts; the last word counts. */
  const makeDirty = () => ask(app.page, 'app.setDocumentState', { title: 'Room', isDirty: true });
  const close = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const requests = () => app.page.evaluate(() => Number(Reflect.get(window, 'closeRequests')));
  await makeDirty();
  await answerDialogs(app, { button: 2 });
  await close();
  expect(await requests()).toBe(0);
  await answerDialogs(app, { button: 0 });
  await close();
  await expect.poll(requests).toBe(1);
  await makeDirty();
  await answerDialogs(app, { button: 1 });
  const ended = app.electron.waitForEvent('close');
  await close();
  await ended;
});

test('a second start hands its file to the window that is there', async ({ launch, folder }) => {
  const app = await launch();
  await writeFile(join(folder, 'other.cablewright'), 'other');
  const requested = app.page.evaluate(
    () => new Promise<string>((resolve) => Reflect.get(window, 'cablewright').on('document.openRequested', (request: { name: string }) => resolve(request.name))),
  );
  const second = launchApp({ dataFolder: join(folder, 'data'), args: [join(folder, 'other.cablewright')] }).then(closeApp, () => undefined);
  expect(await requested).toBe('other.cablewright');
  await second;
  expect(app.electron.windows()).toHaveLength(1);
});

test('changes that were not saved survive a kill', async ({ launch, folder }) => {
  const file = join(folder, 'room.cablewright');
  await writeFile(file, 'one');
  const app = await launch();
  await answerDialogs(app, { openPaths: [file] });
  const opened = await ask(app.page, 'document.openDialog');
  const handle = Reflect.get(Object(opened.value?.['document']), 'handle');
  expect(await ask(app.page, 'journal.append', { handle, entries: ['{"a":1}'] })).toMatchObject({ ok: true });
  const gone = app.electron.waitForEvent('close');
  app.electron.process().kill('SIGKILL');
  await gone;
  const next = await launch();
  await answerDialogs(next, { openPaths: [file] });
  expect(await ask(next.page, 'document.openDialog')).toMatchObject({ value: { document: { recovery: { entryCount: 1 } } } });
});
