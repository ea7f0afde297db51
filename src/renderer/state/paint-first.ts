import { defaultScheduler, notifyManager } from '@tanstack/react-query';

/** Nobody waits longer than this for what arrived: a window in the background paints nothing. Milliseconds. */
const longestWait = 250;

let holds = 0;
let arrived: (() => void)[] = [];

const afterThis = (): Promise<unknown> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * Keeps answers that arrive from being shown until the returned function is called, so that what a key has changed is
 * painted before screens that merely follow it are. Answers that came in meanwhile are shown together. What the function
 * answers settles when they are: until then nothing may be decided by what the screens hold.
 */
export function holdAnswers(): () => Promise<void> {
  let isHeld = true;
  holds += 1;
  if (holds === 1) notifyManager.setScheduler((callback) => arrived.push(callback));
  const release = async (): Promise<void> => {
    if (isHeld) {
      isHeld = false;
      holds -= 1;
      if (holds === 0) showArrived();
    }
    await shown();
  };
  setTimeout(() => void release(), longestWait);
  return release;
}

function showArrived(): void {
  notifyManager.setScheduler(defaultScheduler);
  const waiting = arrived;
  arrived = [];
  for (const callback of waiting) callback();
}

/** Settles when answers that have arrived are what the screens hold: once handed on, once drawn. */
export async function shown(): Promise<void> {
  await afterThis();
  await afterThis();
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
