import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import type { RendererFiles } from '../engine/environment/renderer-files.ts';
import { answerRequest, refuseUpgrade } from './answer-request.ts';
import { countWindows } from './count-windows.ts';
import { judgeUpgrade } from './judge-request.ts';
import type { EngineWorker } from './start-engine-worker.ts';
import { createToken } from './token.ts';
import { createWindowSockets } from './window-sockets.ts';

export type LoopbackHostOptions = Readonly<{
  files: RendererFiles;
  engine: EngineWorker;
  /** Milliseconds from the last window's close to the end; 30 s. */
  stopAfter?: number;
  /** Milliseconds a socket may take to say its token; 3 s. */
  tokenWithin?: number;
  /** Windows at the same time; 8. */
  mostWindows?: number;
  /** Bytes that may wait for a window that does not read; 64 MB. */
  maximumBuffered?: number;
}>;

export type LoopbackHost = Readonly<{
  /** `http://127.0.0.1:port`. */
  origin: string;
  token: string;
  /** Where a person opens Verbatim. The token stands in the fragment, which browsers do not send. */
  address: string;
  /** Has the engine close the study, then closes windows and port. May be called more than once. */
  stop: () => Promise<void>;
  /** Resolves when the host has stopped, for whatever reason. */
  stopped: Promise<void>;
}>;

/** Only this machine: no other interface, no name that could be resolved to something else. */
const loopback = '127.0.0.1';

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port: 0, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });

/** How long windows and connections may take to hear the goodbye, milliseconds. */
const patience = 200;

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    setTimeout(() => server.closeAllConnections(), patience).unref();
  });

/** Serves the built renderer and the engine's socket on a random port of the loopback interface. */
export async function startLoopbackHost(options: LoopbackHostOptions): Promise<LoopbackHost> {
  const { files, engine, tokenWithin = 3000, mostWindows = 8, stopAfter = 30_000 } = options;
  const token = createToken();
  let stopping: Promise<void> | null = null;
  let announceEnd = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    announceEnd = resolve;
  });

  const server = createServer({
    // Node would answer a missing Host with 400 before our own 421.
    requireHostHeader: false,
    maxHeaderSize: 8192,
    headersTimeout: 5000,
    requestTimeout: 5000,
  });
  server.maxConnections = 64;
  const count = countWindows(stopAfter, () => void stop());
  const sockets = createWindowSockets({
    token,
    tokenWithin,
    mostWindows,
    maximumBuffered: options.maximumBuffered ?? 64 * 1024 * 1024,
    connect: engine.connect,
    count,
  });

  const stopOnce = async (): Promise<void> => {
    count.cancel();
    await engine.stop();
    sockets.close(patience);
    await closeServer(server);
    announceEnd();
  };
  const stop = (): Promise<void> => (stopping ??= stopOnce());

  const host = `${loopback}:${await listen(server)}`;
  const own = { host, origin: `http://${host}` };
  server.on('request', (request, response) => answerRequest(request, response, files, own));
  server.on('upgrade', (request, socket, head) => {
    // A reset by the other side must not end the host.
    socket.on('error', () => undefined);
    const refusal = judgeUpgrade(request, own);
    if (refusal ?? stopping)
      refuseUpgrade(socket, refusal ?? { status: 403, reason: 'Verbatim is closing.' });
    else sockets.accept(request, socket, head);
  });

  const address = `${own.origin}/#${token}`;
  return { origin: own.origin, token, address, stop, stopped };
}
