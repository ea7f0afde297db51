import { expect, it } from 'vitest';
import { portChannel } from '../shared/port-adapters/hand-over.ts';
import { handOverPorts, type PortRequests } from './hand-over-ports.ts';

type Listener = Parameters<PortRequests<string>['on']>[1];

const createPages = () => {
  let listener: Listener = () => undefined;
  let lines = 0;
  const posted: unknown[] = [];
  handOverPorts<string>(
    {
      on: (channel, added) => {
        expect(channel).toBe(portChannel);
        listener = added;
      },
    },
    () => `line ${(lines += 1)}`,
  );
  const ask = (url: string, parent: unknown = null): void =>
    listener({
      senderFrame: { url, parent, postMessage: (...message) => void posted.push(message) },
    });
  return { ask, posted, askFromNowhere: () => listener({ senderFrame: null }) };
};

it('gives our page a new line each time it asks', () => {
  const { ask, posted } = createPages();
  ask('verbatim://app/');
  ask('verbatim://app/#read');
  expect(posted).toEqual([
    [portChannel, null, ['line 1']],
    [portChannel, null, ['line 2']],
  ]);
});

it('listens to nobody else', () => {
  const { ask, posted, askFromNowhere } = createPages();
  for (const url of ['https://example.org/', 'file:///x', 'about:blank', 'verbatim://app.evil/'])
    ask(url);
  ask('verbatim://app/', { url: 'verbatim://app/' });
  askFromNowhere();
  expect(posted).toEqual([]);
});
