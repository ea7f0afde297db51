import { expect, it } from 'vitest';
import { electronAddress } from './electron-address.ts';

const build = { version: '45.4.1', platform: 'linux', arch: 'x64' };

it('names the archive of this platform', () => {
  expect(electronAddress(build, {})).toMatch(/\/v45\.4\.1\/electron-v45\.4\.1-linux-x64\.zip$/u);
});

it('follows the settings of Electron’s installer', () => {
  expect(electronAddress(build, { ELECTRON_MIRROR: 'http://mirror.test/' })).toBe(
    'http://mirror.test/v45.4.1/electron-v45.4.1-linux-x64.zip',
  );
  expect(
    electronAddress(build, {
      npm_config_electron_mirror: 'http://mirror.test/e/',
      ELECTRON_CUSTOM_DIR: '{{ version }}',
      ELECTRON_CUSTOM_FILENAME: 'e.zip',
    }),
  ).toBe('http://mirror.test/e/45.4.1/e.zip');
});
