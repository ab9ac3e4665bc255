import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/formats/design-file/sha256.ts';

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('gives the published digest of %j', (text, digest) => {
    expect(sha256(new TextEncoder().encode(text))).toBe(digest);
  });

  it('agrees with the platform on everything, also where a block ends', () => {
    const platform = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(platform(bytes));
      }),
    );
    for (let length = 50; length < 140; length += 1) expect(sha256(new Uint8Array(length).fill(7))).toBe(platform(new Uint8Array(length).fill(7)));
  });
});
