/** How a file is made up, which decides what is done to it. */
export type SeedShape = 'text' | 'table' | 'json' | 'xml' | 'zip' | 'pdf' | 'binary';

/** A small file that is readable, to be damaged. */
export type Seed = Readonly<{ fileName: string; shape: SeedShape; bytes: Uint8Array }>;

/** A seed of text in UTF-8. */
export function textSeed(fileName: string, shape: SeedShape, text: string): Seed {
  return { fileName, shape, bytes: new TextEncoder().encode(text) };
}
