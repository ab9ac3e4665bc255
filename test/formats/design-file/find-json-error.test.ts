import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../shared/formats/design-file/find-json-error.ts';

describe('findJsonError', () => {
  it.each([
    ['', 1, 1, /ends too early/],
    ['[1, 2', 1, 6, /ends too early/],
    ['[1 2]', 1, 4, /comma or \] is missing/],
    ['[1,]', 1, 4, /value is missing/],
    ['{"a" 1}', 1, 6, /colon/],
    ['{"a": 1 "b": 2}', 1, 9, /comma or } is missing/],
    ['{a: 1}', 1, 2, /name in quotes/],
    ['{"a": 1}\nx', 2, 1, /after the end/],
    ['{\n  "a": tru\n}', 2, 8, /value is missing or malformed/],
    ['["a\tb"]', 1, 2, /text in quotes/],
    ['[01]', 1, 2, /malformed/],
    ['[NaN]', 1, 2, /malformed/],
    ['["never closed', 1, 2, /has no end/],
    [']', 1, 1, /value is missing/],
  ])('finds where %j breaks', (text, line, column, reason) => {
    const found = findJsonError(text);
    expect({ line: found.line, column: found.column }).toEqual({ line, column });
    expect(found.reason).toMatch(reason);
  });

  it('is not exhausted by a text of any length, nor by any number of escapes or brackets', () => {
    const huge = 20_000_000;
    for (const [text, column] of [[`["${'x'.repeat(huge)}" 1]`, huge + 5], [`["${'\\n'.repeat(huge / 2)}" 1]`, huge + 5], ['['.repeat(huge), huge + 1]] as const) expect(findJsonError(text).column).toBe(column);
  });

  it('never reads past the place where a cut-off text ends, and always stops', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        const text = json.slice(0, cut % Math.max(1, json.length));
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        fc.pre(!isJson);
        const { line, column } = findJsonError(text);
        expect(line).toBe(1);
        expect(column).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});
