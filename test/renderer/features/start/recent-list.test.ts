// @vitest-environment jsdom
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { pictureUrl } from '../../../../renderer/features/start/picture-url.ts';
import { RecentList } from '../../../../renderer/features/start/recent-list.tsx';
import { type RecentFile, useRecentFiles } from '../../../../renderer/state/recent-files.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);
const file = (id: string, part: Partial<RecentFile>): RecentFile => ({ id, name: `${id}.cablewright`, folder: `/designs/${id}`, openedAtMs: 1_700_000_000_000, exists: true, ...part });

function shown(files: readonly RecentFile[]): readonly string[] {
  useRecentFiles.getState().setFiles(files);
  const container = document.createElement('div');
  const root = createRoot(container);
  flushSync(() => root.render(createElement(RecentList, { onOpen: () => undefined, onForget: () => undefined })));
  const cards = [...container.querySelectorAll('li')].map((card) => card.innerHTML);
  root.unmount();
  return cards;
}

it('shows each recent design with its picture, its folder and how to take it out of the list; one that is gone says so and cannot be opened', () => {
  const [pictured, plain, gone] = shown([file('office', { picture: png }), file('closet', {}), file('lost', { exists: false, picture: png })]);
  expect(pictured).toContain(`src="${pictureUrl(png)}"`);
  for (const text of ['office.cablewright', '/designs/office', 'Take office.cablewright out of this list']) expect(pictured).toContain(text);
  expect(plain).not.toContain('<img');
  expect(gone).toContain('Not found where it was');
  expect(gone).toContain('aria-disabled="true"');
  expect(gone).not.toContain('<img');
});

it('keeps the bytes of a picture in its address', () => {
  const url = pictureUrl(png);
  expect(Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0))).toEqual(png);
});
