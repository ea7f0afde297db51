import childProcess from 'node:child_process';
import { readdirSync } from 'node:fs';
import net from 'node:net';
import { expectThat, Fault } from './check/expect.ts';

/** More that stays held after a collection is a leak, with all readers and their words loaded. */
const mostHeapBytes = 300 * 1024 * 1024;
const mostResidentBytes = 1024 * 1024 * 1024;

const reachedOut: string[] = [];

/** From now on nobody reaches the network or another program; who tries is told at the next look. */
export function closeTheDoors(): void {
  const closed = (what: string) => (): never => {
    reachedOut.push(what);
    throw new Fault(`it reached for ${what}`);
  };
  globalThis.fetch = closed('the network');
  net.Socket.prototype.connect = closed('the network');
  childProcess.spawn = closed('another program');
}

/**
 * Whether nothing outside was touched: the working folder, which is the home and the place of temporary files, too, is
 * empty as before.
 *
 * @throws Fault with what was.
 */
export function lookAround(): void {
  const written = readdirSync('.');
  expectThat(written.length === 0, `it wrote ${written.join(', ')}`);
  const [what] = reachedOut.splice(0);
  expectThat(what === undefined, `it reached for ${what}`);
}

/** More memory stays held than the program could ever need for small files. */
export class MemoryFault extends Fault {}

/** @throws MemoryFault where it does. */
export function checkMemory(): void {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const told = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
  if (heapUsed > mostHeapBytes) throw new MemoryFault(`${told(heapUsed)} stay held`);
  if (rss > mostResidentBytes) throw new MemoryFault(`the process holds ${told(rss)}`);
}
