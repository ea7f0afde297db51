import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import type { Command } from './open-command.ts';
import { openInBrowser } from './open-in-browser.ts';

it('hands the browser a file only this person can read; no argument shows the token', () => {
  const commands: Command[] = [];
  const address = 'http://127.0.0.1:4711/#secret_token-0';
  const { file, tidy } = openInBrowser(address, (command) => commands.push(command));
  expect(commands[0]!.args).toContain(file);
  expect(JSON.stringify(commands)).not.toContain('secret');
  expect(readFileSync(file, 'utf8')).toContain(`content="0;url=${address}"`);
  if (process.platform !== 'win32') {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  }
  tidy();
  tidy();
  expect(existsSync(dirname(file))).toBe(false);
});
