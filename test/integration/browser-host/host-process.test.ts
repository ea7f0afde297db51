import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, chmodSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeRenderer } from './host-fixture.ts';

let folder: string;
let child: ChildProcess | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-process-'));
  child = null;
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

type Running = Readonly<{ firstLine: Promise<string>; ended: Promise<number | null> }>;

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Running => {
  const started = spawn(process.execPath, [join(import.meta.dirname, 'echo-host.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      VERBATIM_DATA: join(folder, 'data'),
      VERBATIM_STUDIES: join(folder, 'studies'),
      SSH_CONNECTION: '',
      SSH_TTY: '',
      ...env,
    },
  });
  child = started;
  const lines = createInterface({ input: started.stdout });
  return {
    firstLine: new Promise((resolve) => lines.once('line', resolve)),
    ended: new Promise((resolve) => started.once('exit', resolve)),
  };
};

const address = /^Verbatim is open at (http:\/\/127\.0\.0\.1:\d+)\/#[\w-]{43}$/u;

describe.skipIf(process.platform !== 'linux')(
  'a host as a process (Linux: signals and xdg-open)',
  () => {
    it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends well on %s', async (signal) => {
      const { firstLine, ended } = run([writeRenderer(join(folder, 'renderer'))]);
      const origin = address.exec(await firstLine)![1]!;
      expect((await fetch(origin)).status).toBe(200);
      child?.kill(signal);
      expect(await ended).toBe(0);
      await expect(fetch(origin)).rejects.toThrow();
    });

    it('says what to do where nothing is built', async () => {
      const { ended } = run([join(folder, 'nothing')]);
      expect(await ended).toBe(1);
    });

    it('opens the default browser by a file, which is gone afterwards', async () => {
      const note = join(folder, 'note');
      const opener = join(folder, 'xdg-open');
      writeFileSync(
        opener,
        `#!/bin/sh\necho "$1" > '${note}.tmp'; cat "$1" >> '${note}.tmp'; mv '${note}.tmp' '${note}'\n`,
      );
      chmodSync(opener, 0o755);
      const { firstLine, ended } = run([writeRenderer(join(folder, 'renderer')), '--open'], {
        PATH: `${folder}:${process.env['PATH'] ?? ''}`,
        DISPLAY: ':99',
      });
      const line = await firstLine;
      await expect.poll(() => existsSync(note), { timeout: 5000 }).toBe(true);
      const [file = '', page = ''] = readFileSync(note, 'utf8').split('\n');
      expect(page).toContain(line.replace('Verbatim is open at ', ''));
      child?.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(existsSync(file)).toBe(false);
    });
  },
);
