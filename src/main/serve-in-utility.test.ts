import { EventEmitter } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import type { Port } from '../shared/port.ts';
import { serveInUtility } from './serve-in-utility.ts';

afterEach(() => {
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.removeAllListeners(signal);
});

/** A MessagePortMain of which only the ends are used. */
const createPort = () => {
  const sent: unknown[] = [];
  const events = new EventEmitter();
  const port = Object.assign(events, {
    postMessage: (message: unknown) => void sent.push(message),
    start: () => undefined,
    close: () => undefined,
  });
  return { sent, port };
};

it('connects the ports that come, and exits when the study is closed', async () => {
  const parentPort = new EventEmitter();
  const exits: number[] = [];
  const answer = (port: Port): void => port.onMessage((message) => port.send({ echo: message }));
  serveInUtility(
    { connect: answer, stop: () => Promise.resolve() },
    parentPort,
    (code) => void exits.push(code),
  );
  const { port, sent } = createPort();
  parentPort.emit('message', { data: { type: 'connect' }, ports: [port] });
  port.emit('message', { data: 'hello' });
  parentPort.emit('message', { data: { type: 'stop' }, ports: [] });
  await expect.poll(() => exits).toEqual([0]);
  expect(sent).toEqual([{ echo: 'hello' }]);
});
