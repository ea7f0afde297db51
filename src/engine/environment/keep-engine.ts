import type { HostWord } from './served-engine.ts';

/** A thread or process in which an engine runs, as its host sees it. */
export type EngineHome<EnginePort> = Readonly<{
  /** Says a word; a port that comes with it is transferred. */
  tell: (word: HostWord, port?: EnginePort) => void;
  /** Ends it at once, which would cut through a transaction: only when it no longer obeys. */
  end: () => void;
}>;

export type EngineKeeperParts<EnginePort, WindowPort> = Readonly<{
  /** Starts the thread or process; `onExit` is called once when it has ended, for whatever reason. */
  start: (onExit: (reason: unknown) => void) => EngineHome<EnginePort>;
  createChannel: () => Readonly<{ engineEnd: EnginePort; windowEnd: WindowPort }>;
  /** It ended although nobody asked. Its ports have closed or are about to; the next window starts it anew. */
  onCrash: (reason: unknown) => void;
  /** How long a stop may take before the engine is ended, milliseconds; 15 s. */
  stopWithin?: number;
}>;

export type EngineKeeper<WindowPort> = Readonly<{
  /** The window's end of a new line to the engine. */
  connect: () => WindowPort;
  /** Has the engine close the study, then ends it. May be called more than once. */
  stop: () => Promise<void>;
}>;

/** Keeps one engine running for all windows of a host, starts it anew after a crash, and stops it in order. */
export function keepEngine<EnginePort extends Readonly<{ close: () => void }>, WindowPort>(
  parts: EngineKeeperParts<EnginePort, WindowPort>,
): EngineKeeper<WindowPort> {
  let home: EngineHome<EnginePort> | null = null;
  let stopping: Promise<void> | null = null;
  let announceEnd: (() => void) | null = null;

  const start = (): EngineHome<EnginePort> => {
    const started = parts.start((reason) => {
      if (home === started) home = null;
      if (announceEnd) announceEnd();
      else parts.onCrash(reason);
    });
    return started;
  };
  const stopHome = (running: EngineHome<EnginePort>): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(running.end, parts.stopWithin ?? 15_000);
      announceEnd = () => {
        clearTimeout(timer);
        resolve();
      };
      running.tell('stop');
    });
  home = start();

  return {
    connect: () => {
      const { engineEnd, windowEnd } = parts.createChannel();
      if (stopping) engineEnd.close();
      else (home ??= start()).tell('connect', engineEnd);
      return windowEnd;
    },
    stop: () => (stopping ??= home ? stopHome(home) : Promise.resolve()),
  };
}
