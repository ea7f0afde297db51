import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import type { Port } from '../../shared/port.ts';
import type { ToEngine } from '../../shared/protocol.ts';
import { startTestMessages } from '../fixtures/fake-engine.tsx';
import { useDraft } from '../state/draft.ts';
import { Connection } from './Connection.tsx';
import { ConnectError } from './connect.ts';

type Line = Readonly<{ port: Port; break: () => void; asked: string[]; inputs: unknown[] }>;

const noSettings = { settings: [], next: null, notice: null };

/** A line whose engine has no study open and opens any. */
function createLine(): Line {
  const asked: string[] = [];
  const inputs: unknown[] = [];
  let hear: (message: unknown) => void = () => undefined;
  let closed: () => void = () => undefined;
  return {
    asked,
    inputs,
    break: () => act(() => closed()),
    port: {
      send: (raw) => {
        const message = raw as ToEngine;
        if (message.type !== 'request') return;
        asked.push(message.operation);
        inputs.push(message.input);
        queueMicrotask(() =>
          hear({
            type: 'answer',
            id: message.id,
            result: { ok: true, value: message.operation === 'settings.read' ? noSettings : null },
          }),
        );
      },
      onMessage: (listener) => (hear = listener),
      onClose: (listener) => (closed = listener),
      close: () => undefined,
    },
  };
}

function Note(): ReactNode {
  const { text, setText } = useDraft('note', '');
  const [unsaved, setUnsaved] = useState('');
  return (
    <>
      <input aria-label="draft" value={text} onChange={(event) => setText(event.target.value)} />
      <input
        aria-label="unsaved"
        value={unsaved}
        onChange={(event) => setUnsaved(event.target.value)}
      />
    </>
  );
}

beforeEach(() => {
  sessionStorage.clear();
  startTestMessages();
});

it('keeps half-written words under the message, opens the same study again and goes on', async () => {
  sessionStorage.setItem('verbatim.open-study', JSON.stringify('/studies/Bread.verbatim'));
  const lines: Line[] = [];
  const connect = (): Promise<Port> => {
    const line = createLine();
    lines.push(line);
    return Promise.resolve(line.port);
  };
  render(
    <Connection connect={connect}>
      <Note />
    </Connection>,
  );
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('unsaved'), 'half a thought');
  lines[0]?.break();
  expect(screen.getByRole('alertdialog').textContent).toContain('was put down safely');
  await user.click(screen.getByRole('button', { name: 'Open again' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(lines[1]?.asked).toEqual(['settings.read', 'project.info', 'project.open']);
  expect(screen.getByLabelText<HTMLInputElement>('unsaved').value).toBe('half a thought');
});

it('goes on in the copy on this computer that it had open', async () => {
  sessionStorage.setItem('verbatim.open-study', JSON.stringify('/Dropbox/Bread.verbatim'));
  sessionStorage.setItem('verbatim.open-copy', 'true');
  const line = createLine();
  render(<Connection connect={() => Promise.resolve(line.port)}>there</Connection>);
  expect(await screen.findByText('there')).toBeTruthy();
  expect(line.inputs).toContainEqual({ path: '/Dropbox/Bread.verbatim', copy: 'goOn' });
});

it('keeps drafts over a reload', async () => {
  const connect = (): Promise<Port> => Promise.resolve(createLine().port);
  const page = (
    <Connection connect={connect}>
      <Note />
    </Connection>
  );
  const { unmount } = render(page);
  await userEvent.type(await screen.findByLabelText('draft'), 'a memo');
  unmount();
  render(page);
  expect((await screen.findByLabelText<HTMLInputElement>('draft')).value).toBe('a memo');
});

it('says why there is no line', async () => {
  const connect = (): Promise<Port> => Promise.reject(new ConnectError('wrong_token'));
  render(<Connection connect={connect}>never</Connection>);
  expect((await screen.findByRole('alertdialog')).textContent).toContain('started anew');
});
