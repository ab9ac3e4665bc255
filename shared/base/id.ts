/** An identifier that carries the kind of its record: `rack:V1StGXR8_Z5j`. Two kinds never mix in the type checker. */
export type Id<K extends string> = `${K}:${string}` & { readonly __kind: K };

/** Yields the unique part of new identifiers: 12 characters of the URL-safe alphabet. */
export type IdSource = () => string;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-';
const LENGTH = 12;

/** Makes an id source from a source of random 32-bit integers, so that tests and generators can be seeded. */
export function idSource(random32: () => number): IdSource {
  return () => {
    let text = '';
    for (let i = 0; i < LENGTH; i += 1) text += ALPHABET.charAt((random32() >>> 8) & 63);
    return text;
  };
}

/** Joins a kind and a unique part. The one place where the brand is put on. */
export function makeId<K extends string>(kind: K, unique: string): Id<K> {
  return `${kind}:${unique}` as Id<K>;
}
