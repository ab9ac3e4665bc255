import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Counts } from './counted-hand.ts';

const FILE = join(import.meta.dirname, '../../../docs/tasks.md');

/** How a task is done: as is quickest, or without a mouse. */
export type Way = 'mouse and keys' | 'keyboard alone';

/** A task a person does, and the most actions it may take where that is promised. */
export interface Task {
  readonly title: string;
  readonly most?: number;
}

const total = ({ clicks, drags, keys }: Counts): number => clicks + drags + keys;

const rowStart = ({ title }: Task, way: Way): string => `| ${title} | ${way} |`;

function rowOf(task: Task, way: Way, counts: Counts): string {
  const target = task.most === undefined || way === 'keyboard alone' ? '' : `${task.most} or fewer`;
  return `${rowStart(task, way)} ${counts.clicks} | ${counts.drags} | ${counts.keys} | ${total(counts)} | ${target} |`;
}

/**
 * Holds what a task took against the table in docs/tasks.md and against what is promised, so that the table stays true.
 * With UPDATE_TASKS=1 the row is written anew instead.
 */
export async function expectCounts(task: Task, way: Way, counts: Counts): Promise<void> {
  const lines = (await readFile(FILE, 'utf8')).split('\n');
  const at = lines.findIndex((line) => line.startsWith(rowStart(task, way)));
  const row = rowOf(task, way, counts);
  if (process.env['UPDATE_TASKS'] === '1') await writeFile(FILE, withRow(lines, at, row).join('\n'));
  else expect(lines[at], 'docs/tasks.md says otherwise: look at why, then run the test with UPDATE_TASKS=1').toBe(row);
  if (way === 'mouse and keys' && task.most !== undefined) expect(total(counts)).toBeLessThanOrEqual(task.most);
}

/** A new row goes under the last one of the table. */
function withRow(lines: readonly string[], at: number, row: string): readonly string[] {
  if (at >= 0) return lines.with(at, row);
  const last = lines.findLastIndex((line) => line.startsWith('|'));
  return lines.toSpliced(last + 1, 0, row);
}
