/** The browser's small memories, which a policy of the machine may refuse: then nothing is remembered, and nothing breaks. */
function withMemory<T>(kind: 'local' | 'session', act: (memory: Storage) => T, otherwise: T): T {
  try {
    return act(kind === 'local' ? window.localStorage : window.sessionStorage);
  } catch {
    return otherwise;
  }
}

/** Reads what was remembered under `key`; null where there is nothing or it is not JSON. The caller checks its shape. */
export function recall(kind: 'local' | 'session', key: string): unknown {
  return withMemory<unknown>(
    kind,
    (memory) => JSON.parse(memory.getItem(`verbatim.${key}`) ?? 'null'),
    null,
  );
}

/** Remembers a JSON value under `key`: `local` for good, `session` until this window is closed. */
export function remember(kind: 'local' | 'session', key: string, value: unknown): void {
  withMemory(kind, (memory) => memory.setItem(`verbatim.${key}`, JSON.stringify(value)), undefined);
}

export function forget(kind: 'local' | 'session', key: string): void {
  withMemory(kind, (memory) => memory.removeItem(`verbatim.${key}`), undefined);
}
