/** A seeded source of uniform 32-bit unsigned integers (mulberry32): repeatable data for generators, tests and benches. */
export function seededRandom32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** A source of 32-bit integers good enough for identifiers where no crypto source is at hand. */
export function clockRandom32(): () => number {
  return seededRandom32((Date.now() ^ Math.floor(Math.random() * 0xffffffff)) >>> 0);
}
