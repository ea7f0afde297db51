/** The parts of Electron's App that keep it alone. */
export type SingleApp = Readonly<{
  requestSingleInstanceLock: () => boolean;
  on: (
    event: 'second-instance',
    listener: (event: unknown, args: string[], workingFolder: string) => void,
  ) => unknown;
}>;

/**
 * Whether this is the one running app. It then hears the arguments with which others are started after it; the others
 * must quit, having handed theirs over.
 */
export function isOnlyInstance(
  app: SingleApp,
  onStartedAgain: (args: readonly string[], workingFolder: string) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, args, workingFolder) => onStartedAgain(args, workingFolder));
  return true;
}
