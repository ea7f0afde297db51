/** The app's main process: it makes windows, introduces them to the engine, and stays out of the way. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  session,
  utilityProcess,
} from 'electron';
import { readEnvironment } from '../engine/environment/read-environment.ts';
import { readRendererFiles } from '../engine/environment/renderer-files.ts';
import { createClient } from '../shared/client.ts';
import { createEventEmitterPort } from '../shared/port-adapters/event-emitter-port.ts';
import { answerAppRequest, appScheme, schemePrivileges } from './app-scheme.ts';
import { chooseStudy } from './choose-study.ts';
import { guardContents } from './guard-contents.ts';
import { handOverPorts } from './hand-over-ports.ts';
import { lockSession } from './lock-session.ts';
import { menuTemplate } from './menu-template.ts';
import { isOnlyInstance } from './one-instance.ts';
import { openStudy } from './open-study.ts';
import { showWindow } from './open-window.ts';
import { quitInOrder } from './quit-in-order.ts';
import { startEngineUtility } from './start-engine-utility.ts';
import { studyArgument } from './study-argument.ts';

const environment = readEnvironment(app.getAppPath());
/** What Electron itself keeps. Below our own folder, so that two data folders are two apps that do not meet. */
const userData = join(environment.dataFolder, 'window');
mkdirSync(userData, { recursive: true });
app.setPath('userData', userData);

const built = join(import.meta.dirname, '..');
const preload = join(built, 'preload', 'preload.cjs');

/** The study the app was asked to open before it could: macOS names it in an event ahead of `ready`. */
let waitingStudy = studyArgument(process.argv.slice(1), process.cwd());
let open = (path: string): void => {
  waitingStudy = path;
};
let show = (): void => undefined;

const start = async (): Promise<void> => {
  const files = await readRendererFiles(join(built, 'renderer'));
  const placeFile = join(userData, 'place.json');

  const engine = startEngineUtility({
    fork: (...all) => utilityProcess.fork(...all),
    createChannel: () => new MessageChannelMain(),
    entry: join(import.meta.dirname, 'engine-utility.js'),
    environment,
    onCrash: (reason) => console.error('The engine stopped and starts again.', reason),
  });
  quitInOrder(app, engine.stop);
  handOverPorts(ipcMain, engine.connect);
  lockSession(session.defaultSession);
  protocol.handle(appScheme, (request) => answerAppRequest(files, request));

  open = (path) => {
    const client = createClient(createEventEmitterPort(engine.connect()));
    void openStudy(client, path).then((refused) => {
      client.close();
      if (refused) dialog.showErrorBox('Verbatim', refused.message);
    });
  };
  show = () => showWindow(preload, placeFile);
  const openStudyFromDisk = async (): Promise<void> => {
    const path = await chooseStudy(environment.studiesFolder);
    if (path !== null) open(path);
  };
  const template = menuTemplate(process.platform, { openStudy: () => void openStudyFromDisk() });
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));

  if (waitingStudy !== null) open(waitingStudy);
  show();
};

const only = isOnlyInstance(app, (args, workingFolder) => {
  const study = studyArgument(args, workingFolder);
  if (study !== null) open(study);
  show();
});
if (only) {
  app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('activate', () => show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      console.error(error);
      dialog.showErrorBox(
        'Verbatim',
        'Verbatim could not start. Install it again; your studies are safe.',
      );
      app.exit(1);
    });
} else {
  app.quit();
}
