/** Ends an exhaustive switch: the compiler proves that it is never reached; at run time it names the reason. */
export function assertNever(value: never, why: string): never {
  throw new Error(`${why}: unexpected ${JSON.stringify(value)}`);
}
