/**
 * The browser's small memories: `local` outlives the window, at this address; `session` ends with the window. A policy of the
 * machine may refuse them, or they may be full: then nothing is remembered there, and nothing breaks.
 */
export type StorageKind = 'local' | 'session';

const prefix = 'verbatim.';

function withStorage<T>(kind: StorageKind, act: (storage: Storage) => T, otherwise: T): T {
  try {
    return act(kind === 'local' ? window.localStorage : window.sessionStorage);
  } catch {
    return otherwise;
  }
}

export function readStored(kind: StorageKind, key: string): string | null {
  return withStorage(kind, (storage) => storage.getItem(prefix + key), null);
}

export function writeStored(kind: StorageKind, key: string, value: string | null): void {
  withStorage(
    kind,
    (storage) => {
      if (value === null) storage.removeItem(prefix + key);
      else storage.setItem(prefix + key, value);
    },
    undefined,
  );
}

/** The keys that begin so. */
export function listStored(kind: StorageKind, start: string): readonly string[] {
  return withStorage(
    kind,
    (storage) =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix + start))
        .map((key) => key.slice(prefix.length)),
    [],
  );
}
