import { expect, type RunningApp } from './electron-app.ts';
import type { Counts } from './counted-hand.ts';
import { fortyEightCords, unpatchedServers } from './task-designs.ts';
import type { Task } from './task-table.ts';
import { expectCables, handOn } from './tasks-hand.ts';
import { TASKS } from './tasks.ts';

/** A task whose quickest way needs no mouse: what it begins with, and how it is done. */
export interface KeyedTask {
  readonly task: Task;
  /** What the application is started with. */
  readonly begin: (folder: string) => Promise<string>;
  readonly act: (app: RunningApp) => Promise<Counts>;
}

async function fixFirst(app: RunningApp): Promise<Counts> {
  const { page } = app;
  const hand = await handOn(app);
  const tab = page.getByRole('tab', { name: /^Findings/ });
  const count = async (): Promise<number> => Number.parseInt((await tab.textContent())?.replaceAll(/\D/g, '') ?? '', 10);
  const before = await count();
  await hand.press('F8');
  await hand.press('Control+.');
  await expect(page.getByText(/^Done: /)).toBeVisible();
  await expect.poll(count).toBeLessThan(before);
  return hand.counts();
}

async function labelCables(app: RunningApp): Promise<Counts> {
  const { page } = app;
  const hand = await handOn(app);
  await hand.press('Control+4');
  await expect(page.getByRole('grid')).toBeVisible();
  await hand.press('Control+a');
  await hand.press('Control+Shift+L');
  await expect(page.getByRole('dialog', { name: 'Label 48 cables' })).toBeVisible();
  await hand.press('Enter');
  await expect(page.getByText('48 cables labelled.')).toBeVisible();
  return hand.counts();
}

async function patchServers(app: RunningApp): Promise<Counts> {
  const hand = await handOn(app);
  await hand.press('Control+Shift+A');
  await expect(app.page.getByRole('button', { name: 'Patch 24' })).toBeFocused();
  await hand.press('Enter');
  await expectCables(app.page, 24);
  return hand.counts();
}

/** The tasks that are done with keys alone by everybody. */
export const KEYED_TASKS: readonly KeyedTask[] = [
  { task: TASKS.fixFirst, begin: async () => '--sample=office-server-room-mistakes', act: fixFirst },
  { task: TASKS.labelCables, begin: fortyEightCords, act: labelCables },
  { task: TASKS.patchServers, begin: unpatchedServers, act: patchServers },
];
