import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCommand, type Command } from './open-command.ts';

export type Opening = Readonly<{
  /** The file that sends the browser on. */
  file: string;
  /** Takes the file away again. May be called more than once. */
  tidy: () => void;
}>;

/** A page that only sends on to the address. The address is ours: no character of it needs escaping. */
export function redirectPage(address: string): string {
  return (
    '<!doctype html><meta charset="utf-8"><title>Verbatim</title>' +
    '<meta name="referrer" content="no-referrer">' +
    `<meta http-equiv="refresh" content="0;url=${address}"><a href="${address}">Verbatim</a>\n`
  );
}

const launch = ({ program, args }: Command): void => {
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  // Without such a program the printed address is the way in.
  child.on('error', () => undefined);
  child.unref();
};

/**
 * Opens the address in the default browser by way of a file that only this person can read: as an argument, the token
 * would stand in the process list for everybody on the machine.
 */
export function openInBrowser(
  address: string,
  launchCommand: (command: Command) => void = launch,
): Opening {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const file = join(folder, 'open.html');
  writeFileSync(file, redirectPage(address), { mode: 0o600, flag: 'wx' });
  launchCommand(openCommand(process.platform, file));
  return { file, tidy: () => rmSync(folder, { recursive: true, force: true }) };
}
