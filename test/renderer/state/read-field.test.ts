import { describe, expect, it } from 'vitest';
import { commitRead, readHalfU, readName, readOptionalName, readWatts } from '../../../renderer/state/read-field.ts';

describe('a power is read as people write it', () => {
  it.each([['850', 850], ['850 W', 850], ['850w', 850], ['3.4 kW', 3400], ['3,4kW', 3400], ['0', 0], ['', undefined], ['  ', undefined]] as const)('%o is %s', (text, powerW) => {
    expect(readWatts(text)).toEqual({ ok: true, value: powerW });
  });
  it.each(['much', '-5', '5 hp', '99999 kW'])('refuses %o', (text) => {
    expect(readWatts(text).ok).toBe(false);
  });
});

describe('a rack position is read as it stands on the rail', () => {
  it.each([['12', 24], ['U12', 24], ['12U', 24], ['12.5', 25], ['12,5', 25]] as const)('%s is %i half units', (text, halfU) => {
    expect(readHalfU(text)).toEqual({ ok: true, value: halfU });
  });
  it.each(['', 'top', '12.3'])('refuses %o', (text) => {
    expect(readHalfU(text).ok).toBe(false);
  });
});

describe('a name', () => {
  it('keeps any script and loses the space around it', () => {
    expect(readName('  サーバー <script> ')).toEqual({ ok: true, value: 'サーバー <script>' });
  });
  it.each(['', '   ', 'x'.repeat(201)])('is refused when empty or too long', (text) => {
    expect(readName(text).ok).toBe(false);
  });
  it('may be left out where it is optional', () => {
    expect(readOptionalName(' ')).toEqual({ ok: true, value: undefined });
  });
});

it('an edit runs only on what could be read', () => {
  const seen: unknown[] = [];
  expect(commitRead(readName('A'), (name) => seen.push(name))).toBeUndefined();
  expect(commitRead(readName(''), (name) => seen.push(name))).toMatch(/at least one/);
  expect(seen).toEqual(['A']);
});
