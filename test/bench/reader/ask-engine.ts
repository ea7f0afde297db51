import { WebSocket } from 'ws';

type Frame = Readonly<{ type: string; result?: Readonly<{ ok: boolean }> }>;

/** Asks the engine of a host for one thing, outside of any window. Throws where it is refused. */
export function askEngine(address: string, operation: string, input: unknown): Promise<void> {
  const { origin, host, hash } = new URL(address);
  const socket = new WebSocket(`ws://${host}/socket`, { headers: { Origin: origin } });
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(hash.slice(1)));
    socket.on('error', reject);
    socket.on('message', (frame: Buffer) => {
      const { type, result } = JSON.parse(frame.toString()) as Frame;
      if (type === 'welcome')
        socket.send(JSON.stringify({ type: 'request', id: 1, operation, input }));
      if (type !== 'answer') return;
      socket.close();
      if (result?.ok === true) resolve();
      else reject(new Error(frame.toString()));
    });
  });
}
