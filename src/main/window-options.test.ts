import { expect, it } from 'vitest';
import { windowOptions } from './window-options.ts';

it('makes windows that are shut in on every side', () => {
  const place = { width: 1280, height: 800, maximized: false };
  const { webPreferences } = windowOptions('/app/preload.cjs', place, 'light');
  expect(webPreferences).toEqual({
    preload: '/app/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  });
  expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
});

it('places them where they were, or leaves that to the system', () => {
  const place = { width: 900, height: 700, maximized: false };
  expect(windowOptions('', { ...place, x: -20, y: 40 }, 'dark')).toMatchObject({
    x: -20,
    y: 40,
    width: 900,
  });
  expect(windowOptions('', place, 'light')).not.toHaveProperty('x');
});
