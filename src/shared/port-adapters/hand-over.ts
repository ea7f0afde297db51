/** The words with which a window of the app asks for its line to the engine and gets it. */

/** The one function that the preload script shows the page, on `window`. Calling it asks for a port. */
export const requestPortName = 'requestVerbatimPort';

/** The channel between preload script and main process. */
export const portChannel = 'verbatim:port';

/** The data of the window message that carries the port. */
export const portMessage = 'verbatim:port';
