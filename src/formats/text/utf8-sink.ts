/** Words encoded together: enough for few calls, little enough for any machine. UTF-16 units. */
const batch = 256 * 1024;

/** Collects words and gives them back in UTF-8; no string of the whole is ever made, which could be too long for one. */
export type Utf8Sink = Readonly<{
  /** Nothing that is written begins or ends inside a pair of surrogates. */
  write: (words: string) => void;
  /** All that was written, without a byte order mark. To be called once. */
  finish: () => Uint8Array;
}>;

export function createUtf8Sink(): Utf8Sink {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting = '';
  const flush = (): void => {
    chunks.push(encoder.encode(waiting));
    waiting = '';
  };
  return {
    write: (words) => {
      waiting += words;
      if (waiting.length >= batch) flush();
    },
    finish: () => {
      flush();
      return joined(chunks);
    },
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
