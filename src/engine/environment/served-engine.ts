import type { Port } from '../../shared/port.ts';

/** What a host needs of an engine. */
export type ServedEngine = Readonly<{
  connect: (port: Port) => void;
  /** Closes the study properly; resolves when everything is on the disk. */
  stop: () => Promise<void>;
}>;

/** What a host says to the thread or process in which its engine runs. A port travels beside `connect`. */
export type HostWord = 'connect' | 'stop';

/** Does what the host says. After `stop` the engine is closed first, then `exit` is called with the exit code. */
export function obeyHost(
  engine: ServedEngine,
  word: HostWord,
  port: Port | null,
  exit: (code: number) => void,
): void {
  if (word === 'connect') {
    if (port) engine.connect(port);
    return;
  }
  engine.stop().then(
    () => exit(0),
    () => exit(1),
  );
}
