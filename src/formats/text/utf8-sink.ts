/** Words encoded together: enough for few calls, little enough for any machine. UTF-16 units. */
const batch = 256 * 1024;

/** Hands words on in UTF-8; no string of the whole is ever made, which could be too long for one. */
export type Utf8Sink = Readonly<{
  /** Nothing that is written begins or ends inside a pair of surrogates. */
  write: (words: string) => void;
  /** Hands on what was not handed on yet. */
  finish: () => void;
}>;

/** Without a byte order mark. */
export function createUtf8Sink(sink: Readonly<{ write: (bytes: Uint8Array) => void }>): Utf8Sink {
  const encoder = new TextEncoder();
  let waiting = '';
  const flush = (): void => {
    if (waiting !== '') sink.write(encoder.encode(waiting));
    waiting = '';
  };
  return {
    write: (words) => {
      waiting += words;
      if (waiting.length >= batch) flush();
    },
    finish: flush,
  };
}
