/** Where a file goes while it is made. What was handed over is not changed afterwards. */
export type ByteSink = Readonly<{ write: (bytes: Uint8Array) => void }>;

/** A file that stays in memory until it is whole. */
export type CollectedBytes = ByteSink & Readonly<{ bytes: () => Uint8Array }>;

export function collectBytes(): CollectedBytes {
  const parts: Uint8Array[] = [];
  return {
    write: (bytes) => {
      parts.push(bytes);
    },
    bytes: () => joinBytes(parts),
  };
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
