import { describe, expect, it } from 'vitest';
import { answerRequests, type Port, RequestClient } from '../../../renderer/workers/request.ts';
import { portTo } from './port-to.ts';

const client = (answer: (request: number) => number | Promise<number>): RequestClient<number, number> => new RequestClient(() => portTo((port) => answerRequests<number, number>(port, answer)));

describe('questions to a worker', () => {
  it('each get their own answer, whatever the order', async () => {
    const waiting: ((value: number) => void)[] = [];
    const asked = client((n) => (n === 1 ? new Promise((resolve) => waiting.push(resolve)) : n * 10));
    const [first, second] = [asked.ask(1), asked.ask(2)];
    expect(await second).toBe(20);
    waiting[0]?.(10);
    expect(await first).toBe(10);
  });

  it('that end in an exception are told so, and the next one is answered', async () => {
    const asked = client((n) => {
      if (n === 1) throw new Error('no one');
      return n;
    });
    await expect(asked.ask(1)).rejects.toThrow('no one');
    expect(await asked.ask(2)).toBe(2);
  });

  it('that are stopped are told why, and the worker starts anew', async () => {
    let starts = 0;
    const asked = new RequestClient<number, number>(() => {
      starts += 1;
      return portTo((port: Port) => answerRequests<number, number>(port, (n) => (n === 1 ? new Promise(() => undefined) : n)));
    });
    const first = asked.ask(1);
    asked.stop('Enough.');
    await expect(first).rejects.toThrow('Enough.');
    expect(await asked.ask(2)).toBe(2);
    expect(starts).toBe(2);
  });
});
