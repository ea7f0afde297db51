import type { Command } from './command.ts';
import { createHelpCommand } from './commands/help-command.ts';

/** What loads each command, in the order of the help: a command line waits for the code of its own command alone. */
const loaders: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['inspect', async () => (await import('./commands/inspect-command.ts')).inspectCommand],
  ['new', async () => (await import('./commands/new-command.ts')).newCommand],
  ['import', async () => (await import('./commands/import-command.ts')).importCommand],
  ['list', async () => (await import('./commands/list-command.ts')).listCommand],
  ['segments', async () => (await import('./commands/segments-command.ts')).segmentsCommand],
  ['code', async () => (await import('./commands/code-command.ts')).codeCommand],
  ['undo', async () => (await import('./commands/step-commands.ts')).undoCommand],
  ['redo', async () => (await import('./commands/step-commands.ts')).redoCommand],
  ['metrics', async () => (await import('./commands/metrics-command.ts')).metricsCommand],
  ['compare', async () => (await import('./commands/compare-command.ts')).compareCommand],
  ['drivers', async () => (await import('./commands/drivers-command.ts')).driversCommand],
  ['sentiment', async () => (await import('./commands/sentiment-command.ts')).sentimentCommand],
  ['themes', async () => (await import('./commands/themes-command.ts')).themesCommand],
  ['report', async () => (await import('./commands/report-command.ts')).reportCommand],
  ['export', async () => (await import('./commands/export-command.ts')).exportCommand],
  ['check', async () => (await import('./commands/check-command.ts')).checkCommand],
  ['backup', async () => (await import('./commands/backup-command.ts')).backupCommand],
  ['restore', async () => (await import('./commands/restore-command.ts')).restoreCommand],
  ['rescue', async () => (await import('./commands/rescue-command.ts')).rescueCommand],
  ['demo', async () => (await import('./commands/demo-command.ts')).demoCommand],
  ['--version', async () => (await import('./commands/version-command.ts')).versionCommand],
]);

const helpCommand = createHelpCommand(() =>
  Promise.all(Array.from(loaders.values(), (load) => load())),
);

/** The command of that name; undefined where there is none. None loads the engine before it asks it something. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return name === helpCommand.name ? helpCommand : loaders.get(name)?.();
}
