import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LayoutClient } from '../../../renderer/workers/layout-client.ts';
import { placesOf, toElkGraph } from '../../../renderer/workers/layout-graph.ts';
import type { LayoutRequest } from '../../../renderer/workers/layout-protocol.ts';

const SIZES = { nodeWidth: 184, nodeHeight: 58, gapX: 44, gapY: 108, maxPerRow: 10, grid: 20 } as const;

const anyRequest: fc.Arbitrary<LayoutRequest> = fc.integer({ min: 1, max: 25 }).chain((count) => {
  const name = fc.nat(count - 1).map((n) => `node ${n}`);
  return fc.array(fc.record({ from: name, to: name }), { maxLength: 40 }).map((edges) => ({ ...SIZES, nodes: Array.from({ length: count }, (_, n) => `node ${n}`), edges: edges.filter(({ from, to }) => from !== to) }));
});

const layOut = async (request: LayoutRequest) => placesOf(await new ELK().layout(toElkGraph(request)), request);

describe('a layout', () => {
  it('gives every node a place of its own, on the grid', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const places = await layOut(request);
        expect(places.map(({ id }) => id).sort()).toEqual([...request.nodes].sort());
        for (const { x, y } of places) expect([Math.abs(x % SIZES.grid), Math.abs(y % SIZES.grid)]).toEqual([0, 0]);
        for (const a of places) for (const b of places) expect(a === b || Math.abs(a.x - b.x) >= SIZES.nodeWidth || Math.abs(a.y - b.y) >= SIZES.nodeHeight).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same diagram', async () => {
    const request: LayoutRequest = { ...SIZES, nodes: ['a', 'b', 'c', 'd'], edges: [{ from: 'a', to: 'b' }, { from: 'a', to: 'c' }, { from: 'c', to: 'd' }] };
    expect(await layOut(request)).toEqual(await layOut(request));
  });

  it('puts what an edge points at below where it comes from', async () => {
    const places = await layOut({ ...SIZES, nodes: ['server', 'switch'], edges: [{ from: 'switch', to: 'server' }] });
    const y = (id: string): number => places.find((place) => place.id === id)?.y ?? Number.NaN;
    expect(y('server')).toBeGreaterThan(y('switch'));
  });
});

/** Stands in for a worker: keeps what it is sent, and answers nothing. */
class SilentWorker extends EventTarget {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  isTerminated = false;
  readonly sent: unknown[] = [];
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

describe('the layout client', () => {
  const request: LayoutRequest = { ...SIZES, nodes: ['a'], edges: [] };

  function client() {
    const workers: SilentWorker[] = [];
    return {
      workers,
      client: new LayoutClient(() => {
        const worker = new SilentWorker();
        workers.push(worker);
        return worker;
      }),
    };
  }

  it('tells whoever waits that the layout was cancelled, and ends the worker', async () => {
    const { client: layouts, workers } = client();
    const answer = layouts.layout(request);
    layouts.cancel();
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  it('starts another worker after one was cancelled', async () => {
    const { client: layouts, workers } = client();
    const first = layouts.layout(request);
    layouts.cancel();
    await first;
    const second = layouts.layout(request);
    expect(workers).toHaveLength(2);
    layouts.cancel();
    await second;
  });

  it('says so when the worker cannot start', async () => {
    const { client: layouts, workers } = client();
    const answer = layouts.layout(request);
    workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'no such file' }));
    expect(await answer).toEqual({ kind: 'failed', reason: 'no such file' });
  });
});
