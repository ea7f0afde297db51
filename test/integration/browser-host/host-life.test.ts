import { expect, it } from 'vitest';
import { openWindow, requestFrame, startHostFixture } from './host-fixture.ts';

it('stops some time after the last window, having asked the engine first', async () => {
  const fixture = await startHostFixture({ stopAfter: 100 });
  const window = await openWindow(fixture.host);
  window.socket.close();
  await fixture.host.stopped;
  expect(fixture.diary().at(-1)).toBe('stopped');
  await expect(fetch(fixture.host.origin)).rejects.toThrow();
  await fixture.close();
});

it('stops once, however often it is told, and hangs up on windows', async () => {
  const fixture = await startHostFixture();
  const window = await openWindow(fixture.host);
  await Promise.all([fixture.host.stop(), fixture.host.stop()]);
  expect(fixture.diary().filter((line) => line === 'stopped')).toEqual(['stopped']);
  expect([1001, 4503]).toContain(await window.closed);
  expect(fixture.crashes).toEqual([]);
  await fixture.close();
});

it('outlives a crash of the engine: windows are told, the next one has a new engine', async () => {
  const fixture = await startHostFixture();
  const window = await openWindow(fixture.host);
  window.socket.send(requestFrame(1, 'test.crash', null));
  expect(await window.closed).toBe(4503);
  await expect.poll(() => fixture.crashes).toHaveLength(1);
  const next = await openWindow(fixture.host);
  next.socket.send(requestFrame(2, 'test.echo', 'alive'));
  expect(await next.next()).toContain('alive');
  await fixture.close();
});
