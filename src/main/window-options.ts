import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowPlace } from './window-place.ts';

/** The smallest size at which the panels still stack, CSS pixels. */
const smallest = { minWidth: 480, minHeight: 360 };

/** The ground before the page is painted, as in the page's own light and dark. */
const ground = { light: '#ffffff', dark: '#16181d' };

/**
 * How a window is made. What is secure by default is written out all the same, so that nobody turns it off unseen.
 * `preload` is the absolute path of the built preload script.
 */
export function windowOptions(
  preload: string,
  place: WindowPlace,
  scheme: 'light' | 'dark',
): BrowserWindowConstructorOptions {
  const { x, y, width, height } = place;
  return {
    ...smallest,
    width,
    height,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    show: false,
    backgroundColor: ground[scheme],
    webPreferences: {
      preload,
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
    },
  };
}
