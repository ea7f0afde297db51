import { parentPort } from 'node:worker_threads';
import { buffersOfShare, readPackedShare, type ShareRequest } from './packed-share.ts';

/** The inside of a thread that reads some columns of a long table. */
parentPort?.on('message', (request: ShareRequest) => {
  // What fails here ends the thread, of which who asked hears.
  void readPackedShare(request).then((read) =>
    parentPort?.postMessage(read, read ? buffersOfShare(read) : []),
  );
});
