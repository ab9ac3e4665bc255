import { mkdir, open, readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DocumentService } from '../../../electron/main/documents/document-service.ts';
import { JournalFolder } from '../../../electron/main/documents/journal.ts';
import { OpenDocuments } from '../../../electron/main/documents/open-documents.ts';
import { RecentFiles } from '../../../electron/main/documents/recent-files.ts';
import { RecentPictures } from '../../../electron/main/documents/recent-pictures.ts';
import { Samples } from '../../../electron/main/documents/samples.ts';
import { MAX_PICTURE_BYTES } from '../../../shared/ipc/channels.ts';
import { documentHandleSchema, MAX_PACKED_BYTES } from '../../../shared/ipc/values.ts';
import { bytesOf, codeOf, memoryLog, temporaryFolder, textOf, value } from '../support.ts';

/** One start of the program on a folder; calling it again is the next start. */
function start(folder: string) {
  const recent = new RecentFiles(join(folder, 'recent.json'), new RecentPictures(join(folder, 'pictures')), memoryLog());
  const parts = { documents: new OpenDocuments(), journals: new JournalFolder(join(folder, 'journals')), recent, samples: new Samples(join(folder, 'samples')) };
  return { recent, service: new DocumentService(parts) };
}

async function folderWith(name: string, content: string): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, name), content);
  return { folder, file: join(folder, name) };
}

describe('pictures of recent files', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  const picturesOf = async (folder: string) => (await start(folder).recent.list()).map(({ picture }) => picture && [...picture]);

  test('a picture is there after the next start, and goes with its entry', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const { service, recent } = start(folder);
    const { handle } = value(await service.openFile(file));
    expect(await picturesOf(folder)).toEqual([undefined]);
    value(await service.keepPicture(handle, png));
    expect(await picturesOf(folder)).toEqual([[...png]]);
    await recent.remove((await recent.list())[0]?.id ?? '');
    expect(await readdir(join(folder, 'pictures'))).toEqual([]);
  });

  test('what is no picture, too large, or of a design without a file is not kept', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const { service } = start(folder);
    const { handle } = value(await service.openFile(file));
    const large = new Uint8Array(MAX_PICTURE_BYTES + 1);
    large.set(png);
    for (const picture of [bytesOf('no picture'), large]) value(await service.keepPicture(handle, picture));
    value(await service.keepPicture(service.create('New'), png));
    expect(await picturesOf(folder)).toEqual([undefined]);
  });
});

describe('opening', () => {
  test('a file comes with its name and bytes, and is remembered as recent', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const { service, recent } = start(folder);
    const opened = value(await service.openFile(file));
    expect({ name: opened.name, text: textOf(opened.bytes), hasFile: opened.hasFile }).toEqual({ name: 'room.cablewright', text: 'one', hasFile: true });
    expect(JSON.stringify(opened.handle)).not.toContain(folder);
    expect((await recent.list()).map(({ name, exists }) => [name, exists])).toEqual([['room.cablewright', true]]);
    expect(await start(folder).recent.list()).toHaveLength(1);
  });

  test('a missing file, a folder and a file that is too large are refused', async () => {
    const folder = await temporaryFolder();
    const { service, recent } = start(folder);
    const large = await open(join(folder, 'large.cablewright'), 'w');
    await large.truncate(MAX_PACKED_BYTES + 1);
    await large.close();
    expect(codeOf(await service.openFile(join(folder, 'gone.cablewright')))).toBe('file-missing');
    expect(codeOf(await service.openFile(folder))).toBe('not-a-file');
    expect(codeOf(await service.openFile(join(folder, 'large.cablewright')))).toBe('too-large');
    expect(await recent.list()).toEqual([]);
  });

  test('a sample has no file, so saving asks for a place and never changes the sample', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'samples'));
    await writeFile(join(folder, 'samples/office.cablewright'), 'sample');
    const { service } = start(folder);
    const sample = value(await service.openSample('office'));
    expect(sample.hasFile).toBe(false);
    expect(codeOf(await service.save(sample.handle, bytesOf('changed'), true))).toBe('never-saved');
    expect(await readFile(join(folder, 'samples/office.cablewright'), 'utf8')).toBe('sample');
    expect(codeOf(await service.openSample('../recent'))).toBe('unknown-sample');
  });
});

