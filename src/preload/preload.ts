import { contextBridge, ipcRenderer } from 'electron';
import { portChannel, portMessage, requestPortName } from '../shared/port-adapters/hand-over.ts';

/** The page's one window into the app: it may ask for a port, and gets it in a window message. */
contextBridge.exposeInMainWorld(requestPortName, () => ipcRenderer.send(portChannel));

ipcRenderer.on(portChannel, (event) => {
  // Ports do not cross the context bridge; a window message within the page's own origin carries them.
  window.postMessage(portMessage, window.location.origin, [...event.ports]);
});
