import { ok } from '../../shared/result.ts';
import { type Command, misuse } from '../command.ts';
import { describeCommand, describeCommands } from '../describe-commands.ts';

/** `others` are all the commands but this one. */
export function createHelpCommand(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    usage: 'help [COMMAND]',
    summary: 'list the commands, or say more about one',
    operands: { least: 0, most: 1 },
    options: [],
    run: (_, { operands: [name] }) => {
      const all = [...others, help];
      if (name === undefined) return Promise.resolve(ok(describeCommands(all)));
      const found = all.find((command) => command.name === name);
      return Promise.resolve(
        found ? ok(describeCommand(found)) : misuse(`There is no command "${name}".`),
      );
    },
  };
  return help;
}
