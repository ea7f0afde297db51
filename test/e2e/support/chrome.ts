import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from './repository.ts';

const hasOwnChromium = process.platform === 'linux' && process.arch === 'x64';

const packageFolder = join(repository, 'node_modules', '@sparticuz', 'chromium');

/** Where the Chromium of the development dependencies lies unpacked: a folder for each version. */
const ownChromium = (): string => {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return join(tmpdir(), `verbatim-chromium-${version}`, 'chromium');
};

const installedChrome = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/opt/google/chrome/chrome',
  join(process.env['PROGRAMFILES'] ?? '', 'Google/Chrome/Application/chrome.exe'),
];

/** Why there is no browser for the tests here, or null where there is one. */
export function whyNoChrome(): string | null {
  if (process.env['CHROME'] !== undefined || hasOwnChromium) return null;
  return installedChrome.some((path) => existsSync(path))
    ? null
    : 'Google Chrome is not installed, and the packaged Chromium is for Linux on x64 only; CHROME=<path> names another';
}

const chosenBrowser = (): Readonly<{ executablePath: string } | { channel: string }> => {
  const named = process.env['CHROME'];
  if (named !== undefined) return { executablePath: named };
  return hasOwnChromium ? { executablePath: ownChromium() } : { channel: 'chrome' };
};

/** The browser, and that it stays on this machine: no name is ever looked up, no proxy asked. */
export const launchOptions = {
  ...chosenBrowser(),
  args: [
    '--no-sandbox',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--no-proxy-server',
  ],
};

/**
 * Unpacks the packaged Chromium unless this version is there already. It is written under a temporary name and renamed
 * when whole, so that an interrupted run leaves nothing that could pass for a browser.
 */
export function unpackChromium(): void {
  if (process.env['CHROME'] !== undefined || !hasOwnChromium) return;
  const folder = dirname(ownChromium());
  if (existsSync(folder)) return;
  const part = mkdtempSync(`${folder}-`);
  // The package writes into the folder that the process takes for the temporary one.
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      "import chromium from '@sparticuz/chromium'; await chromium.executablePath();",
    ],
    { cwd: repository, env: { ...process.env, TMPDIR: part }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
  try {
    renameSync(part, folder);
  } catch (error) {
    // Another run was quicker.
    rmSync(part, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
