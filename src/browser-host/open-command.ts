/** A program and its arguments. */
export type Command = Readonly<{ program: string; args: readonly string[] }>;

/** What opens a file in the person's default browser. */
export function openCommand(platform: NodeJS.Platform, file: string): Command {
  if (platform === 'darwin') return { program: 'open', args: [file] };
  // `start` takes a first quoted argument for a window title.
  if (platform === 'win32')
    return { program: 'cmd.exe', args: ['/d', '/s', '/c', 'start', '""', file] };
  return { program: 'xdg-open', args: [file] };
}

/** Whether a browser window can appear here: not at the far end of an SSH line, and not without a display. */
export function canShowWindows(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env['SSH_CONNECTION'] || env['SSH_TTY']) return false;
  return (
    platform === 'win32' ||
    platform === 'darwin' ||
    Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
  );
}
