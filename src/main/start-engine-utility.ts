import type { ForkOptions } from 'electron';
import { keepEngine, type EngineKeeper } from '../engine/environment/keep-engine.ts';
import type { UtilityMessage } from './serve-in-utility.ts';

/** The part of Electron's UtilityProcess that is used. */
export type EngineProcess<Port> = Readonly<{
  postMessage: (message: unknown, ports: Port[]) => void;
  on: (event: 'exit', listener: (code: number) => void) => unknown;
  kill: () => boolean;
}>;

/** The parts of Electron that make processes and the lines between them. */
export type EngineUtilityParts<Port> = Readonly<{
  fork: (modulePath: string, args: string[], options: ForkOptions) => EngineProcess<Port>;
  createChannel: () => Readonly<{ port1: Port; port2: Port }>;
  /** The built module that calls `serveInUtility`. */
  entry: string;
  environment: unknown;
  onCrash: (reason: unknown) => void;
}>;

/** Keeps the engine in a process of its own, so that no window waits for it and no crash takes the app along. */
export function startEngineUtility<Port extends Readonly<{ close: () => void }>>(
  parts: EngineUtilityParts<Port>,
): EngineKeeper<Port> {
  return keepEngine<Port, Port>({
    start: (onExit) => {
      const child = parts.fork(parts.entry, [JSON.stringify(parts.environment)], {
        serviceName: 'Verbatim engine',
        stdio: 'inherit',
      });
      child.on('exit', (code) => onExit(new Error(`exit code ${code}`)));
      return {
        tell: (type, port) =>
          child.postMessage({ type } satisfies UtilityMessage, port ? [port] : []),
        end: () => void child.kill(),
      };
    },
    createChannel: () => {
      const { port1, port2 } = parts.createChannel();
      return { engineEnd: port1, windowEnd: port2 };
    },
    onCrash: parts.onCrash,
  });
}
