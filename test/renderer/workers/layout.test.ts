import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../shared/geometry/box.ts';
import { LayoutClient } from '../../../renderer/workers/layout-client.ts';
import { placesOf, toElkGraph } from '../../../renderer/workers/layout-graph.ts';
import type { LayoutItem, LayoutRequest } from '../../../renderer/workers/layout-protocol.ts';

const GAPS = { gapX: 44, gapY: 100 } as const;
const item = (id: string, width = 184, height = 58): LayoutItem => ({ id, width, height });

/* Edges lead from a row to a lower one, as the diagram's own do. */
const anyRequest: fc.Arbitrary<LayoutRequest> = fc
  .record({ heights: fc.array(fc.array(fc.integer({ min: 20, max: 800 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }) })
  .map(({ heights, ends }) => {
    const rows = heights.map((row, index) => row.map((height, n) => item(`${index}.${n}`, 184, height)));
    const all = rows.flat().map(({ id }) => id);
    const pairs = ends.map(([a, b]) => [all[a % all.length] ?? '', all[b % all.length] ?? ''].sort());
    return { ...GAPS, rows, edges: pairs.flatMap(([from = '', to = '']) => (from.split('.')[0] === to.split('.')[0] ? [] : [{ from, to }])) };
  });

const layOut = async (request: LayoutRequest) => placesOf(await new ELK().layout(toElkGraph(request)));

describe('a layout', () => {
  it('gives every item a place of its own', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const places = await layOut(request);
        const items = new Map(request.rows.flat().map((each) => [each.id, each]));
        expect(places.map(({ id }) => id).sort()).toEqual([...items.keys()].sort());
        const boxes = places.map(({ id, x, y }) => ({ x, y, width: items.get(id)?.width ?? 0, height: items.get(id)?.height ?? 0 }));
        for (const a of boxes) for (const b of boxes) expect(a === b || !overlaps(a, b)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same diagram', async () => {
    const request: LayoutRequest = { ...GAPS, rows: [[item('a')], [item('b'), item('c')], [item('d')]], edges: [{ from: 'a', to: 'b' }, { from: 'a', to: 'c' }, { from: 'c', to: 'd' }] };
    expect(await layOut(request)).toEqual(await layOut(request));
  });

  it('puts rows below each other, with or without links between them', async () => {
    const places = await layOut({ ...GAPS, rows: [[item('router')], [item('switch', 184, 400)], [item('server'), item('camera')]], edges: [{ from: 'switch', to: 'server' }] });
    const y = (id: string): number => places.find((place) => place.id === id)?.y ?? Number.NaN;
    expect(y('switch')).toBeGreaterThan(y('router'));
    expect(y('server')).toBeGreaterThan(y('switch'));
    expect(y('camera')).toBe(y('server'));
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
  const request: LayoutRequest = { ...GAPS, rows: [[item('a')]], edges: [] };

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
