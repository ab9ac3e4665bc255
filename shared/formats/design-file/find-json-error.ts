/** Where JSON text breaks its grammar; lines and columns count from 1. */
export interface JsonErrorPlace {
  readonly line: number;
  readonly column: number;
  /** What is wrong there, for example `a comma or ] is missing`. */
  readonly reason: string;
}

/**
 * Finds the first place where text stops being JSON (RFC 8259). Engines word this differently and often name no place at all.
 * Keeps its own stack, so that deep nesting cannot exhaust the engine's.
 */
export function findJsonError(text: string): JsonErrorPlace {
  const { at, reason } = scan(text);
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1, reason };
}

interface Stop {
  readonly at: number;
  readonly reason: string;
}

type Expectation = 'value' | 'value-or-]' | 'key' | 'key-or-}' | 'after';

const SPACE = /[ \t\r\n]*/y;
const PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** The end of what `pattern` matches at a place; undefined when it does not. */
function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The end of the text in quotes that begins at a place. A loop, because one pattern for it all exhausts the engine's stack on long texts. */
function stringEnd(text: string, at: number): number | undefined {
  let end = matchEnd(PLAIN_TEXT, text, at + 1) ?? text.length;
  for (let next = matchEnd(ESCAPE, text, end); next !== undefined; next = matchEnd(ESCAPE, text, end)) end = matchEnd(PLAIN_TEXT, text, next) ?? next;
  return text[end] === '"' ? end + 1 : undefined;
}

const skipSpace = (text: string, at: number): number => matchEnd(SPACE, text, at) ?? at;

function scan(text: string): Stop {
  const open: ('[' | '{')[] = [];
  let expected: Expectation = 'value';
  let at = skipSpace(text, 0);
  for (;;) {
    const step: Step = expected === 'after' ? afterValue(text, at, open) : expected.startsWith('key') ? keyPart(text, at, expected, open) : valuePart(text, at, expected, open);
    if ('reason' in step) return step;
    at = skipSpace(text, step.at);
    expected = step.next;
  }
}

type Step = Stop | { readonly at: number; readonly next: Expectation };

const stop = (text: string, at: number, reason: string): Stop => ({ at, reason: at >= text.length ? 'the text ends too early' : reason });

function valuePart(text: string, at: number, expected: Expectation, open: ('[' | '{')[]): Step {
  const first = text[at];
  if (first === ']' && expected === 'value-or-]') return close(at, open);
  if (first === '[' || first === '{') {
    open.push(first);
    return { at: at + 1, next: first === '[' ? 'value-or-]' : 'key-or-}' };
  }
  if (first === '"') return stringPart(text, at, 'after');
  const end = matchEnd(SCALAR, text, at);
  return end === undefined ? stop(text, at, 'a value is missing or malformed') : { at: end, next: 'after' };
}

function stringPart(text: string, at: number, next: Expectation): Step {
  const end = stringEnd(text, at);
  return end === undefined ? { at, reason: 'a text in quotes is malformed or has no end' } : { at: end, next };
}

function keyPart(text: string, at: number, expected: Expectation, open: ('[' | '{')[]): Step {
  if (text[at] === '}' && expected === 'key-or-}') return close(at, open);
  if (text[at] !== '"') return stop(text, at, 'a name in quotes is missing');
  const key = stringPart(text, at, 'value');
  if ('reason' in key) return key;
  const colonAt = skipSpace(text, key.at);
  return text[colonAt] === ':' ? { at: colonAt + 1, next: 'value' } : stop(text, colonAt, 'a colon is missing');
}

function afterValue(text: string, at: number, open: ('[' | '{')[]): Step {
  const inside = open.at(-1);
  if (inside === undefined) return { at, reason: 'there is text after the end' };
  if (text[at] === ',') return { at: at + 1, next: inside === '[' ? 'value' : 'key' };
  if (text[at] === (inside === '[' ? ']' : '}')) return close(at, open);
  return stop(text, at, inside === '[' ? 'a comma or ] is missing' : 'a comma or } is missing');
}

function close(at: number, open: ('[' | '{')[]): Step {
  open.pop();
  return { at: at + 1, next: 'after' };
}
