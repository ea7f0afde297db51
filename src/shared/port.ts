/**
 * The one way between the engine and whoever asks it: a two-way line for structured-cloneable messages.
 * Each host has an adapter of a few lines (message ports, a web socket, an in-process channel).
 */
export type Port = Readonly<{
  send: (message: unknown) => void;
  /** Called once, before the first message may arrive. */
  onMessage: (listener: (message: unknown) => void) => void;
  onClose: (listener: () => void) => void;
  close: () => void;
}>;
