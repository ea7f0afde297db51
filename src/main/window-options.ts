import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowPlace } from './window-place.ts';

/** The smallest size at which the panels still stack, CSS pixels. */
const smallest = { minWidth: 480, minHeight: 360 };

/**
 * How a window is made. What is secure by default is written out all the same, so that nobody turns it off unseen.
 * `preload` is the absolute path of the built preload script.
 */
export function windowOptions(
  preload: string,
  place: WindowPlace,
): BrowserWindowConstructorOptions {
  const { x, y, width, height } = place;
  return {
    ...smallest,
    width,
    height,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    show: false,
    backgroundColor: '#ffffff',
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
