import { appOrigin } from './app-scheme.ts';

/** The parts of Electron's Session that are locked. */
export type LockedSession = Readonly<{
  setPermissionRequestHandler: (
    handler: (contents: unknown, permission: unknown, answer: (granted: boolean) => void) => void,
  ) => void;
  setPermissionCheckHandler: (handler: () => boolean) => void;
  setDevicePermissionHandler: (handler: () => boolean) => void;
  setSpellCheckerEnabled: (enabled: boolean) => void;
  webRequest: Readonly<{
    onBeforeRequest: (
      listener: (
        details: Readonly<{ url: string }>,
        answer: (response: { cancel: boolean }) => void,
      ) => void,
    ) => void;
  }>;
}>;

/** Addresses that stay inside the program: its own page, and what the page made or carries itself. */
const ownAddresses = [`${appOrigin}/`, `blob:${appOrigin}/`, 'data:', 'devtools:'];

/**
 * Denies every permission, asked for or tacitly checked, and every device; lets no request leave the program.
 * The spelling checker is off because it would fetch its dictionaries from the network.
 */
export function lockSession(session: LockedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !ownAddresses.some((own) => url.startsWith(own)) }),
  );
}
