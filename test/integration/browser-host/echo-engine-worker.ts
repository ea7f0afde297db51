/** An engine that answers what it was asked, for tests of the host around it. */
import { appendFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { serveInWorker } from '../../../src/browser-host/serve-in-worker.ts';
import type { Port } from '../../../src/shared/port.ts';
import type { ToEngine } from '../../../src/shared/protocol.ts';

const { diary } = workerData as { diary?: string };
const note = (line: string): void => {
  if (diary) appendFileSync(diary, `${line}\n`);
};

const answer = (port: Port, message: ToEngine): void => {
  if (message.type === 'cancel') return;
  if (message.operation === 'test.crash') process.exit(7);
  if (message.operation === 'test.flood') {
    const megabyte = 'x'.repeat(1 << 20);
    for (let sent = 0; sent < Number(message.input); sent += 1) port.send(megabyte);
  }
  port.send({ type: 'answer', id: message.id, result: { ok: true, value: message.input } });
};

serveInWorker({
  connect: (port) => {
    note('connected');
    port.onClose(() => note('left'));
    port.onMessage((message) => answer(port, message as ToEngine));
  },
  stop: () => {
    note('stopped');
    return Promise.resolve();
  },
});
