/**
 * `npm start`: builds what is not built, then opens Verbatim: as an app where Electron is or can be had, else in the
 * browser. `--app` and `--web` choose; `--no-open` opens no browser; other arguments go to the app.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canShowWindows } from '../src/browser-host/open-command.ts';
import { complainAboutNode } from '../src/browser-host/require-node.ts';
import { appBuild, buildOnce, windowBuild } from './start/build-once.ts';
import { canDownload } from './start/can-download.ts';
import { chooseHost } from './start/choose-host.ts';
import { electronAddress } from './start/electron-address.ts';
import { findElectron } from './start/find-electron.ts';
import { readWish, type Wish } from './start/read-wish.ts';
import { couldNotStart, runProgram, type ProgramEnd } from './start/run-program.ts';

const repository = join(import.meta.dirname, '..');
const electronPackage = join(repository, 'node_modules', 'electron');
const askWithin = 3000;
const downloadWithin = 15 * 60_000;

const exitCodeOf = ({ code, signal }: ProgramEnd): number => code ?? (signal === 'SIGINT' ? 0 : 1);

const runWeb = async (wish: Wish): Promise<number> => {
  if (!(await buildOnce(windowBuild, repository))) return 1;
  const host = join(repository, 'src', 'browser-host', 'main.ts');
  return exitCodeOf(await runProgram(process.execPath, [host, ...(wish.open ? ['--open'] : [])]));
};

const runApp = async (wish: Wish, electron: string): Promise<number> => {
  if (!(await buildOnce(appBuild, repository))) return 1;
  const env = { ...process.env };
  // Set by some editors' terminals; Electron would then start as plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  const end = await runProgram(electron, [repository, ...wish.rest], { env });
  if (wish.host === 'app' || !couldNotStart(end)) return exitCodeOf(end);
  console.log('The app cannot start on this machine, so Verbatim runs for your browser.');
  return runWeb(wish);
};

/** Electron's executable after a download, or null with the reason told. */
const download = async (): Promise<string | null> => {
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { platform, arch } = process;
  const address = electronAddress({ version, platform, arch }, process.env);
  const answer = await canDownload(address, askWithin);
  if (!answer.ok) {
    console.log(
      `Electron is not installed and cannot be downloaded (${answer.why}), so Verbatim runs for your browser.`,
    );
    return null;
  }
  console.log('Downloading Electron, once; this may take some minutes …');
  const installer = join(electronPackage, 'install.js');
  await runProgram(process.execPath, [installer], { within: downloadWithin });
  const electron = findElectron(electronPackage);
  if (electron === null)
    console.log('Electron could not be downloaded, so Verbatim runs for your browser.');
  return electron;
};

const start = async (args: readonly string[]): Promise<number> => {
  const wish = readWish(args);
  if (!wish) {
    console.error('Choose either --app or --web.');
    return 2;
  }
  const electron = findElectron(electronPackage);
  const choice = chooseHost(wish.host, {
    electron: electron !== null,
    windows: canShowWindows(process.platform, process.env),
  });
  if (choice.do === 'give_up') {
    console.error(choice.why);
    return 1;
  }
  if (choice.do === 'run_web') {
    if (choice.why !== null) console.log(choice.why);
    return runWeb(wish);
  }
  const executable = choice.do === 'ask_download' ? await download() : electron;
  return executable === null ? runWeb(wish) : runApp(wish, executable);
};

const complaint = complainAboutNode(process.versions.node);
if (complaint === null) {
  process.exitCode = await start(process.argv.slice(2));
} else {
  console.error(complaint);
  process.exitCode = 1;
}
