import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EngineClient } from '../../shared/client.ts';
import type { Progress } from '../../shared/protocol.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { JobProgress } from '../components/JobProgress.tsx';
import { startTestMessages } from '../fixtures/fake-engine.tsx';
import { EngineContext } from './engine.ts';
import { timeLeft, useJob } from './use-job.ts';

beforeEach(() => {
  vi.useFakeTimers();
  startTestMessages();
});
afterEach(() => vi.useRealTimers());

type SlowEngine = Readonly<{
  client: EngineClient;
  tell: (progress: Progress) => void;
  finish: () => Promise<void>;
}>;

/** An engine whose one job ends when the test says so, or as cancelled when it is asked to stop. */
function createSlowEngine(): SlowEngine {
  let tell: (progress: Progress) => void = () => undefined;
  let settle: (result: Result<never>) => void = () => undefined;
  return {
    client: {
      call: (_operation, _input, options) => {
        tell = options?.onProgress ?? tell;
        options?.signal?.addEventListener('abort', () => settle(refuse('cancelled', 'Stopped.')));
        return new Promise((resolve) => (settle = resolve));
      },
      onEvent: () => () => undefined,
      onGone: () => () => undefined,
      close: () => undefined,
    },
    tell: (progress) => act(() => tell(progress)),
    finish: () => act(async () => Promise.resolve(settle(ok(null as never)))),
  };
}

function Check(): ReactNode {
  const job = useJob('project.check');
  return (
    <>
      <button onClick={() => void job.run({})}>{job.state.status}</button>
      <JobProgress job={job} label="Checking" />
    </>
  );
}

function startCheck(): SlowEngine {
  const engine = createSlowEngine();
  render(
    <EngineContext value={engine.client}>
      <Check />
    </EngineContext>,
  );
  act(() => screen.getByRole('button').click());
  return engine;
}

const wait = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

it('shows nothing at first, a bar with a count after a second, and the time left after ten', async () => {
  const engine = startCheck();
  wait(900);
  expect(screen.queryByRole('progressbar')).toBeNull();
  wait(200);
  engine.tell({ done: 312, total: 1000, unit: 'files' });
  expect(screen.getByText('312 of 1,000 texts')).toBeTruthy();
  expect(screen.queryByText(/left/u)).toBeNull();
  wait(9000);
  expect(screen.getByText(/312 of 1,000 texts · about \d+ seconds left/u)).toBeTruthy();
  await engine.finish();
  expect(screen.getByRole('button').textContent).toBe('done');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('is cancelled from the bar, and that is no failure', async () => {
  startCheck();
  wait(1100);
  await act(async () => Promise.resolve(screen.getByRole('button', { name: 'Cancel' }).click()));
  expect(screen.getByRole('button').textContent).toBe('cancelled');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('reckons the time left from the pace so far', () => {
  expect(timeLeft({ done: 25, total: 100, unit: 'rows' }, 0, 1000)).toBe(3000);
  expect(timeLeft({ done: 0, total: 100, unit: 'rows' }, 0, 1000)).toBeNull();
  expect(timeLeft({ done: 5, total: null, unit: 'rows' }, 0, 1000)).toBeNull();
});
