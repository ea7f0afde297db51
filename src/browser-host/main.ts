/** `node src/browser-host/main.ts [--open]`: Verbatim in a browser, from this machine to this machine. */
import { complainAboutNode } from './require-node.ts';

const complaint = complainAboutNode(process.versions.node);
if (complaint === null) {
  // Imported only now: on an old Node the database binding behind it would end the process without a word.
  const { keepCompiledCode } = await import('../engine/environment/keep-compiled-code.ts');
  keepCompiledCode();
  const { runHost } = await import('./run-host.ts');
  process.exitCode = await runHost(process.argv.slice(2));
} else {
  console.error(complaint);
  process.exitCode = 1;
}
