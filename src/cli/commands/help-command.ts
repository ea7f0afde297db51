import { ok } from '../../shared/result.ts';
import { type Command, misuse } from '../command.ts';
import { describeCommand, describeCommands } from '../describe-commands.ts';

/** `loadOthers` loads all the commands but this one. */
export function createHelpCommand(loadOthers: () => Promise<readonly Command[]>): Command {
  const help: Command = {
    name: 'help',
    usage: 'help [COMMAND]',
    summary: 'list the commands, or say more about one',
    operands: { least: 0, most: 1 },
    options: [],
    run: async (_, { operands: [name] }) => {
      const all = [...(await loadOthers()), help];
      if (name === undefined) return ok(describeCommands(all));
      const found = all.find((command) => command.name === name);
      return found ? ok(describeCommand(found)) : misuse(`There is no command "${name}".`);
    },
  };
  return help;
}