describe('saving', () => {
  test('writes again and again without a question', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const { service } = start(folder);
    const { handle } = value(await service.openFile(file));
    for (const content of ['two', 'three']) expect(value(await service.save(handle, bytesOf(content), false)).name).toBe('room.cablewright');
    expect(await readFile(file, 'utf8')).toBe('three');
  });

  test('a file that another program changed is not overwritten until the person says so', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const { service } = start(folder);
    const { handle } = value(await service.openFile(file));
    await writeFile(file, 'theirs');
    expect(codeOf(await service.save(handle, bytesOf('mine'), false))).toBe('changed-on-disk');
    expect(await readFile(file, 'utf8')).toBe('theirs');
    value(await service.save(handle, bytesOf('mine'), true));
    expect([await readFile(file, 'utf8'), await readFile(`${file}.bak`, 'utf8')]).toEqual(['mine', 'theirs']);
  });

  test('a change of the same length is noticed by its time', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const { service } = start(folder);
    const { handle } = value(await service.openFile(file));
    await writeFile(file, 'two');
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    expect(codeOf(await service.save(handle, bytesOf('mine'), false))).toBe('changed-on-disk');
  });

  test('under another name the handle stands for the new file', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const { service } = start(folder);
    const { handle } = value(await service.openFile(file));
    value(await service.saveTo(handle, bytesOf('two'), join(folder, 'other.cablewright')));
    value(await service.save(handle, bytesOf('three'), false));
    expect([await readFile(file, 'utf8'), await readFile(join(folder, 'other.cablewright'), 'utf8')]).toEqual(['one', 'three']);
  });

  test('an unknown handle writes nothing', async () => {
    const folder = await temporaryFolder();
    const { service } = start(folder);
    const handle = documentHandleSchema.parse('document:00000000');
    expect(codeOf(await service.saveTo(handle, bytesOf('x'), join(folder, 'x.cablewright')))).toBe('unknown-document');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the journal', () => {
  test('changes that were not saved when the program was killed are offered at the next start', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const before = start(folder).service;
    const { handle } = value(await before.openFile(file));
    value(await before.appendJournal(handle, ['{"a":1}']));
    value(await before.appendJournal(handle, ['{"b":2}', '{"c":3}']));
    const after = start(folder).service;
    const opened = value(await after.openFile(file));
    expect(opened.recovery?.entryCount).toBe(3);
    expect(value(await after.recoverJournal(opened.handle)).entries).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
  });

  test.each(['saved', 'discarded', 'closed'])('nothing is offered after the design was %s', async (how) => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const before = start(folder).service;
    const { handle } = value(await before.openFile(file));
    value(await before.appendJournal(handle, ['{"a":1}']));
    if (how === 'saved') value(await before.save(handle, bytesOf('two'), false));
    if (how === 'discarded') value(await before.discardJournal(handle));
    if (how === 'closed') value(await before.close(handle));
    expect(value(await start(folder).service.openFile(file)).recovery).toBeUndefined();
  });

  test('an entry that was cut off by the kill is left out', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const before = start(folder).service;
    const { handle } = value(await before.openFile(file));
    value(await before.appendJournal(handle, ['{"a":1}', '{"b":2}']));
    const [journal = ''] = await readdir(join(folder, 'journals'));
    const text = await readFile(join(folder, 'journals', journal), 'utf8');
    await writeFile(join(folder, 'journals', journal), text.slice(0, -4));
    const after = start(folder).service;
    expect(value(await after.recoverJournal(value(await after.openFile(file)).handle)).entries).toEqual(['{"a":1}']);
  });

  test('a journal of another content of the file is kept aside, not offered', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const before = start(folder).service;
    value(await before.appendJournal(value(await before.openFile(file)).handle, ['{"a":1}']));
    await writeFile(file, 'someone else');
    expect(value(await start(folder).service.openFile(file)).recovery).toBeUndefined();
    expect((await readdir(join(folder, 'journals'))).every((name) => name.endsWith('.stale'))).toBe(true);
  });

  test('an offer that was not answered survives closing, and new work does not mix with it', async () => {
    const { folder, file } = await folderWith('room.cablewright', 'one');
    const first = start(folder).service;
    value(await first.appendJournal(value(await first.openFile(file)).handle, ['{"a":1}']));
    const second = start(folder).service;
    value(await second.openFile(file));
    await second.closeAll();
    const third = start(folder).service;
    const { handle, recovery } = value(await third.openFile(file));
    expect(recovery?.entryCount).toBe(1);
    value(await third.appendJournal(handle, ['{"b":2}']));
    expect(value(await third.recoverJournal(handle)).entries).toEqual(['{"b":2}']);
  });

  test('designs that never had a file are listed at the next start, once, and not those that are open', async () => {
    const folder = await temporaryFolder();
    const before = start(folder).service;
    value(await before.appendJournal(before.create('New room'), ['{"whole":1}']));
    expect(await before.listUnsaved()).toEqual([]);
    const after = start(folder).service;
    const [found, ...others] = await after.listUnsaved();
    expect([found?.name, others.length]).toEqual(['New room', 0]);
    if (found === undefined) throw new Error('nothing was offered');
    expect(value(await after.recoverJournal(found.handle)).entries).toEqual(['{"whole":1}']);
    expect(await after.listUnsaved()).toEqual([]);
  });

  test('a page that was loaded again is offered what it had', async () => {
    const folder = await temporaryFolder();
    const { service } = start(folder);
    value(await service.appendJournal(service.create('New room'), ['{"whole":1}']));
    service.releaseAll();
    expect((await service.listUnsaved()).map(({ name }) => name)).toEqual(['New room']);
  });
});
