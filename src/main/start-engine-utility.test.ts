import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { startEngineUtility } from './start-engine-utility.ts';

const createPort = (name: string) => ({ name, close: () => undefined });

const createElectron = () => {
  const log: unknown[] = [];
  const children: EventEmitter[] = [];
  const keeper = startEngineUtility<ReturnType<typeof createPort>>({
    fork: (entry, args, { serviceName }) => {
      log.push([entry, args, serviceName]);
      const child = Object.assign(new EventEmitter(), {
        kill: () => true,
        postMessage: (message: unknown, ports: unknown[]) => {
          log.push([message, ports.length]);
          if ((message as { type: string }).type === 'stop') child.emit('exit', 0);
        },
      });
      children.push(child);
      return child;
    },
    createChannel: () => ({ port1: createPort('engine'), port2: createPort('window') }),
    entry: '/app/engine-utility.js',
    environment: { dataFolder: '/data' },
    onCrash: (reason) => log.push(String(reason)),
  });
  return { keeper, log, crash: () => children.at(-1)?.emit('exit', 139) };
};

const forked = ['/app/engine-utility.js', ['{"dataFolder":"/data"}'], 'Verbatim engine'];

it('runs the engine in a process of its own and transfers it one end of each line', async () => {
  const { keeper, log } = createElectron();
  expect(keeper.connect()).toMatchObject({ name: 'window' });
  await keeper.stop();
  expect(log).toEqual([forked, [{ type: 'connect' }, 1], [{ type: 'stop' }, 0]]);
});

it('tells of a crash and forks anew for the next window', () => {
  const { keeper, log, crash } = createElectron();
  crash();
  keeper.connect();
  expect(log).toEqual([forked, 'Error: exit code 139', forked, [{ type: 'connect' }, 1]]);
});
