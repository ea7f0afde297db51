import type { Command } from './command.ts';
import { backupCommand } from './commands/backup-command.ts';
import { checkCommand } from './commands/check-command.ts';
import { codeCommand } from './commands/code-command.ts';
import { demoCommand } from './commands/demo-command.ts';
import { exportCommand } from './commands/export-command.ts';
import { createHelpCommand } from './commands/help-command.ts';
import { importCommand } from './commands/import-command.ts';
import { inspectCommand } from './commands/inspect-command.ts';
import { listCommand } from './commands/list-command.ts';
import { compareCommand } from './commands/compare-command.ts';
import { driversCommand } from './commands/drivers-command.ts';
import { metricsCommand } from './commands/metrics-command.ts';
import { newCommand } from './commands/new-command.ts';
import { reportCommand } from './commands/report-command.ts';
import { restoreCommand } from './commands/restore-command.ts';
import { segmentsCommand } from './commands/segments-command.ts';
import { sentimentCommand } from './commands/sentiment-command.ts';
import { redoCommand, undoCommand } from './commands/step-commands.ts';
import { themesCommand } from './commands/themes-command.ts';
import { versionCommand } from './commands/version-command.ts';

const work: readonly Command[] = [
  inspectCommand,
  newCommand,
  importCommand,
  listCommand,
  segmentsCommand,
  codeCommand,
  undoCommand,
  redoCommand,
  metricsCommand,
  compareCommand,
  driversCommand,
  sentimentCommand,
  themesCommand,
  reportCommand,
  exportCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
  demoCommand,
  versionCommand,
];

/** Every command there is, in the order of the help. None loads the engine before it asks it something. */
export const commands: readonly Command[] = [...work, createHelpCommand(work)];
