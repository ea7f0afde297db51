import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { countWindows } from './count-windows.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = () => {
  const whenDeserted = vi.fn();
  return { count: countWindows(30_000, whenDeserted), whenDeserted };
};

it('never fires before the first window', () => {
  const { whenDeserted } = start();
  vi.advanceTimersByTime(86_400_000);
  expect(whenDeserted).not.toHaveBeenCalled();
});

it('fires 30 s after the last window closed, not sooner', () => {
  const { count, whenDeserted } = start();
  count.opened();
  count.opened();
  count.closed();
  vi.advanceTimersByTime(60_000);
  count.closed();
  vi.advanceTimersByTime(29_999);
  expect(whenDeserted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(whenDeserted).toHaveBeenCalledOnce();
});

it('lets a reload pass, and starts over with the next close', () => {
  const { count, whenDeserted } = start();
  count.opened();
  count.closed();
  vi.advanceTimersByTime(29_000);
  count.opened();
  vi.advanceTimersByTime(60_000);
  count.closed();
  vi.advanceTimersByTime(29_999);
  expect(whenDeserted).not.toHaveBeenCalled();
});

it('counts no more when told to, whichever came first', () => {
  const { count, whenDeserted } = start();
  count.opened();
  count.opened();
  count.closed();
  count.cancel();
  count.closed();
  vi.advanceTimersByTime(60_000);
  expect(whenDeserted).not.toHaveBeenCalled();
});
