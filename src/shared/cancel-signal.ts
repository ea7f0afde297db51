/** The part of an AbortSignal that everybody needs; named here because the core knows no DOM and no Node. */
export type CancelSignal = Readonly<{
  aborted: boolean;
  addEventListener: (
    type: 'abort',
    listener: () => void,
    options?: Readonly<{ once?: boolean }>,
  ) => void;
  removeEventListener: (type: 'abort', listener: () => void) => void;
}>;
