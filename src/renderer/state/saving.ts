/** Commands of this window that are on their way: nothing may be decided by what they will have changed. */
const underWay = new Set<Promise<unknown>>();

/** Counts a command as on its way until the promise settles, which is to be when what it changed is on screen. */
export async function whileSaving<T>(command: Promise<T>): Promise<T> {
  underWay.add(command);
  try {
    return await command;
  } finally {
    underWay.delete(command);
  }
}

/** Does something once every command that is on its way now is done. It counts as on its way from now on. */
export function afterSaving<T>(command: () => Promise<T>): Promise<T> {
  return whileSaving(Promise.allSettled([...underWay]).then(command));
}

export function isSaving(): boolean {
  return underWay.size > 0;
}

/** Settles when no command is on its way and what the last one changed is on screen. */
export async function saved(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}
