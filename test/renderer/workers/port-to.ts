import type { Port } from '../../../renderer/workers/request.ts';

/** A worker's two ends in one process: messages are copied and come later, as between real threads. `serve` is the worker's side. */
export function portTo(serve: (port: Port) => void): Port {
  const inside: Port = { postMessage: (message) => deliver(outside, message), onmessage: null };
  const outside: Port = { postMessage: (message) => deliver(inside, message), onmessage: null, onerror: null, terminate: () => { inside.onmessage = null; outside.onmessage = null; } };
  serve(inside);
  return outside;
}

function deliver(to: Port, message: unknown): void {
  const copy: unknown = structuredClone(message);
  setTimeout(() => to.onmessage?.(new MessageEvent('message', { data: copy })));
}
