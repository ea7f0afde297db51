import { useSyncExternalStore } from 'react';

/** Under this width side panes become drawers. */
const narrowQuery = '(max-width: 999px)';

/** Null where there is no layout at all. */
const watch = (): MediaQueryList | null =>
  (window as Partial<Window>).matchMedia?.(narrowQuery) ?? null;

function subscribe(listener: () => void): () => void {
  const query = watch();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

/** Whether the window is too narrow for panes side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => watch()?.matches === true);
}
