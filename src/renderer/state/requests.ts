import { createStore, type Store } from './store.ts';

/**
 * Dialogs that several places can ask for and that one component shows. Null: not wanted.
 * A request is a new value each time, so that asking again opens it again.
 */
export type DialogRequest =
  | Readonly<{ dialog: 'newStudy' }>
  | Readonly<{ dialog: 'openStudy' }>
  | Readonly<{ dialog: 'backups'; path: string }>
  | Readonly<{ dialog: 'rescue'; path: string }>
  | Readonly<{ dialog: 'import'; files: readonly File[] }>
  | Readonly<{ dialog: 'export' }>
  | Readonly<{ dialog: 'coder' }>
  | Readonly<{ dialog: 'palette'; kind: 'commands' | 'sources' }>
  | Readonly<{ dialog: 'keys' }>;

export const dialogRequest: Store<DialogRequest | null> = createStore<DialogRequest | null>(null);

export function askFor(request: DialogRequest): void {
  dialogRequest.set(request);
}

/** Whether the words to find are to have the focus as soon as their field stands. */
export const wordsWanted: Store<boolean> = createStore(false);

export function dismissDialog(): void {
  dialogRequest.set(null);
}
