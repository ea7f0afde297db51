import { defaultScheduler, notifyManager } from '@tanstack/react-query';

/** Nobody waits longer than this for what arrived: a window in the background paints nothing. Milliseconds. */
const longestWait = 250;

let holds = 0;
let arrived: (() => void)[] = [];

/**
 * Keeps answers that arrive from being shown until the returned function is called, so that what a key has changed is
 * painted before screens that merely follow it are. Answers that came in meanwhile are shown together.
 */
export function holdAnswers(): () => void {
  let isHeld = true;
  holds += 1;
  if (holds === 1) notifyManager.setScheduler((callback) => arrived.push(callback));
  const release = (): void => {
    if (!isHeld) return;
    isHeld = false;
    holds -= 1;
    if (holds > 0) return;
    notifyManager.setScheduler(defaultScheduler);
    const waiting = arrived;
    arrived = [];
    if (waiting.length === 0) return;
    defaultScheduler(() => {
      for (const callback of waiting) callback();
    });
  };
  setTimeout(release, longestWait);
  return release;
}

/** Settles when what was changed until now has been painted, or would have been in a window that can be seen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestWait);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // A message that is posted in a frame arrives after the paint of that frame.
      port1.onmessage = () => {
        clearTimeout(timer);
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}
