import { isAppPage } from './app-scheme.ts';

type Stoppable = Readonly<{ preventDefault: () => void }>;
type Going = Stoppable & Readonly<{ url: string; isMainFrame: boolean }>;

type Redirecting = Going & Readonly<{ isSameDocument: boolean }>;

/** The parts of Electron's WebContents that are guarded. */
export type GuardedContents = Readonly<{
  on: {
    (event: 'will-frame-navigate', listener: (details: Going) => void): unknown;
    (event: 'will-redirect', listener: (details: Redirecting) => void): unknown;
    (event: 'will-attach-webview', listener: (event: Stoppable) => void): unknown;
  };
  setWindowOpenHandler: (handler: () => Readonly<{ action: 'deny' }>) => void;
}>;

/**
 * Holds every web contents of the app to the app's own page: it goes nowhere else, embeds nothing and opens nothing.
 * Reloading the page is the one navigation left.
 */
export function guardContents(contents: GuardedContents): void {
  const stay = (details: Going): void => {
    if (!details.isMainFrame || !isAppPage(details.url)) details.preventDefault();
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
