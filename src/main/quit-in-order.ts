/** The parts of Electron's App that quitting takes. */
export type QuittingApp = Readonly<{
  on: (
    event: 'before-quit',
    listener: (event: Readonly<{ preventDefault: () => void }>) => void,
  ) => unknown;
  exit: (code: number) => void;
}>;

/** Holds the quit back until the engine has closed the study, then exits. Asked twice, it stops the engine once. */
export function quitInOrder(app: QuittingApp, stopEngine: () => Promise<void>): void {
  let stopping = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (stopping) return;
    stopping = true;
    void stopEngine().finally(() => app.exit(0));
  });
}
