import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appPage } from './app-scheme.ts';
import { revivePage } from './revive-page.ts';
import { windowOptions } from './window-options.ts';
import { keepWindowPlace, placeWindow, readWindowPlace } from './window-place.ts';

/** Opens the app's window where it last stood. `placeFile` keeps that place; `preload` is the built preload script. */
export function openWindow(preload: string, placeFile: string): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const place = placeWindow(readWindowPlace(placeFile), areas);
  const scheme = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
  const window = new BrowserWindow(windowOptions(preload, place, scheme));
  if (place.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepWindowPlace(placeFile, window.getNormalBounds(), window.isMaximized()),
  );
  revivePage(window.webContents, () => performance.now());
  void window.loadURL(appPage);
  return window;
}

/** Brings the app to the front: its window, or a new one where the last was closed. */
export function showWindow(preload: string, placeFile: string): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) {
    openWindow(preload, placeFile);
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}
