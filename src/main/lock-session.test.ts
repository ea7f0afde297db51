import { expect, it } from 'vitest';
import { lockSession, type LockedSession } from './lock-session.ts';

type Handlers = {
  request: Parameters<LockedSession['setPermissionRequestHandler']>[0];
  check: () => boolean;
  device: () => boolean;
  spelling: boolean;
  before: Parameters<LockedSession['webRequest']['onBeforeRequest']>[0];
};

const lock = (): Handlers => {
  const handlers: Partial<Handlers> = {};
  lockSession({
    setPermissionRequestHandler: (handler) => (handlers.request = handler),
    setPermissionCheckHandler: (handler) => (handlers.check = handler),
    setDevicePermissionHandler: (handler) => (handlers.device = handler),
    setSpellCheckerEnabled: (enabled) => (handlers.spelling = enabled),
    webRequest: { onBeforeRequest: (listener) => (handlers.before = listener) },
  });
  return handlers as Handlers;
};

it('denies what is asked for, what is only checked, and devices', () => {
  const { request, check, device } = lock();
  const answers: boolean[] = [];
  for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'unknown'])
    request(null, permission, (granted) => answers.push(granted));
  expect(answers).toEqual([false, false, false, false, false]);
  expect([check(), device()]).toEqual([false, false]);
});

it('lets nothing leave the program', () => {
  const { before, spelling } = lock();
  const isCancelled = (url: string): boolean => {
    let cancelled = false;
    before({ url }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  };
  const own = ['verbatim://app/', 'verbatim://app/assets/x.js', 'blob:verbatim://app/1', 'data:,x'];
  const foreign = [
    'https://example.org/',
    'http://127.0.0.1:4711/',
    'ws://127.0.0.1:4711/socket',
    'file:///etc/passwd',
    'verbatim://other/',
    'blob:https://example.org/1',
  ];
  expect(own.map(isCancelled)).toEqual(own.map(() => false));
  expect(foreign.map(isCancelled)).toEqual(foreign.map(() => true));
  expect(spelling).toBe(false);
});
