/** The host as a process of its own with an engine that echoes: `echo-host.ts RENDERER_FOLDER [arguments of the host]`. */
import { runHost } from '../../../src/browser-host/run-host.ts';

const [rendererFolder = '', ...args] = process.argv.slice(2);
process.exitCode = await runHost(args, {
  rendererFolder,
  engineEntry: new URL('./echo-engine-worker.ts', import.meta.url),
});
