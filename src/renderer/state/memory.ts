import { readStored, writeStored } from './browser-storage.ts';
import { isFilled, keepJson, keptJson } from './kept-settings.ts';
import { createStore } from './store.ts';

/** The uid of the study whose settings this window has; null while none is open. */
export const studyInMemory = createStore<string | null>(null);

/**
 * How long something is remembered: `local` for good, for all studies on this computer; `study` for good, with the open study;
 * `session` until this window is closed.
 */
export type MemoryKind = 'local' | 'study' | 'session';

/** Reads what was remembered under `key`; null where there is nothing or it is not JSON. The caller checks its shape. */
export function recall(kind: MemoryKind, key: string): unknown {
  try {
    return JSON.parse(recallJson(kind, key) ?? 'null');
  } catch {
    return null;
  }
}

/** Remembers a JSON value under `key`. */
export function remember(kind: MemoryKind, key: string, value: unknown): void {
  put(kind, key, JSON.stringify(value));
}

export function forget(kind: MemoryKind, key: string): void {
  put(kind, key, null);
}

function recallJson(kind: MemoryKind, key: string): string | null {
  const study = studyInMemory.get();
  if (kind === 'study' && study !== null) return keptJson({ study }, key);
  if (kind === 'local' && isFilled('program')) return keptJson('program', key);
  return readStored(kind === 'local' ? 'local' : 'session', key);
}

function put(kind: MemoryKind, key: string, json: string | null): void {
  const study = studyInMemory.get();
  if (kind === 'study' && study !== null) return keepJson({ study }, key, json);
  // The browser's own memory answers before the engine does, so that the first paint has the right colours.
  writeStored(kind === 'local' ? 'local' : 'session', key, json);
  if (kind === 'local') keepJson('program', key, json);
}
