export type WindowCount = Readonly<{
  opened: () => void;
  closed: () => void;
  /** Counts no more: the host stops for another reason. */
  cancel: () => void;
}>;

/**
 * Calls `whenDeserted` once, `grace` milliseconds after the last window closed if none has opened meanwhile (a reload
 * closes and opens). Never before the first window: a person may take long to follow the printed address.
 */
export function countWindows(grace: number, whenDeserted: () => void): WindowCount {
  let open = 0;
  let timer: NodeJS.Timeout | undefined;
  let cancelled = false;
  return {
    opened: () => {
      open += 1;
      clearTimeout(timer);
    },
    closed: () => {
      open -= 1;
      if (open === 0 && !cancelled) timer = setTimeout(whenDeserted, grace);
    },
    cancel: () => {
      cancelled = true;
      clearTimeout(timer);
    },
  };
}
