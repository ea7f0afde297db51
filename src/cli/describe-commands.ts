import type { Answer, Command } from './command.ts';

const common = [
  'With --json a command prints one JSON document and nothing else.',
  'Exit code: 0 done, 1 the input was refused, 2 wrong usage. Ctrl-C stops and leaves the study as it was.',
];

const forPrograms = ({ name, usage, summary }: Command) => ({ name, usage, summary });

/** Help on one command. */
export function describeCommand(command: Command): Answer {
  const { usage, summary, details = [] } = command;
  return {
    json: forPrograms(command),
    text: [`Usage: verbatim ${usage} [--json]`, '', `To ${summary}.`, ...details],
  };
}

/** Help on all of them. */
export function describeCommands(commands: readonly Command[]): Answer {
  return {
    json: { commands: commands.map(forPrograms) },
    text: [
      'Verbatim: an offline workbench for qualitative research that also reads the numbers.',
      '',
      ...commands.flatMap(({ usage, summary }) => [`  verbatim ${usage}`, `      ${summary}`]),
      '',
      ...common,
    ],
  };
}
