import { expect, it } from 'vitest';
import { canShowWindows, openCommand } from './open-command.ts';

it('opens a file by the custom of each platform', () => {
  expect(openCommand('linux', '/tmp/x.html')).toEqual({
    program: 'xdg-open',
    args: ['/tmp/x.html'],
  });
  expect(openCommand('darwin', '/tmp/x.html')).toEqual({ program: 'open', args: ['/tmp/x.html'] });
  expect(openCommand('win32', 'C:\\x.html')).toEqual({
    program: 'cmd.exe',
    args: ['/d', '/s', '/c', 'start', '""', 'C:\\x.html'],
  });
});

it('opens nothing over SSH nor on a Linux without display', () => {
  expect(canShowWindows('linux', {})).toBe(false);
  expect(canShowWindows('linux', { DISPLAY: ':0' })).toBe(true);
  expect(canShowWindows('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(
    canShowWindows('linux', { DISPLAY: ':10', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }),
  ).toBe(false);
  expect(canShowWindows('darwin', {})).toBe(true);
  expect(canShowWindows('darwin', { SSH_TTY: '/dev/ttys001' })).toBe(false);
  expect(canShowWindows('win32', {})).toBe(true);
});
