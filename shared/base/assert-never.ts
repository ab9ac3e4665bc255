/** Ends a switch over a union: the compiler refuses it while a case is missing. Throws only when data escaped validation. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
