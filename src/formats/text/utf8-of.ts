/** Pieces encoded together: enough for few calls, little enough for no string beyond what a machine holds. UTF-16 units. */
const batch = 4 * 1024 * 1024;

/** The pieces in UTF-8, joined, without a byte order mark. No piece begins or ends inside a pair of surrogates. */
export function utf8Of(parts: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (waiting.length > 0) chunks.push(encoder.encode(waiting.join('')));
    waiting = [];
    length = 0;
  };
  for (const part of parts) {
    waiting.push(part);
    length += part.length;
    if (length >= batch) flush();
  }
  flush();
  return joined(chunks);
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
