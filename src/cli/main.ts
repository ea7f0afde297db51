/** `verbatim <command> ...`: the workbench from a terminal, for analysts who rerun a study every month. */
import { complainAboutNode } from './complain-about-node.ts';

const complaint = complainAboutNode(process.versions.node);
if (complaint === null) {
  // Imported only now: on an old Node the database binding behind it would end the process without a word.
  const { keepCompiledCode } = await import('../engine/environment/keep-compiled-code.ts');
  keepCompiledCode();
  const { runCommandLine } = await import('./run-command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  console.error(complaint);
  process.exitCode = 2;
}
