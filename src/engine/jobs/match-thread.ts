import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { maxAutocodeHits } from '../../shared/domain/autocode.ts';
import type { PackedMatches } from '../../core/coding/autocode/match.ts';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import { type Err, ok, refuse, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/app-error.ts';
import {
  controlPlaces,
  type FoundInTexts,
  type FromMatcher,
  type MatchWork,
  type SearchRequest,
  type StoredBytes,
  type ToMatcher,
} from './match-messages.ts';
import { createSharedMatches, readMatches } from './shared-matches.ts';

const heapLimitMb = 1024;
/** Looks at where the worker is, so many ms apart. */
const watchMs = 100;
/** A worker that was told to stop and is still at it after so many ms is ended. */
const graceMs = 100;
/** Bytes of texts that are read and sent in one turn of the event loop. */
const sliceBytes = 500_000;

export const searchCancelled = refuse('cancelled', 'Stopped, as you asked. Nothing was changed.');
const tooLarge = refuse(
  'reader_memory',
  'Searching needed more memory than is allowed and was stopped. Nothing was changed. Look for something that stands in fewer places.',
);

/** What one request needs besides itself. */
export type Asking = Readonly<{
  request: SearchRequest;
  /** The stored bytes of a text that the worker does not have. */
  read: (handle: number) => Result<Omit<StoredBytes, 'handle'>>;
  /** What was found, in the order of the texts. */
  onFound: (found: FoundInTexts) => void;
  /** Time for one text, ms; undefined for no limit. */
  timeoutMs: number | undefined;
  signal: CancelSignal;
  progress: (done: number) => void;
}>;

/**
 * `done`, or that the time ran out: in which text, with what was found in it until then, or null where the worker came to the
 * end of that text all the same.
 */
export type Asked = Result<'done' | Readonly<{ stopped: StoppedText | null }>>;
export type StoppedText = Readonly<{ position: number; found: PackedMatches }>;

/** A worker thread that searches. */
export type MatchThread = Readonly<{
  /** One request at a time. Whatever ends it but `done` or a cancelling, the thread is over with it. */
  ask: (asking: Asking) => Promise<Asked>;
  /** Resolves when it is asked for nothing, also for nothing that is not wanted any more. */
  idle: () => Promise<unknown>;
  isOver: () => boolean;
  end: () => Promise<void>;
}>;

function startWorker(work: MatchWork): Worker {
  // Its file lies beside this one: TypeScript when run from source, JavaScript when bundled.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./match-worker.${ending}`, import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
  });
  worker.unref();
  return worker;
}

/** Memory that can be handed over instead of copied: bytes that are all of their buffer. */
function ownBuffers(texts: readonly StoredBytes[]): ArrayBuffer[] {
  return texts
    .flatMap(({ text, turns }) => [text, turns])
    .filter(({ buffer, byteLength }) => buffer.byteLength === byteLength && byteLength > 0)
    .map(({ buffer }) => buffer as ArrayBuffer);
}

function refusalFor(error: Error & { code?: string }): Err<AppError> {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooLarge
    : refuse('internal', `Searching failed: ${error.message}. Nothing was changed.`);
}

export function startMatchThread(): MatchThread {
  const found = createSharedMatches(maxAutocodeHits);
  const control = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const worker = startWorker({ found, control });
  let isOver = false;
  let idle: Promise<unknown> = Promise.resolve();
  worker.on('error', () => (isOver = true));
  worker.on('exit', () => (isOver = true));

  const post = (message: ToMatcher, handedOver: readonly ArrayBuffer[] = []): void =>
    worker.postMessage(message, handedOver);
  const end = async (): Promise<void> => {
    isOver = true;
    await worker.terminate();
  };

  const ask = (asking: Asking): Promise<Asked> => {
    const { request, signal, timeoutMs } = asking;
    const { promise: answer, resolve } = Promise.withResolvers<Asked>();
    const { promise: becameIdle, resolve: becomeIdle } = Promise.withResolvers<null>();
    idle = becameIdle;
    let isSettled = false;
    let grace: NodeJS.Timeout | undefined;
    let last = -1;
    let since = performance.now();

    const settle = (settled: Asked): void => {
      if (isSettled) return;
      isSettled = true;
      clearInterval(watch);
      resolve(settled);
    };
    /** The worker is told, and is free for the next request soon, or ended. */
    const giveUp = (reason: Err<AppError>): void => {
      if (isSettled) return;
      Atomics.store(control, controlPlaces.cancelled, request.number);
      // Wakes it where it waits for texts.
      post({ type: 'texts', texts: [] });
      grace = setTimeout(() => void end(), graceMs);
      settle(reason);
    };
    const cancel = (): void => giveUp(searchCancelled);
    const stopAt = async (position: number): Promise<void> => {
      await end();
      const isThere = Atomics.load(control, controlPlaces.searching) === position;
      settle(ok({ stopped: isThere ? { position, found: readMatches(found) } : null }));
    };
    const look = (): void => {
      const at = Atomics.load(control, controlPlaces.searching);
      if (at !== last) {
        last = at;
        since = performance.now();
        if (at >= 0) asking.progress(at);
      } else if (at >= 0 && timeoutMs !== undefined && performance.now() - since >= timeoutMs) {
        clearInterval(watch);
        // The worker may have come to an end with it just now.
        isStopping = true;
        void stopAt(at);
      }
    };
    let isStopping = false;
    const watch = setInterval(look, watchMs);

    const sendTexts = async (handles: readonly number[]): Promise<void> => {
      let slice: StoredBytes[] = [];
      let bytes = 0;
      for (const handle of handles) {
        if (isSettled || isStopping) return;
        const stored = asking.read(handle);
        if (!stored.ok) return giveUp(stored);
        slice.push({ handle, ...stored.value });
        bytes += stored.value.text.byteLength;
        if (bytes < sliceBytes) continue;
        post({ type: 'texts', texts: slice }, ownBuffers(slice));
        slice = [];
        bytes = 0;
        // Other requests go in between.
        await nextTurn();
      }
      if (slice.length > 0) post({ type: 'texts', texts: slice }, ownBuffers(slice));
    };
    const onMessage = (message: FromMatcher): void => {
      if (message.type === 'need') return void sendTexts(message.handles);
      if (message.number !== request.number) return;
      if (!isSettled && !isStopping) asking.onFound(message.found);
      if (message.isLast && !isStopping) finish(ok('done'));
    };
    const onError = (error: Error): void => finish(refusalFor(error));
    const onExit = (): void => {
      if (!isStopping) settle(searchCancelled);
      finish(null);
    };
    const finish = (settled: Asked | null): void => {
      clearTimeout(grace);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      worker.unref();
      if (settled) settle(settled);
      becomeIdle(null);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.ref();
    signal.addEventListener('abort', cancel, { once: true });
    post(request);
    return answer;
  };

  return { ask, idle: () => idle, isOver: () => isOver, end };
}
