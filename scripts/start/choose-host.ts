import type { Wish } from './read-wish.ts';

/** What this machine has. */
export type Machine = Readonly<{
  /** Electron's executable is there. */
  electron: boolean;
  /** A window can appear on the screen the person looks at. */
  windows: boolean;
}>;

export type HostChoice =
  | Readonly<{ do: 'run_app' }>
  /** Electron is missing: whether it can be downloaded decides. */
  | Readonly<{ do: 'ask_download' }>
  | Readonly<{ do: 'run_web'; why: string | null }>
  | Readonly<{ do: 'give_up'; why: string }>;

const noWindows = 'No window can appear here, so Verbatim runs for a browser.';

/** What `npm start` does on this machine. Only an explicit wish for the app can be refused. */
export function chooseHost(wish: Wish['host'], machine: Machine): HostChoice {
  if (wish === 'web') return { do: 'run_web', why: null };
  if (wish === 'app') {
    if (!machine.electron)
      return {
        do: 'give_up',
        why: 'Electron is not installed. Run "npx install-electron" once with a network, or "npm run web" for the browser.',
      };
    if (!machine.windows)
      return {
        do: 'give_up',
        why: 'No window can appear here. Run "npm run web" for the browser.',
      };
    return { do: 'run_app' };
  }
  if (!machine.windows) return { do: 'run_web', why: noWindows };
  return machine.electron ? { do: 'run_app' } : { do: 'ask_download' };
}
