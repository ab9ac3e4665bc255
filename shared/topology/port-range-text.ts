import { err, ok, type Result } from '../base/result.ts';
import type { Port } from '../model/ports.ts';

/* A name that ends in a number, which may be padded. */
const NUMBERED = /^(.*?)(\d+)$/su;
const SPAN = /^(.*?\d+)\s*(?:-|–|\.\.|\bto\b)\s*(.*?)(\d+)$/su;

/** The shortest text that names these ports in this order: `1-24`, `Gi1/0/1-12, Gi1/0/25-36`. */
export function portRangeText(keys: readonly string[]): string {
  const runs: { first: string; last: string; step: number }[] = [];
  for (const key of keys) {
    const run = runs.at(-1);
    const step = run === undefined ? undefined : stepBetween(run.last, key);
    if (run !== undefined && step !== undefined && (run.step === 0 || run.step === step)) Object.assign(run, { last: key, step });
    else runs.push({ first: key, last: key, step: 0 });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${NUMBERED.exec(last)?.[2] ?? last}`)).join(', ');
}

/* 1 or -1 where one key counts on to the other. */
function stepBetween(from: string, to: string): number | undefined {
  const [a, b] = [NUMBERED.exec(from), NUMBERED.exec(to)];
  if (a === null || b === null || a[1] !== b[1]) return undefined;
  const step = Number(b[2]) - Number(a[2]);
  return Math.abs(step) === 1 ? step : undefined;
}

/**
 * The ports a text names: `1-24`, `24-1` backwards, `Gi1/0/1-24`, `1, 3, 5-8`. Bare numbers also find `Gi1/0/7`, in the first group that has them.
 * The error is one sentence.
 */
export function readPortRange(ports: readonly Port[], text: string, labelOf: (key: string) => string | undefined = () => undefined): Result<readonly Port[], string> {
  const found: Port[] = [];
  const parts = text.split(/[,;]/u).map((part) => part.trim()).filter((part) => part !== '');
  for (const part of parts) {
    const named = portsOfPart(ports, part, labelOf);
    if (named === undefined) return err(`There is no port "${part}": ${ports.length === 0 ? 'the device has no ports' : `its ports are ${summary(ports)}`}.`);
    found.push(...named.filter((port) => !found.includes(port)));
  }
  return ok(found);
}

const summary = (ports: readonly Port[]): string => {
  const text = portRangeText(ports.map(({ key }) => key));
  return text.length > 90 ? `${text.slice(0, 88)}…` : text;
};

function portsOfPart(ports: readonly Port[], part: string, labelOf: (key: string) => string | undefined): readonly Port[] | undefined {
  const one = portMeant(ports, part, labelOf);
  if (one !== undefined) return [one];
  const span = SPAN.exec(part);
  const first = span?.[1] === undefined ? undefined : portMeant(ports, span[1], labelOf);
  if (span === null || first === undefined) return undefined;
  const last = endOfSpan(ports, first, `${span[2] ?? ''}${span[3] ?? ''}`, labelOf);
  return last === undefined ? undefined : between(ports, first, last);
}

/* `Gi1/0/1-24`: the second number counts in the first one's group before it is looked for elsewhere. */
function endOfSpan(ports: readonly Port[], first: Port, text: string, labelOf: (key: string) => string | undefined): Port | undefined {
  const number = /^\d+$/u.test(text) ? Number(text) : undefined;
  const inGroup = number === undefined ? undefined : ports.find((port) => port.group.prefix === first.group.prefix && port.group.first + port.index === number);
  return inGroup ?? portMeant(ports, text, labelOf);
}

function portMeant(ports: readonly Port[], text: string, labelOf: (key: string) => string | undefined): Port | undefined {
  const wanted = text.trim().toLowerCase();
  const named = ports.find(({ key }) => key.toLowerCase() === wanted) ?? ports.find(({ key }) => labelOf(key)?.toLowerCase() === wanted);
  if (named !== undefined || !/^\d+$/u.test(wanted)) return named;
  return ports.find((port) => port.group.first + port.index === Number(wanted));
}

function between(ports: readonly Port[], first: Port, last: Port): readonly Port[] {
  const [from, to] = [ports.indexOf(first), ports.indexOf(last)];
  return from <= to ? ports.slice(from, to + 1) : ports.slice(to, from + 1).reverse();
}
